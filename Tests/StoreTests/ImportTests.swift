import Core
import Documents
import Testing

@testable import Store

@Suite struct `Imports` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws {
    folder = try TemporaryFolder()
    store = try Workspace(at: folder.file("store.db"), access: .create)
    try store.add(.example())
  }

  @Test func `figures come in with their unit converted and their raw text kept`() throws {
    let report = try store.take(
      """
      指标,范围,期间,数值,单位,状态,报送日期,报送单位,说明
      营业收入,全市,2024,"6,405,000",万元,正式,2025-02-01,统计局,年报
      revenue,district:east,2024-01/08,120.5,,初步,2024-09-20,,
      未来工厂,西区,2024-06,12,个,,,,
      """)
    #expect(!report.findings.hasErrors == false)
    #expect(report.text == "月报.csv:4[单位] 读到 “个”,应为 能换算为 “家” 的单位")
  }

  @Test func `one command is one batch over all its files`() throws {
    let report = try store.add(
      [
        .table(TableFile(name: "a.csv", text: "indicator,scope,period,value\nrevenue,whole,2024,640.5\n")),
        .table(TableFile(name: "b.csv", text: "technology,name,cluster\nT-1,船用电机,船艇产业\n")),
        .table(TableFile(name: "c.csv", text: "technology,day,colour\nT-1,2024-05-01,受制\n")),
      ], .example)
    #expect(report.text == "")
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.batches[0].files == ["b.csv", "c.csv", "a.csv"])
    #expect(snapshot.batches[0].counts == ["figures": 1, "technologies": 1, "colours": 1])
    #expect(snapshot.technologies.map(\.changes.count) == [1])
  }
}

extension Workspace {
  func take(_ text: String, name: String = "月报.csv", _ options: ImportOptions = .example) throws
    -> ImportReport
  {
    try add([.table(TableFile(name: name, text: text))], options)
  }
}

extension ImportOptions {
  static let example = ImportOptions(known: .of(2026, 1, 1), entered: "2026-01-01T09:00:00+08:00")
}

extension ImportReport {
  /// The findings, one a line.
  var text: String { findings.map { $0.description(.chinese) }.joined(separator: "\n") }
}
