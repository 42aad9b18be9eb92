/// What lies beneath the letters: a bar, a selected line, a window on top.
///
/// Quiet roles keep their colour on every ground, so a selected line still shows its marks.
public enum Ground: UInt8, CaseIterable, Sendable {
  /// The page itself.
  case page
  /// The bar above and the bar below.
  case header, footer
  /// A menu, a help page, a question: what lies on top of the page.
  case popup
  /// The selected thing, in the block that has the keys and in one that has not.
  case selection, selectionInactive

  /// The name in a theme and in pictures of a canvas.
  public var name: String {
    switch self {
    case .page: "page"
    case .header: "header"
    case .footer: "footer"
    case .popup: "popup"
    case .selection: "selection"
    case .selectionInactive: "selection.inactive"
    }
  }

  /// Whether it marks where the keys go.
  var isSelection: Bool { self == .selection || self == .selectionInactive }
}
