import Documents
import Testing

private enum State: String, CaseIterable { case provisional, final, revised }

@Suite struct CSVCellTests {
  /// What a reader of figures makes of a table.
  private func figures(_ text: String) -> (figures: [String], findings: [String]) {
    let log = FindingLog()
    var reader = CSVReader(file: "f.csv", log: log)
    var figures: [String] = []
    var columns: (name: CSVColumn, value: CSVColumn, state: CSVColumn?)?
    func read(_ row: CSVRow) {
      let found =
        columns
        ?? (
          row.header.required("indicator", "指标", log: log), row.header.required("value", "数值", log: log),
          row.header.column("state", "状态")
        )
      columns = found
      let name = row[found.name].value(as: .text)
      let value = row[found.value].value(as: .number)
      let state = found.state.flatMap { row[$0].optional(as: .choice(State.self)) } ?? .final
      figures.append("\(name) \(value) \(state)")
    }
    reader.read(Array(text.utf8)[...], row: read)
    reader.finish(row: read)
    return (figures, log.findings.sorted().map { $0.description })
  }

  @Test func `columns are found by any of their names, whatever their order and case`() {
    let read = figures("状态, Value ,指标\n\u{3000}revised ,\u{A0}3.7,产值\n,2,增加值\n")
    #expect(read.figures == ["产值 3.7 revised", "增加值 2.0 final"])
    #expect(read.findings.isEmpty)
  }

  @Test func `mistakes in cells name line and column, and all are found`() {
    let read = figures("指标,数值,状态\n产值,\"1,234\",final\n,abc,revise\n增加值,,final\n产值,\u{FF13}.5,\n")
    #expect(
      read.findings == [
        "f.csv:2[数值] 读到 “1,234”,应为 数;改为 1234",
        "f.csv:3[指标] 应有 文字",
        "f.csv:3[数值] 读到 “abc”,应为 数",
        "f.csv:3[状态] 读到 “revise”,应为 provisional、final、revised 之一;改为 “revised”?",
        "f.csv:4[数值] 应有 数",
        "f.csv:5[数值] 读到 “\u{FF13}.5”,应为 数;改为 3.5",
      ])
  }

  @Test func `a missing column is reported once, with the nearest name`() {
    let read = figures("指标,数值2\n产值,1\n增加值,2\n")
    #expect(read.findings == ["f.csv:1 读到 “数值2”,应为 一列 “value、数值”;改列名?"])
    #expect(read.figures.count == 2)
    #expect(figures("指标,单位\n产值,1\n").findings == ["f.csv:1 应有 一列 “value、数值”;表头有:指标、单位"])
  }

  @Test func `a header with the same name twice or a gap is reported`() {
    #expect(
      figures("指标,数值, 指标,\n,,,").findings == ["f.csv:1 读到 “指标”,应为 不重复的列名,第 1 列已用"])
    #expect(figures("指标,,数值\n产值,,1\n").findings == ["f.csv:1 应有 第 2 列的列名"])
  }

  @Test func `columns nobody reads are a warning`() throws {
    let log = FindingLog()
    var reader = CSVReader(file: "f", log: log)
    reader.read(Array("a,备注,b\n".utf8)[...]) { _ in }
    let header = try #require(reader.header)
    let unknown = header.unknown(besides: [header.column("a"), header.column("B")].compactMap { $0 })
    #expect(unknown.map { $0.description } == ["f:1 警告:读到 “备注”,应为 已知的列(a、b);此列不读"])
  }

  @Test func `a failure of the taker ends the reading and reaches the caller`() {
    struct Full: Error {}
    var reader = CSVReader(file: "f", log: FindingLog())
    var taken = 0
    #expect(throws: Full.self) {
      try reader.read(Array("a\n1\n2\n3\n".utf8)[...]) { _ throws(Full) in
        taken += 1
        if taken == 2 { throw Full() }
      }
    }
    #expect(taken == 2)
  }
}
