/// 测算: figures and targets as they might be, over a plan and figures as they are.
///
/// A value of its own that no store ever sees: `applied(to:on:)` makes of a snapshot the one that would be read
/// if the figures had been imported on that day and the plan file had said so.
public struct Scenario: Hashable, Sendable {
  /// In the order in which they were made; at most one of each subject.
  public private(set) var assumptions: [Assumption] = []

  public init() {}

  /// A scenario of these; the last of each subject counts.
  public init(_ assumptions: some Sequence<Assumption>) {
    for assumption in assumptions { assume(assumption) }
  }

  public var isEmpty: Bool { assumptions.isEmpty }

  /// What is assumed of a subject, if anything.
  public subscript(subject: Assumption.Subject) -> Assumption? {
    assumptions.first { $0.subject == subject }
  }

  /// Assumes something, in place of what was assumed of the same subject before.
  public mutating func assume(_ assumption: Assumption) {
    if let index = assumptions.firstIndex(where: { $0.subject == assumption.subject }) {
      assumptions[index] = assumption
    } else {
      assumptions.append(assumption)
    }
  }

  /// Assumes nothing of a subject any more.
  public mutating func drop(_ subject: Assumption.Subject) { assumptions.removeAll { $0.subject == subject } }
}

/// One thing that is assumed to be otherwise.
public struct Assumption: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// The figure of one period.
    case figure(Indicator.ID, Scope, Period)
    /// The value a target wants.
    case value(Target.ID)
    /// The last day by which it must be reached.
    case deadline(Target.ID)
  }

  /// What is assumed of it.
  public enum Amount: Hashable, Sendable {
    /// In the indicator's unit; of a multiple the factor.
    case number(Double)
    case day(Day)
  }

  public var subject: Subject
  public var amount: Amount
  /// As it was written, e.g. `3.2万亿元`.
  public var wording: String

  public init(_ subject: Subject, _ amount: Amount, wording: String) {
    self.subject = subject
    self.amount = amount
    self.wording = wording
  }

  /// The number, where it is one.
  public var number: Double? { if case .number(let number) = amount { number } else { nil } }
  public var day: Day? { if case .day(let day) = amount { day } else { nil } }

  /// The target whose plan is changed; none where a figure is.
  public var target: Target.ID? {
    switch subject {
    case .figure: nil
    case .value(let id), .deadline(let id): id
    }
  }
}
