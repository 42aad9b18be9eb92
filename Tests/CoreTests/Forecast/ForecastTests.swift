import Core
import Testing
import TestSupport

/// What is forecast of a target, as its kind and measure ask for it.
@Suite struct ForecastTests {
  private func forecast(_ sketch: Sketch, on day: String) throws -> Forecast {
    Forecast(try #require(sketch.situation(on: day).forecastQuestion(of: "x")))
  }

  private func probability(_ sketch: Sketch, on day: String) throws -> Double {
    try #require(try forecast(sketch, on: day).probability)
  }

  /// Quarterly stock that gains 5 each quarter from 0 at the end of 2022.
  private func quarters(_ count: Int, gain: Double = 5) -> Sketch {
    var sketch = Sketch().indicator("x", .stock, .quarterly).target("x", .level, 100, from: ("2022", 0))
    for at in 0..<count {
      let noise = [0.4, -0.3, 0.1, -0.2][at % 4]
      sketch = sketch.figure("x", "\(2023 + at / 4)Q\(at % 4 + 1)", gain * Double(at + 1) + noise)
    }
    return sketch
  }

  @Test func `it reaches to the last report before the deadline, and no farther`() throws {
    let forecast = try forecast(quarters(8), on: "2025-02-20")
    #expect(forecast.method == .drift)
    #expect(forecast.count == 8)
    #expect(forecast.points.map(\.period).first == .over("2025Q1"))
    #expect(forecast.points.map(\.period).last == .over("2027Q4"))
    #expect(forecast.points.count == 12)
  }

  @Test func `a pace on course is likely to arrive and a slow one is beyond reach`() throws {
    let fast = try forecast(quarters(8, gain: 6), on: "2025-02-20")
    let slow = try forecast(quarters(8, gain: 2), on: "2025-02-20")
    #expect(try #require(fast.probability) > 0.95)
    #expect(try #require(slow.probability) < 0.05)
    #expect(slow.isBeyondReach && !fast.isBeyondReach)
  }

  @Test func `too few values say so`() throws {
    let forecast = try forecast(quarters(4), on: "2024-02-20")
    #expect(forecast.reason == .tooFew)
    #expect(forecast.points.isEmpty && forecast.probability == nil)
  }

  @Test func `at and after the deadline there is none`() {
    #expect(quarters(20).situation(on: "2028-02-20").forecastQuestion(of: "x") == nil)
  }

  @Test func `a hole starts the series after it`() throws {
    let holed = quarters(12).keeping { $0.period != .over("2024Q1") }
    #expect(try forecast(holed, on: "2026-02-20").count == 7)
  }

  @Test func `cumulative reports are differenced, and the year is the sum of its months`() throws {
    var sketch = Sketch().indicator("x", .flow, .monthly(skipsJanuary: true))
      .target("x", .level, 1500, from: ("2022", 1200))
    var sum = 0.0
    for year in 2023...2025 {
      sum = 0
      for month in 2...12 {
        sum += (month == 2 ? 200 : 100) + Double((month * 7 + year) % 5) - 2
        sketch = sketch.figure("x", "\(year)-01/\(month < 10 ? "0" : "")\(month)", sum)
      }
    }
    let question = try #require(sketch.situation(on: "2026-02-20").forecastQuestion(of: "x"))
    #expect(question.perYear == 11)
    #expect(question.values.count == 33)
    #expect(isNear(question.values.suffix(11).reduce(0, +), sum))
    let forecast = Forecast(question)
    #expect(forecast.method == .seasonalDampedTrend)
    let end = try #require(forecast.points.last)
    // Twelve months of about 100.
    #expect(1150...1250 ~= end.mean)
    #expect(end.low95 < end.low80 && end.low80 < end.mean && end.mean < end.high80)
    #expect(try #require(forecast.probability) < 0.05)
  }

  @Test func `every year of an annual target must be met`() throws {
    var sketch = Sketch().indicator("x", .flow, .quarterly).target("x", .annual, 40)
    for at in 0..<8 {
      let value = 11.5 + [-0.6, 0.3, -0.4, 0.5][at % 4]
      sketch = sketch.figure("x", "\(2023 + at / 4)Q\(at % 4 + 1)", value)
    }
    let forecast = try forecast(sketch, on: "2025-02-20")
    let probability = try #require(forecast.probability)
    #expect(probability > 0.5 && probability < 1)
    let missed = sketch.figure("x", "2023Q4", 1, known: "2024-05-01", .revised)
    #expect(try self.probability(missed, on: "2025-02-20") == 0)
  }

  @Test func `an increment adds what comes to what is there`() throws {
    var sketch = Sketch().indicator("x", .flow, .yearly(dueMonth: 2), lag: 40)
      .target("x", .increment, 60).with { $0.years = ClosedYears(first: 2020, last: 2027) }
    for (at, year) in (2020...2025).enumerated() {
      sketch = sketch.figure("x", "\(year)", 8 + Double(at % 2))
    }
    let forecast = try forecast(sketch, on: "2026-03-20")
    let end = try #require(forecast.points.last)
    #expect(isNear(end.mean, 51 + 2 * 9 + 3 * 0.2, digits: 6))
    #expect(try #require(forecast.probability) > 0.9)
  }

  @Test func `hold asks for staying within the tolerance on both sides`() throws {
    var sketch = Sketch().indicator("x", .ratio, unit: "%", decimals: 1, .quarterly)
      .target("x", .hold, from: ("2022", 40)) { $0.tolerance = 8 }
    for at in 0..<10 {
      sketch = sketch.figure("x", "\(2023 + at / 4)Q\(at % 4 + 1)", 40 + (at % 2 == 0 ? 0.3 : -0.3))
    }
    let near = try probability(sketch, on: "2025-08-20")
    let tight = sketch.with { $0.targets[0].tolerance = 0.1 }
    let far = try probability(tight, on: "2025-08-20")
    #expect(near > 0.8 && far < near)
  }

  @Test func `equal questions are equal and others have another digest`() throws {
    let a = try #require(quarters(8).situation(on: "2025-02-20").forecastQuestion(of: "x"))
    let b = try #require(quarters(8).situation(on: "2025-02-20").forecastQuestion(of: "x"))
    let c = try #require(quarters(9).situation(on: "2025-05-20").forecastQuestion(of: "x"))
    #expect(a == b && a.digest == b.digest)
    #expect(a.digest != c.digest)
    #expect(Forecast(a) == Forecast(b))
  }

  @Test func `probability rises with the values and stays between none and all`() throws {
    var last = -1.0
    for gain in [1.0, 3, 4, 4.6, 5, 5.5, 7] {
      let probability = try probability(quarters(12, gain: gain), on: "2026-02-20")
      #expect(probability >= last - 0.02 && 0...1 ~= probability)
      last = probability
    }
  }
}
