import Documents

extension LightRule {
  /// Reads one method with its cut-offs, such as `{pace: {yellow: 10, red: 30}}` or `{growth: {}}`.
  init(_ fields: MappingReader) {
    switch fields.exactlyOne(of: Method.allCases.map(\.rawValue)).flatMap(Method.init) {
    case .growth: self = LightRule.shares(of: .growth, fields)
    case .projection: self = LightRule.shares(of: .projection, fields)
    case .trend: self = LightRule.trend(fields)
    case .pace, nil: self = LightRule.pace(fields)
    }
  }

  private static func pace(_ fields: MappingReader) -> LightRule {
    guard fields.has("pace") else { return .standard }
    return fields.mapping("pace") { pace in
      let yellow = pace.double("yellow", in: 0...1000)
      let red = pace.double("red", in: 0...1000)
      if red < yellow, pace.has("red") {
        pace.report(
          .contradiction, at: "red",
          expected: Phrase("不小于 yellow(\(yellow))的点数", "points not below yellow (\(yellow))"))
      }
      let hasMemory = pace.bool("memory", default: false)
      return hasMemory ? .paceWithMemory(yellow: yellow, red: red) : .pace(yellow: yellow, red: red)
    }
  }

  /// Shares of 1, the more the better: `green` is not below `yellow`.
  private static func shares(of method: Method, _ fields: MappingReader) -> LightRule {
    fields.mapping(method.rawValue) { rule in
      let standard = method.standard.bounds
      let green = rule.optionalDouble("green", in: 0...10) ?? standard[0]
      let yellow = rule.optionalDouble("yellow", in: 0...10) ?? standard[1]
      if yellow > green {
        rule.report(
          .contradiction, at: rule.has("yellow") ? "yellow" : "green",
          expected: Phrase("yellow 不大于 green", "yellow not above green"))
      }
      return method == .growth
        ? .growth(green: green, yellow: yellow) : .projection(green: green, yellow: yellow)
    }
  }

  /// Per cent still missing, the less the better: `green` is not above `yellow`.
  private static func trend(_ fields: MappingReader) -> LightRule {
    fields.mapping("trend") { rule in
      let standard = Method.trend.standard.bounds
      let green = rule.optionalDouble("green", in: 0...1000) ?? standard[0]
      let yellow = rule.optionalDouble("yellow", in: 0...1000) ?? standard[1]
      if green > yellow {
        rule.report(
          .contradiction, at: rule.has("yellow") ? "yellow" : "green",
          expected: Phrase("yellow 不小于 green", "yellow not below green"))
      }
      return .trend(green: green, yellow: yellow)
    }
  }
}
