/// How much of a YAML document is read; what goes beyond is a finding, not a full memory.
public struct YAMLLimits: Sendable, Hashable {
  /// The most bytes.
  public var bytes: Int
  /// The deepest nesting, aliases followed.
  public var depth: Int
  /// The most values, those repeated by aliases counted each time: what stops an “alias bomb”.
  public var nodes: Int

  /// Limits far above any plan and far below any harm.
  public init(bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
