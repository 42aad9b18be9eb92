import Screen
import Search

/// A text that is looked for in cells: as it is written, or as pinyin, initials and mixtures.
struct FoundText: Sendable {
  private let text: String
  /// Numbers are only found as they are written: `12` is not in 1.2.
  private let pattern: SearchPattern?

  init(_ text: String) {
    self.text = text.lowercased()
    let pattern = SearchPattern(text)
    self.pattern = pattern.hasLetters ? pattern : nil
  }

  /// Whether a cell holds the text.
  func isIn(_ cell: String) -> Bool {
    text.isEmpty || cell.lowercased().contains(text) || pattern?.match(in: cell) != nil
  }

  /// The characters of a cell that were found.
  func places(in cell: String) -> [Int] {
    let lowered = cell.lowercased()
    guard lowered.count == cell.count, let range = lowered.firstRange(of: text) else {
      return pattern?.match(in: cell) ?? []
    }
    let start = lowered.distance(from: lowered.startIndex, to: range.lowerBound)
    return Array(start..<(start + text.count))
  }
}

extension Line {
  /// The same line with the places of a text marked as found.
  func highlighting(_ found: FoundText) -> Line {
    Line(spans.flatMap { $0.marking(found.places(in: $0.text)) })
  }
}

extension Span {
  /// The span in pieces, those characters in the role of what was found.
  func marking(_ characters: [Int]) -> [Span] {
    guard !characters.isEmpty else { return [self] }
    let marked = Set(characters)
    var spans: [Span] = []
    for (index, character) in text.enumerated() {
      let role: Role = marked.contains(index) ? .match : role
      if spans.last?.role == role {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), role))
      }
    }
    return spans
  }
}
