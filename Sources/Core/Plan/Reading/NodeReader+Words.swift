import Documents

/// How long the texts of a plan may be, in Unicode scalars.
enum TextLimit {
  static let name = 120
  static let title = 200
  static let clause = 40
  static let note = 4000
}

extension NodeReader {
  /// Text fit for a screen, without blanks around it: nothing that controls a terminal, hides, or turns the
  /// reading direction; line breaks only where `lines` allows them.
  func words(limit: Int = TextLimit.name, lines: Bool = false) -> String {
    guard let text = optional(as: .text) else { return value(as: .text) }
    return checked(text, limit: limit, lines: lines)
  }

  /// Such text where it may be missing.
  func optionalWords(limit: Int = TextLimit.name, lines: Bool = false) -> String? {
    isAbsent ? nil : words(limit: limit, lines: lines)
  }

  private func checked(_ text: String, limit: Int, lines: Bool) -> String {
    let text = text.trimmed
    guard !text.isEmpty else {
      // Blanks only: an empty text was reported when it was read.
      if node?.text?.isEmpty == false { report(.badValue, expected: Phrase("文字", "text")) }
      return text
    }
    if text.unicodeScalars.contains(where: { $0.isUnfitForScreens && !(lines && $0 == "\n") }) {
      report(
        .controlCharacter,
        expected: lines
          ? Phrase("没有控制字符的文字", "text without control characters")
          : Phrase("没有控制字符的一行文字", "one line of text without control characters"),
        remedy: Phrase("删去这些字符", "remove these characters"))
    }
    if text.unicodeScalars.count > limit {
      report(
        .tooLong, expected: Phrase("不超过 \(limit) 个字", "at most \(limit) characters"),
        remedy: Phrase("缩短,细节写进 note", "shorten it; details belong into note"))
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Controls, invisible format characters (bidirectional overrides, zero widths) and line separators.
  fileprivate var isUnfitForScreens: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// Without white space around it; block texts of YAML end in a line break.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
