nonisolated extension TerminalTraits {
  /// What the user should know of how the terminal is served, a sentence in Chinese and in English.
  public var caution: (chinese: String, english: String)? {
    guard let unknownName else { return nil }
    let shown = unknownName.filter { $0.isASCII && !$0.isWhitespace }.prefix(40)
    return (
      "系统没有 TERM=\(shown) 的终端描述,按 \(name) 显示;显示错乱时请设 TERM,或安装 ncurses-term",
      "nothing is known of TERM=\(shown), \(name) stands in; if the screen is garbled set TERM or install ncurses-term"
    )
  }
}
