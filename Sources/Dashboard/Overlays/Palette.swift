/// What is typed to go somewhere, what fits it, and which of that is chosen.
public struct Palette: Hashable, Sendable {
  public var text: String
  public var selected: Int
  public var hits: [Catalogue.Hit]
  /// How many things fit, those not listed included.
  public var total: Int

  /// The most that are listed.
  static let limit = 200

  init(_ text: String, in catalogue: Catalogue) {
    let found = catalogue.find(text, limit: Palette.limit)
    self.text = text
    selected = 0
    hits = found.hits
    total = found.total
  }
}

/// The catalogue made last. It follows from the state and is no part of it.
struct CatalogueMemo: Sendable, Equatable {
  var words: Words?
  var catalogue: Catalogue?

  static func == (a: CatalogueMemo, b: CatalogueMemo) -> Bool { true }
}
