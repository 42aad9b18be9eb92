/// The text being read, for places and offending lines, and the findings made while composing it.
struct YAMLSource {
  let file: String
  let bytes: ArraySlice<UInt8>
  let limits: YAMLLimits

  var start: Place { Place(file: file, line: 1, column: 1) }

  func place(_ mark: YAMLMark, _ path: String = "") -> Place {
    Place(
      file: file, line: mark.line + 1, column: mark.column + 1, path: path.isEmpty ? nil : path)
  }

  /// A line of the text, from 0 and of bounded length; nil beyond the end.
  func line(_ number: Int) -> String? {
    var rest = bytes
    for _ in 0..<number {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      rest = rest[(end + 1)...]
    }
    let line = rest.prefix(1000).prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
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
  /// Why the text is not even looked at, if so.
  var excess: Finding? {
    if bytes.count > limits.bytes {
      return Finding(
        .tooLarge, at: Place(file: file), read: "\(bytes.count) B",
        expected: Phrase("不超过 \(limits.bytes) 字节的文件", "a file of at most \(limits.bytes) bytes"))
    }
    // libyaml compares each %TAG line with all before it; a plan has none.
    let directives = bytes.split { $0 == 0x0A || $0 == 0x0D }.count { $0.first == UInt8(ascii: "%") }
    return directives <= 100
      ? nil
      : Finding(
        .tooLarge, at: start, read: "\(directives) × %",
        expected: Phrase("不超过 100 行 % 指令", "at most 100 lines of % directives"))
  }

  func tooMany(at place: Place) -> Finding {
    Finding(
      .tooLarge, at: place,
      expected: Phrase("展开引用后不超过 \(limits.nodes) 个值", "at most \(limits.nodes) values, aliases expanded"))
  }

  func tooDeep(at place: Place) -> Finding {
    Finding(
      .tooDeep, at: place,
      expected: Phrase("不超过 \(limits.depth) 层的嵌套", "at most \(limits.depth) levels of nesting"))
  }

  func secondDocument(at mark: YAMLMark) -> Finding {
    Finding(
      .secondDocument, at: place(mark), read: line(mark.line),
      expected: Phrase("每个文件只有一份文档", "one document a file"),
      remedy: Phrase("把 --- 之后的内容放进另一个文件", "move what follows --- to a file of its own"))
  }

  func unknownAlias(_ name: String, among known: [String], at place: Place) -> Finding {
    Finding(
      .unknownReference, at: place, read: "*\(name)",
      expected: Phrase("前面已写完的 & 锚点", "an anchor (&) completed above")
    ).didYouMean(known.map { "*\($0)" })
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
