extension String {
  /// Without ASCII, no-break and ideographic blanks at both ends, which spreadsheets leave behind.
  func trimmingBlanks() -> String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isBlank || last.isBlank
    else { return self }
    let head = unicodeScalars.drop { $0.isBlank }
    let tail = head.reversed().prefix { $0.isBlank }.count
    return String(head.dropLast(tail))
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    switch self {
    case " ", "\t", "\r", "\n", "\u{A0}", "\u{3000}": true
    default: false
    }
  }
}
