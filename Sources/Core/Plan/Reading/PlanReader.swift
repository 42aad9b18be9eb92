public import Documents

/// Reads plan files: YAML in, one plan and everything that is wrong with it out.
public enum PlanReader {
  /// The version of the format this program reads, as written under `format`.
  public static let format = 1

  /// One file of a plan, as it was found.
  public struct Source: Sendable, Hashable {
    /// The file's name as the user gave it; findings repeat it.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    public init(name: String, text: String) {
      self.init(name: name, bytes: Array(text.utf8))
    }
  }

  /// Reads a plan in one pass that finds every mistake; findings are in the order of the text.
  ///
  /// - Parameters:
  ///   - top: The file that holds the plan or names its parts under `include`.
  ///   - include: Gives the bytes of a file by its path relative to the plan's folder, nil when there is
  ///     none. It is only asked for paths that stay inside the folder.
  ///   - others: Plans that crosswalks may begin at: what is said of these is then checked as well.
  public static func read(
    top: Source, others: [Plan] = [], include: (String) -> [UInt8]? = { _ in nil }
  ) -> Decoded<Plan> {
    let log = FindingLog()
    let files = PlanFiles(top: top, log: log, include: include)
    guard let joined = YAMLNode.joining(files.documents, log: log) else {
      return Decoded(nil, log.findings)
    }
    let register = PlanRegister(joined, log: log)
    let plan = NodeReader(joined, log: log).mapping { Plan($0, register: register, others: others) }
    PlanChecks(plan: plan, top: joined, register: register, log: log).run()
    return Decoded(plan, log.findings.inReadingOrder())
  }
}

extension Findings {
  /// The same findings by file and line; those counted but not kept stay counted.
  fileprivate func inReadingOrder() -> Findings {
    guard dropped == 0 else { return self }
    var ordered = Findings(capacity: capacity)
    sorted().forEach { ordered.append($0) }
    return ordered
  }
}
