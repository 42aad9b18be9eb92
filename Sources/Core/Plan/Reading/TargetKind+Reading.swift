import Documents

extension TargetKind {
  /// How the value of a target of this kind is written.
  enum ValueForm: Hashable {
    case required, optional
    /// The kind's own number where none is written.
    case usually(Double)
    /// A factor under `factor`.
    case factor
    /// The kind compares with something else.
    case none
  }

  var valueForm: ValueForm {
    switch self {
    case .level, .ratio, .cumulative, .increment, .annual, .finalYear, .about: .required
    case .rank: .optional
    case .first: .usually(1)
    case .coverage: .usually(100)
    case .multiple: .factor
    case .hold, .limit, .unquantified: .none
    }
  }

  var needsIndicator: Bool { self != .unquantified && self != .limit }

  /// Keys that mean something only to some kinds.
  private static let homes: [(key: String, kinds: [TargetKind])] = [
    ("factor", [.multiple]), ("standing-rule", [.limit]), ("month-shares", [.annual, .finalYear]),
    ("tolerance", [.about, .hold]), ("two-sided", [.about]),
  ]

  /// Reports keys that mean nothing to this kind, and the rule a limit lacks.
  func check(_ fields: MappingReader) {
    for (key, kinds) in TargetKind.homes where !kinds.contains(self) {
      let words = kinds.map { "kind: \($0.rawValue)" }
      fields.reportMisplaced(
        key, only: Phrase(words.joined(separator: "、"), words.joined(separator: " or ")))
    }
    if self == .limit, !fields.has("standing-rule") {
      fields.log.report(
        Finding(
          .missingKey, at: fields.place,
          expected: Phrase(
            "键 “standing-rule”:limit 所依的规则", "key “standing-rule”: the rule behind the limit")))
    }
  }
}
