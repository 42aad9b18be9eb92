extension YAMLSource {
  /// The finding for text that libyaml cannot read.
  func finding(_ problem: YAMLProblem) -> Finding {
    switch problem.spot {
    case .byte(let offset): unreadable(byte: offset, problem.problem)
    case .mark(let mark): syntax(problem, mark)
    }
  }

  private func unreadable(byte offset: Int, _ problem: String) -> Finding {
    let place = place(mark(ofByte: offset))
    let byte = bytes.dropFirst(offset).first.map { "0x" + String($0, radix: 16) }
    if problem.contains("control") {
      return Finding(
        .controlCharacter, at: place, read: byte,
        expected: Phrase("没有控制字符的文本", "text without control characters"))
    }
    return Finding(
      .notUTF8, at: place, read: byte, expected: Phrase("UTF-8 编码的文本", "text in UTF-8"),
      remedy: Phrase("用编辑器另存为 UTF-8", "save the file as UTF-8"))
  }

  private func syntax(_ problem: YAMLProblem, _ mark: YAMLMark) -> Finding {
    Finding(
      .yamlSyntax, at: place(mark), read: line(mark.line),
      expected: Phrase(verbatim: problem.problem))
  }
}
