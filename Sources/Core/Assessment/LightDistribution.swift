/// How many targets stand under each light and each reason: the mark of everything that holds several.
public struct LightDistribution: Hashable, Sendable {
  private var lights: [Int]
  private var reasons: [Int]

  public init(_ assessments: some Sequence<Assessment> = []) {
    lights = Array(repeating: 0, count: Light.allCases.count)
    reasons = Array(repeating: 0, count: Reason.allCases.count)
    for assessment in assessments { add(light: assessment.light, reason: assessment.reason) }
  }

  mutating func add(light: Light?, reason: Reason?) {
    if let light {
      lights[light.position] += 1
    } else if let reason {
      reasons[reason.position] += 1
    }
  }

  public subscript(light: Light) -> Int { lights[light.position] }
  /// Marks without a light whose shown reason is this one.
  public subscript(reason: Reason) -> Int { reasons[reason.position] }

  /// How many have a light; the n of 红 2/n.
  public var judged: Int { lights.reduce(0, +) }
  /// 灰: how many have none though they are quantified.
  public var grey: Int { reasons.reduce(0, +) - unquantified }
  /// 无: how many are not quantified by the plan.
  public var unquantified: Int { self[.unquantified] }
  public var total: Int { judged + grey + unquantified }

  /// The one word: the worst light any of them has; its count is `self[worst]`.
  public var worst: Light? { Light.allCases.sorted().first { self[$0] > 0 } }
}

extension Light {
  fileprivate var position: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .green: 2
    case .met: 3
    }
  }
}

extension Reason {
  fileprivate var position: Int { Reason.allCases.firstIndex(of: self) ?? 0 }
}
