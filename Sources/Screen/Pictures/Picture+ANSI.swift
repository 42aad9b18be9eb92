extension Picture {
  /// The rows with the escape sequences of a terminal with 256 colours (ECMA-48, SGR); `cat` shows them.
  ///
  /// Every row ends in the terminal's own colours, so that rows can be taken out and put elsewhere.
  public var ansi: String {
    var text = ""
    for row in 0..<rows {
      for run in runs(row: row, { theme.style(of: $0, on: $1, depth: .palette) }) {
        text += "\u{1b}[\(run.look.parameters)m"
        for cell in run.cells { text.append(cell.character) }
      }
      text += "\u{1b}[0m\n"
    }
    return text
  }
}

extension Style {
  /// What stands between `ESC [` and `m`; begins with a reset, so that nothing is left of what was before.
  fileprivate var parameters: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let foreground { codes.append("38;5;\(foreground)") }
    if let background { codes.append("48;5;\(background)") }
    return codes.joined(separator: ";")
  }
}
