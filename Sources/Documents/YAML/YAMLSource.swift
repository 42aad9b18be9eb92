/// The text being read, for places and offending lines, and the findings made while composing it.
struct YAMLSource {
  let file: String
  let bytes: ArraySlice<UInt8>

  var start: Place { Place(file: file, line: 1, column: 1) }

  func place(_ mark: YAMLMark, _ path: String = "") -> Place {
    Place(
      file: file, line: mark.line + 1, column: mark.column + 1, path: path.isEmpty ? nil : path)
  }

  /// A line of the text without its indentation; nil beyond the end.
  func line(_ number: Int) -> String? {
    let lines = bytes.split(separator: 0x0A, maxSplits: number + 1, omittingEmptySubsequences: false)
    guard number >= 0, number < lines.count else { return nil }
    let line = lines[number].drop { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: line.prefix(400).filter { $0 != 0x0D }, as: UTF8.self)
  }

  /// Line and column of a byte.
  func mark(ofByte offset: Int) -> YAMLMark {
    let before = bytes.prefix(offset)
    let line = before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    // Continuation bytes do not begin a character.
    return YAMLMark(line: line, column: before[lineStart...].count { $0 & 0xC0 != 0x80 })
  }

  /// Whether a tag says that the value is text; a tag that means something else to somebody is refused.
  func isText(_ event: YAMLEvent) throws(Finding) -> Bool {
    guard let tag = event.tag else { return false }
    let standard = "tag:yaml.org,2002:"
    if tag == "!" || tag == standard + "str" { return true }
    let known = ["int", "float", "bool", "null", "map", "seq", "timestamp"].map { standard + $0 }
    if known.contains(tag) { return false }
    throw Finding(
      .unsupportedTag, at: place(event.mark), read: tag,
      expected: Phrase("不带标签的值", "a value without a tag"),
      remedy: Phrase("删去这个标签", "remove the tag"))
  }
}

extension YAMLSource {
  func tooLarge(_ limit: Int) -> Finding {
    Finding(
      .tooLarge, at: Place(file: file), read: "\(bytes.count) B",
      expected: Phrase("不超过 \(limit) 字节的文件", "a file of at most \(limit) bytes"))
  }

  func tooMany(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .tooLarge, at: place,
      expected: Phrase("展开引用后不超过 \(limit) 个值", "at most \(limit) values, aliases expanded"),
      remedy: Phrase("少用 & 与 * 的层层引用", "use fewer nested anchors and aliases"))
  }

  func tooDeep(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .tooDeep, at: place,
      expected: Phrase("不超过 \(limit) 层的嵌套", "at most \(limit) levels of nesting"))
  }

  func secondDocument(at mark: YAMLMark) -> Finding {
    Finding(
      .secondDocument, at: place(mark), read: line(mark.line),
      expected: Phrase("每个文件只有一份文档", "one document a file"),
      remedy: Phrase("把 --- 之后的内容放进另一个文件", "move what follows --- to a file of its own"))
  }

  func unknownAlias(_ name: String, among known: [String], at place: Place) -> Finding {
    Finding(
      .unknownReference, at: place, read: name,
      expected: Phrase("前面已写完的 & 锚点", "an anchor (&) completed above")
    ).didYouMean(known)
  }

  func unsupportedKey(_ key: YAMLNode) -> Finding {
    Finding(
      .unsupportedKey, at: key.place, read: key.excerpt,
      expected: Phrase("一个词作键", "a single word as key"))
  }

  func duplicate(_ key: YAMLNode, first line: Int) -> Finding {
    Finding(
      .duplicateKey, at: key.place, read: key.text,
      expected: Phrase("每个键只写一次,第 \(line) 行已有", "each key once; it stands in line \(line) already"),
      remedy: Phrase("删去其中一个", "remove one of them"))
  }

  func badMerge(_ value: YAMLNode) -> Finding {
    Finding(
      .badMerge, at: value.place, read: value.excerpt,
      expected: Phrase("<< 之后是一组键或它们的列表", "a mapping or a list of mappings after <<"))
  }
}
