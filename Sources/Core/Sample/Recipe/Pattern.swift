/// Text with gaps: “示例{first}{second}有限公司”. A gap is a word list's name, or one of the words its user
/// supplies, such as the row's number.
struct Pattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case gap(String)
  }
  let pieces: [Piece]

  /// Reads a pattern; nil when a brace is not closed or a gap has no name.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"), rest.index(after: open) < close else { return nil }
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.gap(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// Nothing at all: stands in for a pattern that could not be read.
  static let empty = Pattern(pieces: [])

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// The names of its gaps, in order.
  var gaps: [String] {
    pieces.compactMap { piece in
      if case .gap(let name) = piece { name } else { nil }
    }
  }

  /// The text with every gap filled; what is not supplied is thrown from the word lists.
  func filled(
    _ supplied: [String: String], cluster: Cluster.ID?, words: WordLists, _ dice: inout Dice
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .gap(let name): text += supplied[name] ?? dice.pick(words[name, cluster]) ?? ""
      }
    }
    return text
  }
}
