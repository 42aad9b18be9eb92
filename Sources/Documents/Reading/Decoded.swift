/// What came of reading a document: the value, unless there are errors, and everything that was found.
public struct Decoded<Value> {
  /// The value; nil if there is any error, so that no placeholder ever leaves a reader.
  public let value: Value?
  /// All findings of the one pass.
  public let findings: Findings

  /// Keeps the value only if nothing is wrong.
  public init(_ value: Value?, _ findings: Findings) {
    self.value = findings.hasErrors ? nil : value
    self.findings = findings
  }
}

extension Decoded: Sendable where Value: Sendable {}
