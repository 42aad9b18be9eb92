import Documents
import Testing

@testable import Sheets

/// Totals are no figures: they are what the parts are held against.
struct TotalTests {
  private func told(_ total: String, _ parts: [(String, String)], label: String = "合计") throws -> Told {
    try Told(
      "2024年1—8月,单位:亿元\n地区,营业收入\n" + parts.map { "\($0.0),\($0.1)\n" }.joined() + "\(label),\(total)\n")
  }

  @Test func `a total that agrees is said to, and never entered`() throws {
    let told = try told("30", [("东山县", "10"), ("西湖区", "20")])
    #expect(told.figures.count == 2)
    #expect(told.findings == ["hint not-read B5"])
  }

  @Test func `a whole is held against all districts, or against more than itself`() throws {
    let all = [("东山县", "10"), ("西湖区", "20"), ("北岸市", "5")]
    #expect(try told("36", all, label: "全市").grave.count == 1)
    #expect(try told("35", all, label: "全市").grave == [])
    #expect(try told("99", Array(all.prefix(2)), label: "全市").grave == [])
    #expect(try told("29", Array(all.prefix(2)), label: "全市").grave.count == 1)
  }

  @Test(arguments: ["合计", "总计", "小计", "合 计"])
  func `a total that does not agree must be explained`(label: String) throws {
    let told = try told("31", [("东山县", "10"), ("西湖区", "20")], label: label)
    #expect(told.grave == ["verify parts-and-total B5 31.0"])
    #expect(told.reading.blocking(.verify) == 1)
  }

  @Test func `an explanation stays beside the finding and the figure`() throws {
    let text = "2024年1—8月,单位:亿元\n地区,营业收入\n东山县,10\n西湖区,20\n全市,29\n"
    let spot = SheetMapping.Spot(sheet: "", cell: "B5")
    let told = try Told(text, SheetMapping(explanations: [spot: "含未分区县部分"]))
    #expect(told.reading.blocking(.verify) == 0)
    #expect(told.reading.figures.last?.note == "含未分区县部分")
  }

  @Test func `a zone counted inside its district and parts of a whole are in no sum`() throws {
    let told = try told("30", [("东山县", "10"), ("西湖区", "20"), ("其中:高新区", "5")])
    #expect(told.grave == [])
    #expect(told.figures.count == 3)
  }

  @Test func `parts that are not reported excuse a shortfall and no excess`() throws {
    #expect(try told("40", [("东山县", "10"), ("西湖区", "20"), ("北岸市", "-")]).grave == [])
    #expect(try told("25", [("东山县", "10"), ("西湖区", "20"), ("北岸市", "-")]).grave.count == 1)
  }

  @Test(arguments: ["合计", "全市"])
  func `a total that cannot be checked says which part is missing`(label: String) throws {
    let told = try told("40", [("东山县", "10"), ("西湖区", "20"), ("北岸市", "-")], label: label)
    let hint = try #require(
      told.reading.findings.first { $0.cells == [CellAddress(row: 5, column: 1)] && $0.grade == .hint })
    #expect(hint.expected.chinese.contains("未能核对:分项 B5 没有数"))
    #expect(told.reading.blocking(.verify) == 0)
  }

  @Test func `subtotals are not added to the parts`() throws {
    let told = try Told(
      "2024年,单位:家\n地区,规上企业数\n东山县,1\n西湖区,2\n小计,3\n北岸市,4\n小计,4\n合计,7\n")
    #expect(told.figures.count == 3)
    #expect(told.grave == [])
  }

  @Test func `a total at the top and shares that cannot be added`() throws {
    let told = try Told("2024年\n地区,营业收入(亿元),研发投入占比(%)\n总计,30,2.5\n东山县,10,2\n西湖区,20,3\n")
    #expect(told.grave == [])
    #expect(told.figures.count == 4)
  }
}
