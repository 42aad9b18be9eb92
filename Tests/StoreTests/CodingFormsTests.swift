import Core
import Testing

@testable import Store

/// Values of several forms, each of which must be read as it was written.
@Suite struct `Coding of forms` {
  @Test func `every scale of health comes back`() throws {
    let forms: [HealthDefinition.Normalisation] = [
      .goalposts(floor: 0, goal: 1, logarithmic: true), .minMax(direction: .down, logarithmic: false),
      .zScore(direction: .up, logarithmic: true),
    ]
    for form in forms { #expect(try again(form) == form, "\(form)") }
  }

  @Test func `every quantity of health comes back, and what a group adds to it`() throws {
    let quantities: [HealthDefinition.Quantity] = [
      .latest("a"), .yearOnYear("b"), .technologyShare(.own), .nodesOnTime, .ownTarget("c"),
    ]
    for quantity in quantities {
      var group = HealthDefinition.Group(
        name: "组", weight: 0.5, aggregation: .geometric,
        members: [
          .component(
            .init(
              name: "项", weight: 1, quantity: quantity,
              normalisation: .goalposts(floor: 1, goal: 2, logarithmic: false)))
        ])
      group.floorScore = 1
      let outer = HealthDefinition.Member.group(group)
      #expect(try again(outer) == outer, "\(quantity)")
    }
  }

  @Test func `every light rule comes back`() throws {
    let rules: [LightRule] = [
      .pace(yellow: 1, red: 2), .paceWithMemory(yellow: 1, red: 2), .growth(green: 1, yellow: 0.5),
      .projection(green: 1, yellow: 0.5), .trend(green: 1, yellow: 2),
    ]
    for rule in rules { #expect(try again(rule) == rule, "\(rule)") }
  }

  @Test func `every quantity, limit, rhythm, path and dimension comes back`() throws {
    let quantities: [StandingRule.Quantity] = [
      .number(column: "a"), .entries(column: "a"), .itemsPer(column: "a"), .text(column: "a"),
      .nodesPer(.cluster),
    ]
    for quantity in quantities { #expect(try again(quantity) == quantity) }
    let limits: [StandingRule.Limit] = [.atMost(2), .atLeast(1.5), .oneOf(["是", "否"])]
    for limit in limits { #expect(try again(limit) == limit) }
    let rhythms: [ReportingCalendar.Rhythm] = [
      .monthly(skipsJanuary: true), .quarterly, .halfYearly, .spans(endingIn: [2, 6]), .yearly(dueMonth: 3),
    ]
    for rhythm in rhythms { #expect(try again(rhythm) == rhythm) }
    let paths: [PathShape] = [.linear, .compound, .stated([.init(day: .of(2025, 12, 31), value: 3)])]
    for path in paths { #expect(try again(path) == path) }
    let dimensions: [UnitOfMeasure.Dimension] = [
      .money, .area, .moneyPerArea, .ratio, .points, .multiple, .count("家"), .rank, .other("度"),
    ]
    for dimension in dimensions { #expect(try again(dimension) == dimension) }
  }

  private func again<T: Encodable & CompactValue>(_ value: T) throws -> T {
    let bytes = try TreeEncoder.encode(value).bytes
    return try bytes.withUnsafeBytes { try CompactReader.decode(T.self, from: $0) }
  }
}
