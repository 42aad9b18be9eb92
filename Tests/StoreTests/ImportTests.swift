import Core
import Documents
import Testing

@testable import Store

@Suite struct `Imports` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  @Test func `figures come in with their unit converted and their raw text kept`() throws {
    let report = try store.take(
      """
      指标,范围,期间,数值,单位,状态,报送日期,报送单位,说明
      营业收入,全市,2024,"6,405,000",万元,正式,2025-02-01,统计局,年报
      revenue,district:east,2024-01/08,120.5,,初步,2024-09-20,,
      未来工厂, 西 区 ,2024-06, 12 ,,,,,
      """)
    #expect(report.text == "")
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    let figure = try #require(snapshot.figures["revenue", .whole].first)
    #expect(figure.value == 640.5)
    #expect(figure.known == .of(2025, 2, 1))
    let origin = try #require(try store.origins(of: [figure.id]).first)
    #expect(origin.raw == "6,405,000")
    #expect(origin.unit == "万元")
    #expect(origin.cell == "2[数值]")
    #expect(origin.sender == "统计局")
    #expect(origin.note == "年报")
    #expect(origin.digest.count == 64)
    let provisional = try #require(snapshot.figures["revenue", .district("east")].first)
    #expect(provisional.state == .provisional)
    #expect(provisional.period == Period(year: 2024, months: 1...8))
    let works = try #require(snapshot.figures["works", .district("west")].first)
    #expect(works.value == 12)
    #expect(works.known == .of(2026, 1, 1))
    #expect(try store.origins(of: [works.id]).first?.raw == " 12 ")
  }

  @Test func `a ratio keeps its two counts`() throws {
    try store.take("indicator,scope,period,value,numerator,denominator\nshare,whole,2024,2.5,25,1000\n")
    let figure = try #require(try store.snapshot(of: nil, asOf: nil).figures["share", .whole].first)
    #expect(figure.numerator == 25)
    #expect(figure.denominator == 1000)
  }

  @Test func `one command is one batch over all its files, whatever their order`() throws {
    let report = try store.add(
      [
        .table(TableFile(name: "a.csv", text: "indicator,scope,period,value\nrevenue,whole,2024,640.5\n")),
        .table(TableFile(name: "b.csv", text: "technology,day,colour\nT-1,2024-05-01,受制\n")),
        .table(TableFile(name: "c.csv", text: "technology,name,cluster\nT-1,船用电机,船艇产业\n")),
      ], .example)
    #expect(report.text == "")
    let batch = try #require(report.batch)
    #expect(batch.id == 2)
    #expect(Set(batch.files) == ["a.csv", "b.csv", "c.csv"])
    #expect(batch.counts == ["figures": 1, "technologies": 1, "colours": 1])
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.batches.first == batch)
    #expect(snapshot.technologies.map(\.changes.count) == [1])
  }

  @Test func `a dry run finds the same and writes nothing`() throws {
    let text = "indicator,scope,period,value\nrevenue,whole,2024,640.5\nrevenue,whole,2024,x\n"
    var options = ImportOptions.example
    options.dryRun = true
    let dry = try store.take(text, options)
    #expect(dry.text == (try store.take(text)).text)
    let sound = try store.take("indicator,scope,period,value\nrevenue,whole,2024,640.5\n", options)
    #expect(sound.counts == ["figures": 1])
    #expect(sound.batch == nil)
    #expect(try store.batches().count == 1)
    #expect(try store.snapshot(of: nil, asOf: nil).figures.isEmpty)
  }

  @Test func `a file on disk is read like one in memory, and one that is not there is a finding`() throws {
    let path = try folder.write("indicator,scope,period,value\nrevenue,whole,2024,640.5\n", to: "f.csv")
    let report = try store.add(
      [.table(TableFile(path: path, name: "f.csv")), .table(TableFile(path: path + "x", name: "g.csv"))],
      .example)
    #expect(report.text == "g.csv 应有 可读的文件;检查路径与权限")
    #expect(report.batch == nil)
    #expect(try store.add([.table(TableFile(path: path))], .example).counts == ["figures": 1])
  }

  @Test func `without a plan there is nothing to import into`() throws {
    let empty = try Workspace(at: folder.file("empty.db"), access: .create)
    #expect(throws: StoreError.noPlan(path: empty.path)) {
      try empty.take("indicator,scope,period,value\nrevenue,whole,2024,640.5\n")
    }
  }

  @Test func `progress tells every byte and row read, then what else is done`() throws {
    let rows = (1...2000).map { "revenue,whole,\($0 + 1000),1\n" }.joined()
    let text = "indicator,scope,period,value\n" + rows
    let log = Recorder()
    _ = try store.add([.table(TableFile(name: "f.csv", text: text))], .example) { log.told.append($0) }
    #expect(
      log.told.last { $0.phase == .reading }
        == ImportProgress(file: "f.csv", bytesRead: text.utf8.count, bytesTotal: text.utf8.count, rows: 2000))
    #expect(log.told.map(\.phase).suffix(4) == [.reading, .indexing, .counting, .sealing])
  }

  private final class Recorder { var told: [ImportProgress] = [] }
}
