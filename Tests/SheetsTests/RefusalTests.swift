import Core
import Testing

@testable import Sheets

/// What could be read wrongly is not read, and that is said.
struct RefusalTests {
  @Test func `an unquoted thousands comma moves no cell`() throws {
    let told = try Told("2024年8月,单位:亿元\n地区,营业收入,规上工业增加值\n东山县,1,234.5,3\n西湖区,2,4\n")
    #expect(told.figures == ["revenue district:west 2024-08 2 B4", "added district:west 2024-08 4 C4"])
    #expect(told.grave == ["mandatory cell-count A3:D3 东山县 | 1 | 234.5 | 3"])
  }

  @Test func `a part of an indicator is not the indicator`() throws {
    let told = try Told(
      SheetDraft([
        ["2024年1—8月", "", ""], ["指标", "单位", "数值"], ["规上工业增加值", "亿元", "100"], ["其中:轻工业", "亿元", "40"],
        ["  重工业", "亿元", "60"],
      ]))
    #expect(told.figures == ["added whole 2024-01/08 100 C3"])
    #expect(told.findings.contains { $0.contains("其中:轻工业") })
    #expect(told.findings.contains { $0.contains("重工业") })
  }

  @Test func `an unknown heading over known rows is asked about`() throws {
    let rows = [
      ["2024年1—8月"], ["指标", "数值(亿元)"], ["一、轻工业", ""], ["营业收入", "40"], ["二、全市", ""], ["营业收入", "100"],
    ]
    let told = try Told(SheetDraft(rows))
    #expect(told.figures == ["revenue whole 2024-01/08 100 B6"])
    #expect(told.grave == ["mandatory unsure-name B4 一、轻工业"])
    let answered = try Told(SheetDraft(rows), SheetMapping(names: ["轻工业": .skip]))
    #expect(answered.grave == [])
    #expect(answered.figures == told.figures)
  }

  @Test func `a name nearly right is asked about and never taken`() throws {
    let text = "2024年1—8月,单位:亿元\n地区,规上工业营业收人\n东山县,5\n"
    #expect(try Told(text).figures == [])
    #expect(try Told(text).grave == ["mandatory unsure-name B3 规上工业营业收人"])
    let mapping = SheetMapping(names: ["规上工业营业收人": .indicator("revenue")])
    #expect(try Told(text, mapping).figures == ["revenue district:east 2024-01/08 5 B3"])
  }

  @Test func `growth, targets, shares and last year are left out`() throws {
    let told = try Told(
      "2024年1—8月\n指标,单位,数值,同比增长(%),上年同期,全年目标,完成率\n营业收入,亿元,5,3.1,4.8,10,50%\n技改投资增速,%,7,1,6,9,70%\n")
    #expect(told.figures == ["revenue whole 2024-01/08 5 C3", "growth whole 2024-01/08 7 C4"])
    #expect(told.grave == [])
  }

  @Test(arguments: [
    ("15个百分点", "share"), ("15", "none"), ("15%", "gain"), ("3亿元", "share"), ("5亩", "revenue"),
  ])
  func `a unit of another kind is refused`(value: String, indicator: String) throws {
    let names = ["share": "研发投入占比", "gain": "占比提升幅度", "revenue": "营业收入", "none": "完全没有的东西"]
    let told = try Told("2024年\n指标,数值\n\(names[indicator] ?? ""),\(value)\n营业收入,3亿元\n")
    #expect(told.figures == ["revenue whole 2024 3 B4"])
    #expect(told.reading.findings.contains { $0.cells.contains(CellAddress(row: 2, column: 1)) })
  }

  @Test(arguments: [
    ("3.7万亿元", 37000.0), ("3.7万亿", 37000), ("12亿", 12), ("5000万元", 0.5), ("5,000万元", 0.5), ("１２．５", 12.5),
    ("(3.2)", -3.2),
    ("0", 0), ("4503599627370496.5元", 45035996.273704965),
  ])
  func `a unit in the cell is converted once and exactly`(value: String, number: Double) throws {
    let told = try Told("2024年;单位:亿元\n指标;数值\n营业收入;\(value)\n")
    #expect(told.reading.figures.map(\.value) == [number])
    #expect(told.reading.figures.map(\.raw) == [value])
  }

  @Test func `a scale below the column's own is refused`() throws {
    let told = try Told("2024年,单位:亿元\n指标,数值\n营业收入,3.7万\n")
    #expect(told.figures == [])
    #expect(told.grave == ["mandatory unit-does-not-convert B3 3.7万 万"])
  }

  @Test(arguments: ["-", "—", "/", "无", "N/A", "…", ""])
  func `no value is no figure and no mistake`(mark: String) throws {
    let told = try Told("2024年1—8月,单位:亿元\n地区,营业收入\n东山县,\(mark)\n西湖区,5\n")
    #expect(told.figures == ["revenue district:west 2024-01/08 5 B4"])
    #expect(told.grave == [])
  }

  @Test(arguments: ["约5", "五", "3万5千", "1.2.3", "详见附件", "12,34x", "5(初步)"])
  func `words where a number must be are refused`(text: String) throws {
    let told = try Told("2024年1—8月;单位:亿元\n地区;营业收入\n东山县;\(text)\n西湖区;5\n")
    #expect(told.figures == ["revenue district:west 2024-01/08 5 B4"])
    #expect(told.grave == ["mandatory not-a-number B3 \(text)"])
  }

  @Test(arguments: ["规上企业数,352.5,家", "规上企业数,352.5,", "规上企业数,0.03525,万家"])
  func `half a firm is refused whatever its unit`(row: String) throws {
    let told = try Told("2024年\n指标,数值,计算单位\n\(row)\n营业收入,5,亿元\n")
    #expect(told.figures == ["revenue whole 2024 5 B4"])
    #expect(told.grave.count == 1)
  }

  @Test func `January and October written alike are refused`() throws {
    let told = try Told("单位:亿元\n指标,2024.8,2024.9,2024.1,2024.11\n营业收入,1,2,3,4\n")
    #expect(
      told.figures == [
        "revenue whole 2024-08 1 B3", "revenue whole 2024-09 2 C3", "revenue whole 2024-11 4 E3",
      ])
    #expect(told.grave.count == 1)
    let sure = try Told("单位:亿元\n指标,2024.1,2024.2,2024.3\n营业收入,1,2,3\n")
    #expect(sure.figures.count == 3)
  }

  @Test func `no period anywhere is asked for`() throws {
    let text = "地区,营业收入(亿元)\n东山县,5\n"
    #expect(try Told(text).grave == ["mandatory unsure-figure B2 营业收入(亿元)"])
    let mapping = SheetMapping(period: Period("2024-01/08"))
    #expect(try Told(text, mapping).figures == ["revenue district:east 2024-01/08 5 B2"])
    #expect(try Told(text, file: "2024年1—8月报表.csv").figures == ["revenue district:east 2024-01/08 5 B2"])
  }

  @Test func `the same figure twice with other values is refused`() throws {
    let told = try Told("2024年1—8月,单位:亿元\n地区,营业收入\n东山县,5\n东山,6\n西湖区,1\n西湖,1\n")
    #expect(told.grave == ["mandatory twice-told B4 6"])
    #expect(told.findings.contains("hint twice-told B6 1"))
  }

  @Test func `a district that does not say whose numbers it sends is asked`() throws {
    let text = "2024年1—8月\n填报单位:东山县经信局\n指标,数值(亿元)\n营业收入,5\n"
    #expect(try Told(text).figures == [])
    #expect(
      try Told(text, SheetMapping(scope: .district("east"))).figures == [
        "revenue district:east 2024-01/08 5 B4"
      ])
  }

  @Test(arguments: [
    "2024年1—8月,单位:亿元\n名称,营业收入\n船艇产业,50\n其中:东山县,20\n",
    "东山县2024年1—8月各集群营业收入,单位:亿元\n集群,营业收入\n船艇产业,20\n",
    "2024年1—8月船艇产业分区县情况,单位:亿元\n地区,营业收入\n东山县,20\n",
    "2024年1—8月,单位:亿元\n填报单位:东山县经信局\n集群,营业收入\n船艇产业,20\n",
  ])
  func `the share of a district in a cluster is neither's value`(text: String) throws {
    let told = try Told(text)
    #expect(!told.reading.figures.contains { $0.value == 20 })
    #expect(told.grave.count == 1)
  }

  @Test func `a zone under its district is itself`() throws {
    let told = try Told("2024年1—8月,单位:亿元\n地区,营业收入\n西湖区,50\n其中:高新区,20\n")
    #expect(told.figures.count == 2)
    #expect(told.grave == [])
  }

  @Test func `a year alone among headings with months is asked about`() throws {
    let told = try Told("2024年上半年\n指标,2023年,2024年上半年\n营业收入(亿元),9,5\n")
    #expect(told.figures == ["revenue whole 2024H1 5 C3"])
    #expect(told.grave.count == 1)
  }

  @Test func `a growth column under the indicator's own heading is left out`() throws {
    let draft = SheetDraft(
      [
        ["2024年1—8月规上工业营业收入(亿元)"], ["序号", "地区", "营业收入", ""], ["", "", "数值", "同比增长"], ["1", "东山县", "5", "3"],
        ["合计", "", "5", "3"],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "A5:B5"])
    let told = try Told(draft)
    #expect(told.figures == ["revenue district:east 2024-01/08 5 C4"])
    #expect(told.grave == [])
  }

  @Test func `a row without a name is asked about`() throws {
    let told = try Told(SheetDraft([["2024年1—8月"], ["地区", "营业收入(亿元)"], ["东山县", "5"], ["", "6"]]))
    #expect(told.figures == ["revenue district:east 2024-01/08 5 B3"])
    #expect(told.grave == ["mandatory unsure-figure B4 6"])
  }

  @Test func `hidden rows, columns and sheets are noticed and not read`() throws {
    var draft = SheetDraft([
      ["2024年1—8月"], ["地区", "营业收入(亿元)", "规上工业增加值(亿元)"], ["东山县", "5", "1"], ["西湖区", "6", "2"],
    ])
    draft.hiddenRows = [3]
    draft.hiddenColumns = [2]
    var other = SheetDraft([["2024年1—7月"], ["地区", "营业收入(亿元)"], ["东山县", "4"]], name: "上月")
    other.isHidden = true
    let told = try Told(SheetFile.sheets(of: WorkbookWriter.bytes(of: [draft, other])))
    #expect(told.figures == ["revenue district:east 2024-01/08 5 B3"])
    #expect(told.findings.count { $0.hasPrefix("hint hidden") } == 2)
  }
}
