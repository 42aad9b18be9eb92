/// What to say about text that libyaml cannot read: its terse English in plain words, with the slip that
/// usually causes it.
struct YAMLAdvice {
  let expected: Phrase
  let remedy: Phrase?

  /// Advice on a problem that shows at a character of a line.
  init(_ problem: YAMLProblem, at character: Unicode.Scalar?, in line: String) {
    switch problem.problem {
    case "could not find expected ':'":
      expected = Phrase("“键: 值”", "“key: value”")
      remedy = YAMLAdvice.colon(in: line)
    case "mapping values are not allowed in this context":
      expected = Phrase("一行至多一个“键: 值”,下级另起一行并缩进", "one “key: value” a line, the next level indented")
      remedy = YAMLAdvice.quoteTheValue
    case "found unexpected end of stream":
      expected = Phrase("闭合的引号", "a closing quotation mark")
      remedy = Phrase("补上引号", "add the quotation mark")
    case "found unknown escape character":
      expected = Phrase("双引号里的 \\ 后跟 n、t、\" 等", "n, t, \" or the like after \\ in double quotes")
      remedy = Phrase("写成 \\\\,或改用单引号", "write \\\\ or use single quotes")
    case let tab where tab.contains("tab character"):
      (expected, remedy) = YAMLAdvice.spaces
    case "found character that cannot start any token":
      (expected, remedy) = character == "\t" ? YAMLAdvice.spaces : YAMLAdvice.start
    case "did not find expected node content":
      (expected, remedy) = YAMLAdvice.start
    case let list where list.hasPrefix("did not find expected ',' or"):
      let bracket = list.contains("]") ? "]" : "}"
      expected = Phrase("“,”或“\(bracket)”", "“,” or “\(bracket)”")
      let line = problem.contextMark.line + 1
      remedy = Phrase("第 \(line) 行的括号没有闭合", "the bracket opened in line \(line) is not closed")
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>", "block sequence entries are not allowed in this context":
      expected = Phrase("与同级对齐的下一项", "the next item, aligned with its siblings")
      remedy = Phrase(
        "检查缩进,以及引号、括号之后是否还有文字", "check the indentation, and for text after a quote or bracket")
    default:
      expected = Phrase("合乎 YAML 的写法(\(problem.problem))", "valid YAML (\(problem.problem))")
      remedy = nil
    }
  }

  private static var spaces: (Phrase, Phrase) {
    (Phrase("用空格缩进", "indentation by spaces"), Phrase("把制表符换成空格", "replace the tabs by spaces"))
  }

  private static var start: (Phrase, Phrase) {
    (Phrase("一个值", "a value"), quoteTheValue)
  }

  private static var quoteTheValue: Phrase {
    Phrase("值里有 : @ ` % * , 等符号时加引号", "put a value with : @ ` % * or , in quotation marks")
  }

  /// What is wrong with the colon of a line that should hold a key and a value.
  static func colon(in line: String) -> Phrase? {
    if line.contains("\u{FF1A}") {
      return Phrase("全角冒号改为半角冒号加空格", "replace the full-width colon by “: ”")
    }
    return line.contains(":") ? Phrase("冒号之后加一个空格", "put a space after the colon") : nil
  }
}
