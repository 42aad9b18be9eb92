/// A rule that turns a comparison into a light, with its cut-offs (METHOD §3).
public enum LightRule: Hashable, Sendable, Encodable {
  /// 序时进度: the lag behind the path in points of the whole distance.
  /// Below `yellow` is green, above `red` is red, between them yellow.
  case pace(yellow: Double, red: Double)
  /// 序时进度 with memory: as `pace`, but after a red period the next green one is yellow still.
  case paceWithMemory(yellow: Double, red: Double)
  /// 年均增速: growth so far as a share of the growth required, both compound from the baseline.
  /// At or above `green` green, at or above `yellow` yellow, below red, below 0 背离.
  case growth(green: Double, yellow: Double)
  /// 增速外推: the share of the distance reached at the deadline if growth so far goes on.
  /// At or above `green` green, at or above `yellow` yellow, below red.
  case projection(green: Double, yellow: Double)
  /// 趋势外推: what the mean yearly change leaves missing at the deadline, per cent of what is missing now.
  /// Below `green` green, up to `yellow` yellow, above red.
  case trend(green: Double, yellow: Double)

  /// The method's default: 10 and 30 points.
  public static let standard = LightRule.pace(yellow: 10, red: 30)

  /// How a rule compares, whatever its cut-offs.
  public enum Method: String, Hashable, Sendable, Encodable, CaseIterable {
    case pace, growth, projection, trend

    /// The rule with the method's own cut-offs (METHOD §3).
    public var standard: LightRule {
      switch self {
      case .pace: .standard
      case .growth: .growth(green: 0.95, yellow: 0.6)
      case .projection: .projection(green: 0.95, yellow: 0.1)
      case .trend: .trend(green: 5, yellow: 20)
      }
    }
  }

  public var method: Method {
    switch self {
    case .pace, .paceWithMemory: .pace
    case .growth: .growth
    case .projection: .projection
    case .trend: .trend
    }
  }

  /// The bounds in the order a value passes them from green: of green, then of yellow.
  public var bounds: [Double] {
    switch self {
    case .pace(let first, let second), .paceWithMemory(let first, let second), .growth(let first, let second),
      .projection(let first, let second), .trend(let first, let second):
      [first, second]
    }
  }

  /// Whether a red period still shows in the next one.
  public var hasMemory: Bool { if case .paceWithMemory = self { true } else { false } }
}

/// The light rules that hold for one target: the one in force, and the cut-offs of all others.
public struct RuleSet: Hashable, Sendable {
  /// The target's own rule, else its line's, else the plan's.
  public let inForce: LightRule
  /// The one the office wants to see beside it.
  public let alternative: LightRule?
  private let rules: [LightRule]

  /// Rules from the narrowest to the widest: target, line, plan; of one method the first counts.
  init(_ rules: [LightRule], alternative: LightRule?) {
    inForce = rules.first ?? .standard
    self.alternative = alternative
    self.rules = rules + (alternative.map { [$0] } ?? [])
  }

  /// The cut-offs of a method: the narrowest that are written, else the method's own.
  public subscript(method: LightRule.Method) -> LightRule {
    rules.first { $0.method == method } ?? method.standard
  }
}
