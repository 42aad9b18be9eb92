extension NodeReader {
  /// A mapping that must be there; afterwards keys nobody asked for are reported.
  ///
  /// If it is not there, `read` gets an empty mapping whose own gaps are not reported again.
  public func mapping<Value>(_ read: (MappingReader) -> Value) -> Value {
    guard let entries = node?.entries else {
      reportNoMapping()
      return read(MappingReader(entries: [], place: place, log: FindingLog()))
    }
    let fields = MappingReader(entries: entries, place: place, log: log)
    defer { fields.finish() }
    return read(fields)
  }

  /// The items of a list that must be there, each to be read on its own.
  public func items() -> [NodeReader] {
    guard let items = node?.items else {
      let single = node?.text.flatMap { $0.isEmpty ? nil : Phrase("写成 [\($0)]", "write [\($0)]") }
      if node == nil {
        report(missing: NodeReader.listWords)
      } else {
        report(.wrongType, expected: NodeReader.listWords, remedy: single)
      }
      return []
    }
    return items.map { NodeReader($0, key: nil, place: place, log: log) }
  }

  /// Keys and values of a mapping whose keys are free, such as identifiers or years.
  public func pairs() -> [(key: Located<String>, value: NodeReader)] {
    guard let entries = node?.entries else {
      reportNoMapping()
      return []
    }
    return entries.map {
      (Located($0.key, at: $0.place), NodeReader($0.value, key: $0.key, place: $0.place, log: log))
    }
  }

  private func reportNoMapping() {
    let expected = Phrase("一组键(键: 值)", "a mapping (key: value)")
    guard let text = node?.text, !isAbsent else { return report(missing: expected) }
    report(.wrongType, expected: expected, remedy: YAMLAdvice.colon(in: text))
  }

  private static var listWords: Phrase { Phrase("列表(- 项)", "a list (- item)") }
}
