import Core
import Documents
import Testing

@testable import Sheets

/// Figures far from those known are held back until somebody explains them.
struct HistoryTests {
  private func codes(_ value: String, _ indicator: String = "营业收入", known: [(String, Double)]) throws
    -> [String]
  {
    let directory = try LakePlan.directory()
    var reading = try Told(
      "2024年1—8月\n指标;数值\n\(indicator);\(value)\n".replacing("月\n", with: "月;单位:亿元、家、%\n", maxReplacements: 1)
    ).reading
    let figure = try #require(reading.figures.first)
    let figures = known.enumerated().compactMap { index, pair in
      Period(pair.0).flatMap { period in
        Day("2024-01-01").map { day in
          Figure(
            id: index + 1, indicator: figure.indicator, scope: .whole, period: period, value: pair.1,
            known: day)
        }
      }
    }
    #expect(figures.count == known.count)
    HistoryCheck(directory.plan, known: FigureTable(figures)).check(&reading)
    return reading.findings.filter { $0.grade == .verify }.map(\.code.rawValue)
  }

  @Test func `a jump beyond thirty per cent of last year's span`() throws {
    #expect(try codes("131", known: [("2023-01/08", 100)]) == ["jump"])
    #expect(try codes("69", known: [("2023-01/08", 100)]) == ["jump"])
    #expect(try codes("130", known: [("2023-01/08", 100)]) == [])
    #expect(try codes("70", known: [("2023-01/08", 100)]) == [])
    #expect(try codes("500", known: [("2023-01/07", 100)]) == [])
  }

  @Test func `a unit mistaken by ten thousand is told as that`() throws {
    #expect(try codes("1000000", known: [("2023-01/08", 100)]) == ["unit-jump"])
    #expect(try codes("0.01", known: [("2023-01/08", 100)]) == ["unit-jump"])
    #expect(try codes("1000000", known: [("2024-01/08", 100)]) == ["unit-jump"])
  }

  @Test func `a cumulative value below an earlier one of its year`() throws {
    #expect(try codes("90", known: [("2024-01/07", 100)]) == ["cumulative-falls"])
    #expect(try codes("90", known: [("2024-07", 100)]) == [])
    #expect(try codes("90", known: [("2023-01/07", 100)]) == [])
  }

  @Test func `a share is held against the newest before`() throws {
    #expect(try codes("3.2", "研发投入占比", known: [("2022", 2.4), ("2023", 2.5)]) == [])
    #expect(try codes("3.4", "研发投入占比", known: [("2022", 3.4), ("2023", 2.5)]) == ["jump"])
  }
}
