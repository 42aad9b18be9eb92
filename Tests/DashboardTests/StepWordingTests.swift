import Core
import Documents
import Foundation
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// A clerk who types the printed operands into a calculator gets the printed result.
struct StepWordingTests {
  private typealias Name = Assessment.Step.Name

  private struct Case {
    let step: Assessment.Step
    let wording: StepWording
  }

  @Test func `printed operands recompute to the printed result`() throws {
    var dice = SplitMix64(seed: 2_027)
    for _ in 0..<3_000 {
      let sum = Self.random(&dice)
      let text = sum.wording.line(sum.step).spans.dropFirst(2).map(\.text).joined()
      let result = try #require(text.range(of: " = ", options: .backwards))
      let printed = String(text[result.upperBound...].prefix { "-0123456789.".contains($0) })
      let value = try #require(Double(printed), "\(text)")
      let again = try #require(Calculator.value(of: text[..<result.lowerBound]), "\(text)")
      let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
      #expect(abs(again - value) <= 0.5001 * pow(10, -Double(places)), "\(text), not \(again)")
    }
  }

  @Test(arguments: [
    ("1 + 2 × 3", 7), ("(5 − 2) ÷ 4", 0.75), ("2 × (6 ÷ 3)^2", 8), ("|1 − 3|", 2), ("-4 + 1", -3),
  ])
  func `the calculator of these tests calculates`(formula: String, value: Double) {
    #expect(Calculator.value(of: formula) == value)
    #expect(Calculator.value(of: formula + ")") == nil)
  }

  private static func random(_ dice: inout SplitMix64) -> Case {
    let kinds: [(Name, Int)] = [
      (.rollingYear, 3), (.chain, 2), (.sum, 5), (.coverage, 2), (.targetValue, 2), (.elapsed, 3),
      (.pathValue, 3), (.yearDue, 2), (.duePercent, 3), (.donePercent, 3), (.donePercent, 2),
      (.duePercent, 1), (.lag, 2), (.difference, 2), (.completion, 2), (.earlierLag, 2), (.growthRate, 3),
      (.growthRatio, 2), (.projection, 3), (.projectedShare, 3), (.yearlyChange, 4), (.carriedOn, 3),
      (.missing, 3),
    ]
    let (name, count) = kinds.randomElement(using: &dice) ?? (.lag, 2)
    let isCompound = Bool.random(using: &dice)
    let isMultiple = Bool.random(using: &dice)
    let scale: Double = [1, 100, 20_000].randomElement(using: &dice) ?? 1
    var operands: [Double] = (0..<count).map { place in
      let spread = Double(place * place + 1)
      return spread * scale * Double.random(in: 1...1.9, using: &dice)
    }
    if name == .elapsed { operands = [operands[1], operands[0], operands[2]] }
    if name == .pathValue { operands[2] = Double.random(in: 0...1, using: &dice) }
    if [.growthRate, .projection, .carriedOn].contains(name) {
      operands[2] = Double.random(in: 1...7, using: &dice)
    }
    if name == .projection { operands[1] = Double.random(in: -20...20, using: &dice) }
    let result = value(name, operands, isCompound: isCompound, isMultiple: isMultiple) ?? 0
    let wording = StepWording(
      words: Words(.chinese), indicator: Sample.situation.plan.indicators.randomElement(using: &dice),
      kind: isMultiple ? .multiple : .increment, isCompound: isCompound)
    return Case(step: Assessment.Step(name: name, operands: operands, result: result), wording: wording)
  }

  /// The formulas as METHOD gives them.
  private static func value(_ name: Name, _ o: [Double], isCompound: Bool, isMultiple: Bool) -> Double? {
    switch (name, o.count) {
    case (.rollingYear, 3): o[0] + o[1] - o[2]
    case (.chain, _), (.sum, _): o.reduce(0, +)
    case (.coverage, 2), (.donePercent, 2), (.completion, 2): 100 * o[0] / o[1]
    case (.targetValue, 2): isMultiple ? o[0] * o[1] : o[0] + o[1]
    case (.elapsed, 3): (o[0] - o[1]) / (o[2] - o[1])
    case (.pathValue, 3): isCompound ? o[0] * pow(o[1] / o[0], o[2]) : o[0] + (o[1] - o[0]) * o[2]
    case (.yearDue, 2): o[0] * o[1] / 100
    case (.duePercent, 3), (.donePercent, 3): 100 * (o[0] - o[1]) / (o[2] - o[1])
    case (.duePercent, 1): 100 * o[0]
    case (.lag, 2), (.earlierLag, 2): o[0] - o[1]
    case (.growthRate, 3): 100 * (pow(o[0] / o[1], 1 / o[2]) - 1)
    case (.growthRatio, 2): o[0] / o[1]
    case (.projection, 3): o[0] * pow(1 + o[1] / 100, o[2])
    case (.projectedShare, 3): (o[0] - o[1]) / (o[2] - o[1])
    case (.yearlyChange, _): o.reduce(0, +) / Double(o.count)
    case (.carriedOn, 3): o[0] + o[1] * o[2]
    case (.missing, 3): 100 * (o[0] - o[1]) / (o[0] - o[2])
    case (.difference, 2): abs(o[0] - o[1])
    default: nil
    }
  }
}
