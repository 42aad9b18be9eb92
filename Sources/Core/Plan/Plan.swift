/// A plan as it was issued, one version of it: who must reach what, by when, in whose words.
///
/// Everything a screen names or judges comes from here; nothing of any plan is in the program.
/// Arrays keep the plan's own order, which is the order of display.
public struct Plan: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<Plan>
  /// The full title of the document.
  public var title: String
  /// What the header shows, e.g. “甬·361 产业集群行动”.
  public var shortTitle: String
  /// Whose plan it is, e.g. a city; `short` is its one- or two-character name.
  public var place: Place
  public var documentNumber: String
  public var issued: Day
  /// First and last year of the plan.
  public var years: ClosedYears
  public var version: Version
  /// The plan that takes over: a link to follow, never a silent switch.
  public var successor: Link?
  public var predecessor: Link?
  /// How other plans' clusters become this one's.
  public var crosswalks: [Crosswalk] = []
  /// What of the text is not public.
  public var unpublished: Unpublished?

  public var tiers: [Tier]
  public var clusters: [Cluster]
  /// The columns of the technology map, upstream to downstream.
  public var chainPositions: [ChainPosition]
  /// Action lines in order; the safeguards are the last.
  public var lines: [ActionLine]
  public var tasks: [WorkTask]
  /// Bureaus, then every district and zone, which are responsible units as well.
  public var units: [ResponsibleUnit]
  /// Clauses that make whole kinds of districts owners of every task.
  public var standingOwners: [StandingOwner]
  public var leadingGroup: LeadingGroup?
  public var groups: [WorkGroup]
  public var districts: [District]
  public var parkKinds: [ParkKind]
  public var lists: [ListDefinition]
  public var calendars: [ReportingCalendar]
  public var indicators: [Indicator]
  public var targets: [Target]
  public var standingRules: [StandingRule]
  /// How items that several districts brought about count for each.
  public var credits: [SharedCredit] = []
  /// Dated or undated deliverables that the plan itself names.
  public var nodes: [Node]
  public var technologyColours: [TechnologyColour]
  public var health: [HealthDefinition]
  public var tags: [Tag]
  /// Units of measure the plan declares beside the ones officials use everywhere.
  public var unitsOfMeasure: [UnitOfMeasure] = []
  /// Defaults for judging; a line or target may override.
  public var rule: LightRule
  /// A second rule whose verdict is shown beside the one in force (副规则).
  public var alternativeRule: LightRule?

  /// A place with its full and its short name.
  public struct Place: Hashable, Sendable, Encodable {
    public var name: String
    public var short: String
    public init(name: String, short: String) {
      self.name = name
      self.short = short
    }
  }

  /// Which text of the plan this is; as-of picks the newest version valid and known by then.
  public struct Version: Hashable, Sendable, Encodable {
    public var number: Int
    public var validFrom: Day
    public var known: Day
    public var note: String?
    public init(number: Int, validFrom: Day, known: Day, note: String?) {
      self.number = number
      self.validFrom = validFrom
      self.known = known
      self.note = note
    }
  }

  /// Another plan, named whether or not the store holds it.
  public struct Link: Hashable, Sendable, Encodable {
    public var id: Identifier<Plan>
    public var title: String
    public var note: String?
    public init(id: Identifier<Plan>, title: String, note: String?) {
      self.id = id
      self.title = title
      self.note = note
    }
  }
}
