import Testing

@testable import Sheets

/// Tables as bureaus lay them out become figures, each from its own cell.
struct TableReadingTests {
  @Test func `a table of districts by indicators with title and notes`() throws {
    let draft = SheetDraft(
      [
        ["2024年1—8月各区县主要指标", "", ""], ["填报单位:市经信局", "", "单位:亿元"], ["地区", "规上工业营业收入", "规上工业增加值"],
        ["全市", "60", "15"], ["东山县", "10.5", "3"], ["西湖区", "20", "5"], ["北岸市", "29.5", "7"], ["注:快报", "", ""],
      ], merges: ["A1:C1", "A2:B2"])
    let told = try Told(draft)
    #expect(
      told.figures == [
        "revenue whole 2024-01/08 60 B4", "added whole 2024-01/08 15 C4",
        "revenue district:east 2024-01/08 10.5 B5",
        "added district:east 2024-01/08 3 C5", "revenue district:west 2024-01/08 20 B6",
        "added district:west 2024-01/08 5 C6", "revenue district:north 2024-01/08 29.5 B7",
        "added district:north 2024-01/08 7 C7",
      ])
    #expect(told.findings == [])
    #expect(told.reading.sender == "市经信局")
  }

  @Test func `merged headings of two levels become paths`() throws {
    let draft = SheetDraft(
      [
        ["指标", "计量单位", "2024年", "", "2023年", ""], ["", "", "1—7月", "1—8月", "1—7月", "1—8月"],
        ["规上工业营业收入", "亿元", "1", "2", "3", "4"], ["规上企业数", "家", "5", "6", "7", "8"],
      ], merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"])
    let told = try Told(draft)
    #expect(
      told.figures == [
        "revenue whole 2024-01/07 1 C3", "revenue whole 2024-01/08 2 D3", "revenue whole 2023-01/07 3 E3",
        "revenue whole 2023-01/08 4 F3", "firms whole 2024-01/07 5 C4", "firms whole 2024-01/08 6 D4",
        "firms whole 2023-01/07 7 E4", "firms whole 2023-01/08 8 F4",
      ])
    #expect(told.grave == [])
  }

  @Test func `the same without merges, as text keeps it`() throws {
    let told = try Told("指标,单位,2024年,,2023年,\n,,1—7月,1—8月,1—7月,1—8月\n规上工业营业收入,亿元,1,2,3,4\n")
    #expect(
      told.figures.map { $0.split(separator: " ")[2] } == [
        "2024-01/07", "2024-01/08", "2023-01/07", "2023-01/08",
      ])
  }

  @Test func `districts as columns, and growth beside values left out`() throws {
    let draft = SheetDraft(
      [
        ["2024年一季度规上工业营业收入(亿元)"], ["", "东山县", "", "西湖区", ""], ["", "本期", "同比(%)", "本期", "同比(%)"],
        ["营业收入", "1.5", "3.2", "2.5", "-1"],
      ], merges: ["A1:E1", "B2:C2", "D2:E2"])
    let told = try Told(draft)
    #expect(told.figures == ["revenue district:east 2024Q1 1.5 B4", "revenue district:west 2024Q1 2.5 D4"])
    #expect(told.grave == [])
    #expect(
      told.findings.contains("hint not-read C4+1 同比(%)")
        || told.findings.contains("hint not-read C4:E4 同比(%)"))
  }

  @Test func `merged cells of the body fill down`() throws {
    let draft = SheetDraft(
      [
        ["地区", "期间", "指标", "数值(亿元)"], ["东山县", "2024年1-2月", "营业收入", "1"], ["", "", "规上工业增加值", "2"],
        ["", "2024年1-3月", "营业收入", "3"], ["西湖区", "", "营业收入", "4"],
      ], merges: ["A2:A4", "B2:B3", "B4:B5"])
    let told = try Told(draft)
    #expect(
      told.figures == [
        "revenue district:east 2024-01/02 1 D2", "added district:east 2024-01/02 2 D3",
        "revenue district:east 2024Q1 3 D4", "revenue district:west 2024Q1 4 D5",
      ])
  }

  @Test func `the month and the year so far stand beside one another`() throws {
    let told = try Told("2024年8月主要指标\n指标,单位,本月,1—本月累计\n营业收入,亿元,3,20\n")
    #expect(told.figures == ["revenue whole 2024-08 3 C3", "revenue whole 2024-01/08 20 D3"])
  }

  @Test func `pasted text with indented parts`() throws {
    let told = try Told(
      """
      2024年1—8月工业情况
      指标                  单位   数值
      规上工业营业收入      亿元   100
        其中:东山县        亿元   40
             西湖区        亿元   60
      规上企业数1234        家
      """)
    #expect(
      told.figures == [
        "revenue whole 2024-01/08 100 C3", "revenue district:east 2024-01/08 40 C4",
        "revenue district:west 2024-01/08 60 C5",
      ])
    #expect(told.grave.count == 1)
    #expect(told.grave[0].hasPrefix("mandatory cell-count"))
  }

  @Test func `a sheet for each district speaks for it`() throws {
    let rows = [["2024年上半年"], ["指标", "完成(亿元)"], ["营业收入", "7"]]
    let bytes = WorkbookWriter.bytes(of: [SheetDraft(rows, name: "东山"), SheetDraft(rows, name: "西湖区")])
    let told = try Told(SheetFile.sheets(of: bytes))
    #expect(told.figures == ["revenue district:east 2024H1 7 B3", "revenue district:west 2024H1 7 B3"])
    #expect(told.findings == [])
  }

  @Test func `two tables one below the other, and numbered columns`() throws {
    let draft = SheetDraft([
      ["2024年1—8月"], ["地区", "营业收入(万元)"], ["甲", "1"], ["东山县", "15000"], ["西湖区", "2"], [],
      ["2024年1—8月规上企业数"], ["地区", "企业(家)"], ["东山县", "3"],
    ])
    let told = try Told(draft)
    #expect(
      told.figures.prefix(2) == [
        "revenue district:east 2024-01/08 1.5 B4", "revenue district:west 2024-01/08 0.0002 B5",
      ])
  }

  @Test func `codes of districts count where names do not stand`() throws {
    let told = try Told("区划代码,期间,指标,数值,单位\n330225,202408,营业收入,1.5,亿元\n330226,2024.8,营业收入,2,亿元\n")
    #expect(told.figures == ["revenue district:east 2024-08 1.5 D2", "revenue district:west 2024-08 2 D3"])
  }
}
