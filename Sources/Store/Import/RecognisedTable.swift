import Documents
import Sheets

/// A table whose header was read, or a file whose sheets were.
struct RecognisedTable {
  let file: TableFile
  /// The kind and header; nil when there is none, for which the findings say why.
  let header: TableHeader?
  /// The sheets of a workbook, or of a table that is laid out freely.
  let sheets: SheetSource?
  let findings: Findings
  /// Whether the header has at least half of the columns of a kind of table this program defines.
  private(set) var isNearlyDefined = false

  init(file: TableFile, header: TableHeader?, sheets: SheetSource?, findings: Findings) {
    (self.file, self.header, self.sheets, self.findings) = (file, header, sheets, findings)
  }

  init(_ file: TableFile) {
    self.file = file
    let log = FindingLog()
    guard let head = file.head else {
      log.report(.unreadable(file.name))
      (header, sheets, findings) = (nil, nil, log.findings)
      return
    }
    var isNear = false
    header = SheetFile.isWorkbook(head) ? nil : RecognisedTable.header(of: file, log, &isNear)
    isNearlyDefined = isNear
    guard header == nil else {
      (sheets, findings) = (nil, Findings())
      return
    }
    switch SheetSource.read(file) {
    case .success(let source):
      (sheets, findings) = (source, log.findings)
    case .failure(let fault):
      if log.findings.isEmpty { log.report(fault.finding(at: Place(file: file.name))) }
      (sheets, findings) = (nil, log.findings)
    }
  }

  /// The header of one of the tables this program defines; otherwise what is wrong with it.
  private static func header(
    of file: TableFile, _ log: FindingLog, _ isNear: inout Bool
  ) -> TableHeader? {
    var reader = CSVReader(file: file.name, log: log)
    let isReadable = try? file.pieces { piece in
      reader.read(piece) { _ in }
      return reader.header == nil && !reader.isStopped
    }
    guard isReadable == true else {
      log.report(.unreadable(file.name))
      return nil
    }
    if reader.header == nil { reader.finish { _ in } }
    isNear = reader.header.map { TableKind.isNear($0) } ?? false
    return reader.header.flatMap { header in
      switch TableKind.of(header) {
      case .success(let kind): return TableHeader(header, kind)
      case .failure(let finding):
        log.report(finding)
        return nil
      }
    }
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
