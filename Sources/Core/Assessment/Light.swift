/// A progress light (METHOD §3). What is not a light is a `Reason`.
public enum Light: String, Hashable, Sendable, Encodable, CaseIterable {
  case red, yellow, green, met
}

extension Light: Comparable {
  /// Worst first: red < yellow < green < met.
  public static func < (a: Light, b: Light) -> Bool { a.severity < b.severity }
  private var severity: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .green: 2
    case .met: 3
    }
  }
}

/// Why there is no light, or a mark beside one. The closed list of METHOD §3, in order of precedence.
public enum Reason: String, Hashable, Sendable, Encodable, CaseIterable {
  case notAssessmentYear = "not-assessment-year"
  case noBaseline = "no-baseline"
  case notReported = "not-reported"
  case notDue = "not-due"
  case stale
  case cannotAssess = "cannot-assess"
  case tooFew = "too-few"
  case notYet = "not-yet"
  case lowCoverage = "low-coverage"
  case unquantified
}

extension Reason: Comparable {
  public static func < (a: Reason, b: Reason) -> Bool { a.rank < b.rank }
  private var rank: Int { Reason.allCases.firstIndex(of: self) ?? 0 }
}
