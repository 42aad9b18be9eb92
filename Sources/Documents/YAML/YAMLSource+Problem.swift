extension YAMLSource {
  /// The finding for text that libyaml cannot read.
  func finding(_ problem: YAMLProblem) -> Finding {
    switch problem.spot {
    case .byte(let offset): unreadable(byte: offset, problem.problem)
    case .mark(let mark): syntax(problem, mark)
    }
  }

  private func unreadable(byte offset: Int, _ problem: String) -> Finding {
    let byte = bytes.dropFirst(offset).first.map { "0x" + String($0, radix: 16) }
    let isControl = problem.contains("control")
    return Finding(
      isControl ? .controlCharacter : .notUTF8, at: place(mark(ofByte: offset)), read: byte,
      expected: isControl
        ? Phrase("没有控制字符的文本", "text without control characters")
        : Phrase("UTF-8 编码的文本", "text in UTF-8"),
      remedy: isControl ? nil : Phrase("用编辑器另存为 UTF-8", "save the file as UTF-8"))
  }

  private func syntax(_ problem: YAMLProblem, _ mark: YAMLMark) -> Finding {
    if problem.problem.hasPrefix("Maximum nesting level") { return tooDeep(at: place(mark)) }
    // What is never closed shows at the end of the file, and what lacks a colon shows a line later; the
    // mistake is where it began.
    let beganEarlier =
      problem.problem == "found unexpected end of stream" || problem.problem.hasPrefix("could not find")
    let mark = beganEarlier ? problem.contextMark : mark
    let line = line(mark.line) ?? ""
    let character = line.unicodeScalars.dropFirst(mark.column).first
    let advice = YAMLAdvice(problem, at: character, in: line)
    let shown = String(line.drop { $0.isWhitespace })
    return Finding(
      .yamlSyntax, at: place(mark), read: shown.isEmpty ? nil : shown, expected: advice.expected,
      remedy: hiddenBreak ?? advice.remedy)
  }

  /// Text copied from a chat or a word processor may hold U+2028 or U+2029, which nobody sees and YAML takes
  /// for the end of a line.
  private var hiddenBreak: Phrase? {
    let breaks = bytes.indices.dropLast(2).contains {
      bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && (bytes[$0 + 2] == 0xA8 || bytes[$0 + 2] == 0xA9)
    }
    return breaks
      ? Phrase("文中有看不见的换行符 U+2028 或 U+2029,删去", "remove the invisible line breaks U+2028 or U+2029") : nil
  }
}
