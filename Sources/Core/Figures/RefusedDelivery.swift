/// A delivery that was looked at and did not enter, as the journal keeps it: who sent which file, how much was found
/// in it, and which figures it told of. Of the figures themselves nothing is kept.
public struct RefusedDelivery: Hashable, Sendable {
  /// One figure it told of, without its value.
  public struct Report: Hashable, Sendable {
    public var indicator: Indicator.ID
    public var scope: Scope
    public var period: Period
    public init(indicator: Indicator.ID, scope: Scope, period: Period) {
      self.indicator = indicator
      self.scope = scope
      self.period = period
    }
  }

  /// What became of it.
  public enum State: String, Hashable, Sendable, Encodable, CaseIterable {
    /// 退回: it cannot enter as it is.
    case returned
    /// 核实中: it waits for nothing but explanations.
    case verifying
  }

  /// The entry of the journal.
  public var batch: Int
  /// The day it was refused.
  public var known: Day
  /// From this day on the refusal no longer counts.
  public var withdrawn: Day?
  public var sender: String?
  /// The file's name as given, and its SHA-256.
  public var file: String
  public var digest: String
  /// Findings 强制性, 核实性 without an explanation, and 提示性.
  public var mandatory: Int
  public var unexplained: Int
  public var hints: Int
  public var reports: [Report]

  public init(
    batch: Int, known: Day, withdrawn: Day? = nil, sender: String?, file: String, digest: String,
    mandatory: Int, unexplained: Int, hints: Int, reports: [Report]
  ) {
    self.batch = batch
    self.known = known
    self.withdrawn = withdrawn
    self.sender = sender
    self.file = file
    self.digest = digest
    self.mandatory = mandatory
    self.unexplained = unexplained
    self.hints = hints
    self.reports = reports
  }

  /// 核实中 only where explanations are all that is missing.
  public var state: State { mandatory == 0 && unexplained > 0 ? .verifying : .returned }

  func isKnown(on day: Day) -> Bool { known <= day && withdrawn.map { $0 > day } ?? true }
}
