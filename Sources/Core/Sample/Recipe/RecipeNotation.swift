import Documents

extension MappingReader {
  func day(_ key: String) -> Day { value(key, as: .day) }

  /// One number, or a list of them.
  func numbers(_ key: String) -> [Double] { self[key].numbers() }

  /// A share in 0…100 as a fraction.
  func share(_ key: String) -> Double { double(key, in: 0...100) / 100 }

  /// A share that is 1 when it is not written.
  func optionalShare(_ key: String) -> Double { (optionalDouble(key, in: 0...100) ?? 100) / 100 }

  /// `[from, to]`, both inside.
  func range(_ key: String) -> ClosedRange<Int> { self[key].range() }
}

extension NodeReader {
  func texts() -> [String] { items().map { $0.value(as: .text) } }

  func numbers() -> [Double] {
    node?.items == nil ? [value(as: .number)] : items().map { $0.value(as: .number) }
  }

  func range() -> ClosedRange<Int> {
    let ends = items().map { $0.value(as: .integer(in: 0...1_000_000_000)) }
    if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
    report(.badValue, expected: Phrase("[下限, 上限]", "[least, greatest]"))
    return 0...0
  }

}

extension Notation where Value == Pattern {
  /// Text with gaps: `示例{first}{second}有限公司`.
  static var pattern: Notation {
    Notation(
      Phrase("文字,空处写作 {词表}", "text with gaps such as {words}"), placeholder: .empty
    ) { Pattern($0) }
  }
}
