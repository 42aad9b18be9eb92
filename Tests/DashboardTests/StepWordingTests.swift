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
      let again = try #require(Self.recompute(text[..<result.lowerBound], sum), "\(text)")
      let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
      #expect(abs(again - value) <= 0.5001 * pow(10, -Double(places)), "\(text), not \(again)")
    }
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

  /// The printed operands put through the formula METHOD gives for the step.
  private static func recompute(_ formula: Substring, _ sum: Case) -> Double? {
    var numbers: [Double] = []
    var text = ""
    for character in formula + " " {
      if "0123456789.".contains(character) || (character == "-" && text.isEmpty) {
        text.append(character)
      } else {
        if let number = Double(text) { numbers.append(number) }
        text = ""
      }
    }
    return value(
      sum.step.name, operands(numbers, sum), isCompound: sum.wording.isCompound,
      isMultiple: sum.wording.kind == .multiple)
  }

  /// Constants of a formula and operands it prints twice are left out again.
  private static func operands(_ printed: [Double], _ sum: Case) -> [Double] {
    switch (sum.step.name, sum.step.operands.count) {
    case (.growthRate, _): [printed[1], printed[2], printed[4]]
    case (.projection, _): [printed[0], printed[2], printed[4]]
    case (.yearlyChange, _): Array(printed.dropLast())
    case (.missing, _): [printed[1], printed[2], printed[4]]
    case (.projectedShare, _): Array(printed.prefix(3))
    case (.coverage, _), (.duePercent, 1), (.donePercent, 2), (.completion, _): Array(printed.dropFirst())
    case (.elapsed, _): Array(printed.prefix(3))
    case (.pathValue, _): [printed[0], printed[1], printed[3]]
    case (.yearDue, _): Array(printed.prefix(2))
    case (.duePercent, _), (.donePercent, _): Array(printed.dropFirst().prefix(3))
    default: printed
    }
  }

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
