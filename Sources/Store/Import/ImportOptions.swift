public import Core
public import Sheets

/// What an import is told beside its files.
public struct ImportOptions: Hashable, Sendable {
  /// The plan the tables are about; the plan imported with them, or else the store's current one.
  public var plan: Plan.ID?
  /// When rows were known that do not say so themselves; usually the day of import.
  public var known: Day
  /// The moment of import, ISO 8601 with time: `2026-11-15T09:30:00+08:00`.
  public var entered: String
  /// Who sent the files, for rows that do not say so themselves.
  public var sender: String?
  /// Makes the store a sample that looks at its own day.
  public var sampleDay: Day?
  /// Reads, checks and reports everything, and writes nothing.
  public var dryRun: Bool
  /// Answers about words in sheets, and explanations of odd figures; read once the plan is known.
  public var map: PlanReader.Source?
  /// Answers and explanations given otherwise; they go before those of the map.
  public var answers = SheetMapping()

  public init(
    plan: Plan.ID? = nil, known: Day, entered: String, sender: String? = nil, sampleDay: Day? = nil,
    dryRun: Bool = false,
    map: PlanReader.Source? = nil
  ) {
    self.plan = plan
    self.known = known
    self.entered = entered
    self.sender = sender?.isEmpty == true ? nil : sender
    self.sampleDay = sampleDay
    self.dryRun = dryRun
    self.map = map
  }
}
