/// Findings in the order they were made, at most `capacity` of them; the rest are only counted, so that
/// a million bad rows cost no more memory than a thousand.
public struct Findings: Sendable, Hashable {
  /// How many findings are kept.
  public let capacity: Int
  private var kept: [Finding] = []
  private var counts: [Finding.Severity: Int] = [:]
  /// How many of the kept are no errors, and may give way to one.
  private var lighter = 0

  /// An empty collection; 1 000 findings are more than anybody reads.
  public init(capacity: Int = 1000) {
    self.capacity = Swift.max(1, capacity)
  }

  /// Adds a finding. An error is never lost behind warnings.
  public mutating func append(_ finding: Finding) {
    counts[finding.severity, default: 0] += 1
    if kept.count == capacity {
      guard finding.severity == .error, lighter > 0,
        let last = kept.lastIndex(where: { $0.severity != .error })
      else { return }
      kept.remove(at: last)
      lighter -= 1
    }
    kept.append(finding)
    if finding.severity != .error { lighter += 1 }
  }

  /// Adds findings made elsewhere.
  public mutating func append(contentsOf others: Findings) {
    others.kept.forEach { append($0) }
    for (severity, count) in others.counts {
      let dropped = count - others.kept.count { $0.severity == severity }
      counts[severity, default: 0] += dropped
    }
  }

  /// How many findings there are of one weight, those not kept included.
  public func count(of severity: Finding.Severity) -> Int { counts[severity, default: 0] }

  /// How many findings there are, those not kept included.
  public var total: Int { counts.values.reduce(0, +) }

  /// How many findings were counted but not kept.
  public var dropped: Int { total - kept.count }

  /// Whether the document cannot be used.
  public var hasErrors: Bool { count(of: .error) > 0 }
}

extension Findings: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { kept.startIndex }
  /// The position after the last kept finding.
  public var endIndex: Int { kept.endIndex }
  /// A kept finding, in the order they were made.
  public subscript(position: Int) -> Finding { kept[position] }
}
