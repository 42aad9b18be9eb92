/// Which plan to look at: the version of it a day sees, or one version whatever the day.
public struct PlanChoice: Hashable, Sendable {
  public var id: Plan.ID
  /// The number of a version; none lets the day choose.
  public var version: Int?

  public init(_ id: Plan.ID, version: Int? = nil) {
    self.id = id
    self.version = version
  }

  /// Reads `ID` or `ID@VERSION`; nil when the id is empty or the version is no number from 1.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = parts.first, !id.isEmpty else { return nil }
    self.init(Identifier(String(id)))
    guard parts.count == 2 else { return }
    guard let number = Int(parts[1]), number > 0 else { return nil }
    version = number
  }
}

extension PlanChoice: CustomStringConvertible {
  /// As it is written behind `--plan`.
  public var description: String { version.map { "\(id)@\($0)" } ?? id.text }
}

extension PlanChoice: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = PlanChoice(text) ?? PlanChoice(Identifier(text)) }
}
