/// One reported value: of one indicator, for one scope and period, known on one day. Never changed, only added to.
public struct Figure: Hashable, Sendable, Identifiable {
  /// Provisional values count only while there is no final or revised one of the same period.
  public enum State: String, Hashable, Sendable, Encodable, CaseIterable {
    case provisional, final, revised
  }
  /// The store's number; grows in the order of entry.
  public var id: Int
  public var indicator: Indicator.ID
  public var scope: Scope
  public var period: Period
  /// In the indicator's unit.
  public var value: Double
  /// For ratios kept as two counts.
  public var numerator: Double?
  public var denominator: Double?
  public var state: State
  /// When it was reported or published.
  public var known: Day
  /// From this day on it no longer counts; a withdrawal is itself dated.
  public var withdrawn: Day?
  /// The import that brought it.
  public var batch: Int

  public init(
    id: Int, indicator: Indicator.ID, scope: Scope, period: Period, value: Double, numerator: Double? = nil,
    denominator: Double? = nil, state: State = .final, known: Day, withdrawn: Day? = nil, batch: Int = 0
  ) {
    self.id = id
    self.indicator = indicator
    self.scope = scope
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.state = state
    self.known = known
    self.withdrawn = withdrawn
    self.batch = batch
  }
}

/// Where a figure comes from, down to the cell: what `w` ends at.
public struct FigureOrigin: Hashable, Sendable {
  public var figure: Figure.ID
  /// The file's name as given, its SHA-256, and the place in it.
  public var file: String
  public var digest: String
  public var sheet: String?
  public var cell: String
  /// The text read there, untouched.
  public var raw: String
  /// The unit the source gave, before conversion.
  public var unit: String
  public var sender: String?
  public var note: String?
  public var batch: Int
  /// When the store got it: ISO 8601 with time.
  public var entered: String

  public init(
    figure: Figure.ID, file: String, digest: String, sheet: String?, cell: String, raw: String, unit: String,
    sender: String?, note: String?, batch: Int, entered: String
  ) {
    self.figure = figure
    self.file = file
    self.digest = digest
    self.sheet = sheet
    self.cell = cell
    self.raw = raw
    self.unit = unit
    self.sender = sender
    self.note = note
    self.batch = batch
    self.entered = entered
  }
}
