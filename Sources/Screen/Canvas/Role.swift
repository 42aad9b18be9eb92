/// What a cell means. Drawing names meanings; only a theme knows colours.
///
/// Loud roles bring their own background (`statusRed`), quiet ones colour the letters only and may lie
/// on any `Ground`.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text, a value.
  case text
  /// What may be overlooked: units, reasons, blanks that say why.
  case dim
  /// What must not be overlooked within a line.
  case strong
  /// The name of a screen or of the thing it is about.
  case title
  /// The name of a block, the head of a column.
  case heading
  /// The name before a value.
  case label
  /// Rules and frames.
  case border
  /// The one colour that leads the eye: current tab, marker of the selected line.
  case accent
  /// A key to press.
  case key
  /// A step of the path to where one is.
  case crumb
  /// A screen that is one key away, and the one that is open.
  case tab, tabActive
  /// Text being typed.
  case input
  /// The part of a text that a filter found.
  case match
  /// Something that can be opened.
  case link
  /// Something is wrong with what one sees.
  case warning
  /// “This is sample data.”
  case sampleMark
  /// “What you see is assumed.” It must be seen from the last row.
  case scenarioMark
  /// The lights, as a word on their colour.
  case statusRed, statusYellow, statusGreen, statusMet, statusNone
  /// The lights as coloured letters, for small marks and numbers.
  case statusRedQuiet, statusYellowQuiet, statusGreenQuiet, statusMetQuiet, statusNoneQuiet
  /// The three colours of a technology: constrained by others, being caught up, one's own.
  case techConstrained, techCatching, techOwn
  /// A bar: done, not done, and the cell where one passes into the other.
  case barFilled, barTrack, barEdge
  /// Where something ought to be by now: a mark on a bar, a line in a chart.
  case barPath, path
  /// A small run of values.
  case spark
  /// A value that is not yet known but expected.
  case forecast
  /// The lines of a chart and what they are measured on.
  case series, seriesOther, axis
  /// The handle of a scroll bar.
  case scroll

  /// Rules and painted cells carry no letters, so they may be as faint as taste wants.
  public var isDrawing: Bool { [.border, .scroll, .barEdge].contains(self) }
}
