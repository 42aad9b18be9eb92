extension Decoded {
  /// Reads a whole YAML document whose top is a mapping:
  ///
  ///     let plan = Decoded(yaml: bytes, file: "plan.yaml") { Plan($0) }
  ///
  /// All mistakes of the one pass are in `findings`; with any error there is no value.
  public init(
    yaml bytes: some Collection<UInt8>, file: String, limits: YAMLLimits = YAMLLimits(),
    _ read: (MappingReader) -> Value
  ) {
    let log = FindingLog()
    let node = YAMLNode.parse(bytes, file: file, limits: limits, log: log)
    let value = node.map { NodeReader($0, log: log).mapping(read) }
    self.init(value, log.findings)
  }

  /// Reads a whole YAML document from a string.
  public init(
    yaml text: String, file: String, limits: YAMLLimits = YAMLLimits(), _ read: (MappingReader) -> Value
  ) {
    self.init(yaml: Array(text.utf8), file: file, limits: limits, read)
  }
}
