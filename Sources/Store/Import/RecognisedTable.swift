import Documents

/// A table whose header was read.
struct RecognisedTable {
  let file: TableFile
  /// The kind and header; nil when there is none, for which the findings say why.
  let header: TableHeader?
  let findings: Findings

  init(_ file: TableFile) {
    self.file = file
    let log = FindingLog()
    var reader = CSVReader(file: file.name, log: log)
    let isReadable = try? file.pieces { piece in
      reader.read(piece) { _ in }
      return reader.header == nil && !reader.isStopped
    }
    guard isReadable == true else {
      log.report(.unreadable(file.name))
      (header, findings) = (nil, log.findings)
      return
    }
    if reader.header == nil { reader.finish { _ in } }
    header = reader.header.flatMap { header in
      switch TableKind.of(header) {
      case .success(let kind): return TableHeader(header, kind)
      case .failure(let finding):
        log.report(finding)
        return nil
      }
    }
    findings = header == nil ? log.findings : Findings()
  }
}

extension Finding {
  static func unreadable(_ file: String) -> Finding {
    Finding(
      .unreadableFile, at: Place(file: file), expected: Phrase("可读的文件", "a file that can be read"),
      remedy: Phrase("检查路径与权限", "check the path and permissions"))
  }

  static func unchanged(_ count: Int, in file: String) -> Finding {
    Finding(
      .unchangedRows, .note, at: Place(file: file), read: "\(count)",
      expected: Phrase(
        "新的内容;这些行库中已有,未重复录入", "something new; the store holds these rows, they are not added again"))
  }

  static func repeated(_ count: Int, in file: String) -> Finding {
    Finding(
      .repeatedRows, .note, at: Place(file: file), read: "\(count)",
      expected: Phrase("每行一次;这些行与前面的行相同", "each row once; these rows repeat earlier ones"))
  }

  static func planNotNamed(_ file: String) -> Finding {
    Finding(
      .missingValue, at: Place(file: file),
      expected: Phrase("指明这些表属于哪个计划", "to be told which plan the tables are about"),
      remedy: Phrase("用 --plan 指明", "name it with --plan"))
  }
}
