import Core
import Testing
import TestSupport

@Suite struct MarkHistoryTests {
  private let sketch = Sketch().indicator("x", .stock, .quarterly)
    .target("x", .level, 100, from: ("2022", 0))

  @Test func `a mark knows the day it changed and what it was before`() throws {
    let situation =
      sketch
      .figure("x", "2025Q1", 44, known: "2025-04-10").figure("x", "2025Q2", 20, known: "2025-07-15")
      .figure("x", "2025Q3", 26, known: "2025-10-15").situation(on: "2025-11-01")
    let history = try #require(situation.history(of: "x"))
    #expect(history.mark.light == .yellow || history.mark.light == .red)
    #expect(history.since == .on("2025-07-15"))
    #expect(history.before?.light == .green)
    #expect(history.days == 109)
  }

  @Test func `a mark goes stale on the day after the grace`() throws {
    let situation = sketch.figure("x", "2025Q1", 44, known: "2025-04-10").situation(on: "2025-12-31")
    let history = try #require(situation.history(of: "x"))
    #expect(history.mark.reason == .stale)
    // 2025Q2 ends on June 30, is due 35 days later and 15 days in grace.
    #expect(history.since == .on("2025-08-20"))
    #expect(history.before?.light == .green)
  }

  @Test func `a mark that never changed stands since the plan came into force`() throws {
    let history = try #require(sketch.situation(on: "2023-02-01").history(of: "x"))
    #expect(history.since == .on("2023-01-01"))
    #expect(history.before == nil)
  }

  @Test func `the mark was other on the day before it changed, and the same ever since`() {
    for seed in UInt64(1)..<80 {
      let item = RandomCase(seed: seed)
      let situation = item.sketch.situation(on: "\(item.day)")
      guard let history = situation.history(of: "x"), history.before != nil else { continue }
      func mark(_ day: Day) -> [String?] {
        let judged = item.sketch.judge(on: "\(day)")
        return [judged.light?.rawValue, judged.light == nil ? judged.reason?.rawValue : nil]
      }
      let now = mark(item.day)
      #expect(mark(history.since) == now, "seed \(seed)")
      #expect(mark(history.since.adding(days: -1)) != now, "seed \(seed)")
      for part in 1..<4 {
        #expect(mark(history.since.adding(days: history.days * part / 4)) == now, "seed \(seed)")
      }
    }
  }
}

/// What the next report must bring.
@Suite struct NextReportTests {
  private let sketch = Sketch().indicator("x", .stock, .quarterly)
    .target("x", .level, 100, from: ("2022", 0))

  @Test func `the next report is told with its values and the change a month`() throws {
    let judged = sketch.figure("x", "2025Q2", 15).judge(on: "2025-08-01")
    let next = try #require(judged.nextReport)
    #expect(next.period == .over("2025Q3"))
    // 55 are due by then: 25 is 30 behind, 46 nine.
    #expect(next.toYellow == .init(value: 25, perMonth: 10.0 / 3))
    #expect(next.toGreen == .init(value: 46, perMonth: 31.0 / 3))
  }

  @Test func `feeding the values of the next report gives the lights, one less does not`() throws {
    let judged = sketch.figure("x", "2025Q2", 15)
    for (value, light) in [(25.0, Light.yellow), (24, .red), (46, .green), (45, .yellow)] {
      #expect(judged.figure("x", "2025Q3", value).judge(on: "2025-11-01").light == light)
    }
  }

  @Test func `what was achieved stands beside what is required`() {
    let judged = sketch.figure("x", "2025Q2", 15).judge(on: "2025-08-01")
    #expect(judged.achievedPace?.perYear == 6)
    #expect(judged.achievedPace?.perQuarter == 1.5)
    #expect(judged.requiredPace?.perYear == 34)
  }
}
