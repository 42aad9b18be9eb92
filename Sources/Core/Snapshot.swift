/// All that one frame needs to know, as the store holds it: every vintage, nothing judged yet.
///
/// As-of is applied in `Core`, so that travelling in time needs no second read.
public struct Snapshot: Hashable, Sendable {
  public var plan: Plan
  /// Other versions of the plan, oldest first, when the store holds them.
  public var versions: [Plan.Version]
  /// All plans of the store, in the order they first came in.
  public var plans: [StoredPlan]
  /// Whole texts that belong to the plan: its other versions, then the plans it names, as far as the store has them.
  public var relatives: [Plan]
  /// Figures of the plans its crosswalks begin at, by plan.
  public var inherited: [Plan.ID: FigureTable]
  public var figures: FigureTable
  public var technologies: [TechnologyCard]
  /// The plan's own nodes first, then the store's.
  public var nodes: [Node]
  /// Sizes of lists and pipelines, kept when they are imported.
  public var lists: [ListSummary]
  /// What the lists say about each standing rule.
  public var ruleChecks: [RuleCheck]
  /// Items whose credit the plan shares out, as far as the lists have them.
  public var credited: [CreditedItem] = []
  /// The newest batches, newest first.
  public var batches: [Batch]
  /// Deliveries that did not enter, every one that was noted; in the order of entry.
  public var refusals: [RefusedDelivery] = []
  /// The clock of a sample, which looks at its own day; nil means today.
  public var sampleDay: Day?
  /// The newest day anything was known, for the header.
  public var newestKnown: Day?
  public var isReadOnly: Bool
  /// The digest of everything entered into the store so far: 64 hexadecimal digits, nil where there is none.
  public var digest: String?
  /// Meetings that may be compared with, the newest day first.
  public var meetings: [MeetingStamp] = []

  public init(
    plan: Plan, versions: [Plan.Version], plans: [StoredPlan] = [], relatives: [Plan] = [],
    inherited: [Plan.ID: FigureTable] = [:], figures: FigureTable, technologies: [TechnologyCard],
    nodes: [Node], lists: [ListSummary], ruleChecks: [RuleCheck], batches: [Batch], sampleDay: Day?,
    newestKnown: Day?, isReadOnly: Bool
  ) {
    self.plan = plan
    self.versions = versions
    self.plans = plans
    self.relatives = relatives
    self.inherited = inherited
    self.figures = figures
    self.technologies = technologies
    self.nodes = nodes
    self.lists = lists
    self.ruleChecks = ruleChecks
    self.batches = batches
    self.sampleDay = sampleDay
    self.newestKnown = newestKnown
    self.isReadOnly = isReadOnly
  }
}

/// How many items a list has, in all and by cluster, district and stage.
public struct ListSummary: Hashable, Sendable {
  public var list: ListDefinition.ID
  public var count: Int
  public var byCluster: [Cluster.ID: Int]
  public var byDistrict: [District.ID: Int]
  public var byStage: [String: Int]
  public init(
    list: ListDefinition.ID, count: Int, byCluster: [Cluster.ID: Int], byDistrict: [District.ID: Int],
    byStage: [String: Int]
  ) {
    self.list = list
    self.count = count
    self.byCluster = byCluster
    self.byDistrict = byDistrict
    self.byStage = byStage
  }
}

/// How the items of a list stand to a standing rule.
public struct RuleCheck: Hashable, Sendable {
  public var rule: StandingRule.ID
  /// Items (or groups of items) the rule speaks of.
  public var subjects: Int
  /// Of those, how many have no known quantity.
  public var unknown: Int
  public var violations: Int
  /// The first violators, by code, with the quantity found.
  public var violators: [Violator]

  public struct Violator: Hashable, Sendable {
    public var code: String
    public var name: String
    public var found: String
    public var district: District.ID?
    public init(code: String, name: String, found: String, district: District.ID?) {
      self.code = code
      self.name = name
      self.found = found
      self.district = district
    }
  }

  public init(rule: StandingRule.ID, subjects: Int, unknown: Int, violations: Int, violators: [Violator]) {
    self.rule = rule
    self.subjects = subjects
    self.unknown = unknown
    self.violations = violations
    self.violators = violators
  }
}

/// One import: one transaction, one entry of the journal.
public struct Batch: Hashable, Sendable, Identifiable {
  public var id: Int
  /// ISO 8601 with time.
  public var entered: String
  public var known: Day
  public var files: [String]
  public var sender: String?
  /// Rows added, by kind: plan, figures, technologies, colours, nodes, items; and refusals, files noted as refused.
  public var counts: [String: Int]
  public var withdrawn: Day?
  public init(
    id: Int, entered: String, known: Day, files: [String], sender: String?, counts: [String: Int],
    withdrawn: Day?
  ) {
    self.id = id
    self.entered = entered
    self.known = known
    self.files = files
    self.sender = sender
    self.counts = counts
    self.withdrawn = withdrawn
  }
}
