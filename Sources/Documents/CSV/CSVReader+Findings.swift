extension CSVReader {
  func finding(_ fault: ByteCheck.Fault, at byte: Int, line: Int) -> Finding {
    let remedy = Phrase("另存为 “CSV UTF-8” 再导入", "save it as “CSV UTF-8” and import again")
    let place = Place(file: file, line: line)
    switch fault {
    case .notUTF8:
      return Finding(
        .notUTF8, at: place,
        expected: Phrase("UTF-8 编码的文本(第 \(byte + 1) 字节不是)", "text in UTF-8, which byte \(byte + 1) is not"),
        remedy: remedy)
    case .nul:
      return Finding(
        .controlCharacter, at: place,
        expected: Phrase("文本(第 \(byte + 1) 字节是 NUL)", "text, but byte \(byte + 1) is NUL"), remedy: remedy)
    }
  }

  func finding(_ fault: CSVScanner.Fault) -> Finding {
    switch fault {
    case .strayQuote(let line):
      Finding(
        .brokenQuote, at: Place(file: file, line: line), read: "\"",
        expected: Phrase("引号只在一格的首尾", "quotation marks only around a whole cell"),
        remedy: Phrase("整格加引号,格内的引号写两遍", "quote the whole cell and double the quotes in it"))
    case .openQuote(let line):
      Finding(
        .brokenQuote, at: Place(file: file, line: line), read: "\"",
        expected: Phrase("这一行打开的引号后来闭合", "the quotation mark opened in this line to be closed"),
        remedy: Phrase("补上或删去这个引号", "add the closing one or remove this one"))
    case .cellTooLong(let line):
      Finding(
        .tooLarge, at: Place(file: file, line: line),
        expected: Phrase("每格不超过 \(limits.cell) 字节", "at most \(limits.cell) bytes in a cell"))
    case .recordTooLong(let line):
      Finding(
        .tooLarge, at: Place(file: file, line: line),
        expected: Phrase("每行不超过 \(limits.record) 字节", "at most \(limits.record) bytes in a row"))
    }
  }

  var missingHeader: Finding {
    Finding(
      .missingHeader, at: Place(file: file),
      expected: Phrase("一行表头", "a header row"), remedy: Phrase("文件是空的", "the file is empty"))
  }

  /// A row that has not as many cells as the header; empty ones at the end do not count.
  func miscount(_ record: CSVRecord, _ header: CSVHeader) -> Finding? {
    let width = header.names.count
    let surplus = record.count > width ? record.range(width).lowerBound < record.bytes.count : false
    guard surplus || record.count < width else { return nil }
    return Finding(
      .cellCount, at: Place(file: file, line: record.line), read: "\(record.count)",
      expected: Phrase("\(width) 格,与表头一样多", "\(width) cells, as many as the header"),
      remedy: surplus
        ? Phrase("含分隔符的格要加引号", "put cells with the delimiter in quotation marks")
        : Phrase("补上空的格", "add the empty cells"))
  }
}
