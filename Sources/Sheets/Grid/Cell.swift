public import Documents

/// What stands in one cell, as it was stored and as its author saw it.
public struct Cell: Hashable, Sendable {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Words, or a number that was stored as words.
    case text
    /// A number; `raw` has its digits.
    case number
    /// A number shown as a percentage; `raw` has the share: 0.152 for 15.2%.
    case percent
    /// A day, or with a format that shows no day a month, or with one that shows no year a day of any year.
    case day(CalendarDate, showsYear: Bool, showsDay: Bool)
    /// True or false.
    case truth(Bool)
    /// What a formula failed with: `#DIV/0!`.
    case error
    /// A formula nobody has calculated yet.
    case uncalculated
  }

  /// What it holds.
  public var content: Content
  /// The text in the file, untouched.
  public var raw: String
  /// What a spreadsheet program shows, as far as this one knows formats.
  public var shown: String
  /// Whether a formula stands behind it.
  public var isFormula: Bool
  /// Whether its format shows a number a thousand or ten thousand times smaller, or with a unit of its own.
  public var isShownScaled: Bool
  /// What somebody noted at the cell.
  public var comment: String?

  /// A cell by what it holds.
  public init(
    _ content: Content, raw: String, shown: String? = nil, isFormula: Bool = false,
    isShownScaled: Bool = false, comment: String? = nil
  ) {
    self.content = content
    self.raw = raw
    self.shown = shown ?? raw
    self.isFormula = isFormula
    self.isShownScaled = isShownScaled
    self.comment = comment
  }

  /// A cell of words.
  public init(text: String) { self.init(.text, raw: text) }
}
