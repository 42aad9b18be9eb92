/// One mistake in a document, or a thing worth saying about it: where it is, what was read, what was
/// expected, and what to do.
public struct Finding: Error, Hashable {
  /// How much a finding weighs.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The document cannot be used.
    case error
    /// The document can be used, but somebody should look.
    case warning
    /// Said for completeness.
    case note

    /// Heavier comes first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// The kind of the finding, in stable kebab-case words that scripts may rely on.
  public let code: Code
  /// How much it weighs.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What stands there, as it was written; nil when nothing stands there.
  public var read: String?
  /// What should stand there.
  public var expected: Phrase
  /// What to do about it, when there is something better to say than “write what is expected”.
  public var remedy: Phrase?

  /// A finding at a place; an error unless said otherwise.
  public init(
    _ code: Code, _ severity: Severity = .error, at place: Place, read: String? = nil, expected: Phrase,
    remedy: Phrase? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.read = read
    self.expected = expected
    self.remedy = remedy
  }
}

extension Finding: Comparable {
  /// In reading order; at the same place the heavier first.
  public static func < (a: Finding, b: Finding) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.severity != b.severity { return a.severity < b.severity }
    return (a.code.rawValue, a.read ?? "") < (b.code.rawValue, b.read ?? "")
  }
}
