/// A quantity that is reported: what figures are values of.
public struct Indicator: Hashable, Sendable, Encodable, Identifiable {
  public typealias ID = Identifier<Indicator>
  public var id: ID
  public var name: String
  public var shortName: String
  public var aliases: [String]
  public var unit: UnitOfMeasure
  public var measure: Measure
  public var direction: Direction
  /// Digits after the point that reports carry; counts have none. It is the step of counterfactuals.
  public var decimals: Int
  /// How and when it is reported; yearly when the plan names none.
  public var calendar: ReportingCalendar.ID?
  /// The units that report it, for which kinds of scope.
  public var reporters: [Reporter]
  /// For a ratio kept as two counts: what is counted.
  public var numerator: String?
  public var denominator: String?
  /// Credit shares and sums: whether the districts' values add up to the city's.
  public var addsUp: Bool
  public var note: String?

  /// Who reports the indicator for which kind of scope.
  public struct Reporter: Hashable, Sendable, Encodable {
    public var scope: Scope.Kind
    /// The bureau that reports; none means each scope's own unit (a district for itself).
    public var unit: ResponsibleUnit.ID?
    public init(scope: Scope.Kind, unit: ResponsibleUnit.ID?) {
      self.scope = scope
      self.unit = unit
    }
  }

  public init(
    id: ID, name: String, shortName: String, aliases: [String], unit: UnitOfMeasure, measure: Measure,
    direction: Direction, decimals: Int, calendar: ReportingCalendar.ID?, reporters: [Reporter],
    numerator: String?, denominator: String?, addsUp: Bool, note: String?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.unit = unit
    self.measure = measure
    self.direction = direction
    self.decimals = decimals
    self.calendar = calendar
    self.reporters = reporters
    self.numerator = numerator
    self.denominator = denominator
    self.addsUp = addsUp
    self.note = note
  }
}

/// How an indicator's values behave in time (METHOD §1).
public enum Measure: String, Hashable, Sendable, Encodable, CaseIterable {
  case stock, flow, ratio
}

/// Which way is good.
public enum Direction: String, Hashable, Sendable, Encodable, CaseIterable {
  case up, down
  /// d of the method: +1 or −1.
  public var sign: Double { self == .up ? 1 : -1 }
}
