/// Letters made of dots, for text that must be read across a room: digits, what stands beside them, and the words
/// of the lights.
public struct DotFont: Sendable {
  /// Empty dots between two letters.
  let gap: Int
  private let letters: [Character: Bitmap]

  init(gap: Int, _ letters: [Character: Bitmap]) {
    self.gap = gap
    self.letters = letters
  }

  /// Whether a letter can be drawn.
  public func has(_ character: Character) -> Bool { letters[character] != nil }

  /// A text in one picture; nil if a letter is missing or there is none.
  public func picture(of text: String) -> Bitmap? {
    let parts = text.compactMap { letters[$0] }
    guard !parts.isEmpty, parts.count == text.count else { return nil }
    return Bitmap.row(of: parts, gap: gap)
  }
}

extension String {
  /// The beginning that can be set in large digits, and the rest, which stands beside in ordinary letters:
  /// `12.30` and `万元`.
  public var splitForDigits: (digits: String, rest: String) {
    let digits = prefix { DotFont.fine.has($0) }
    return digits.contains(where: \.isNumber) ? (String(digits), String(dropFirst(digits.count))) : ("", self)
  }
}
