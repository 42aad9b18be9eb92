/// One colour of the 三色图 as the plan's office defines it. Always written with its word.
public struct TechnologyColour: Hashable, Sendable, Encodable, Identifiable {
  /// Worst to best; decides order and drawing, never the word.
  public enum Grade: String, Hashable, Sendable, Encodable, CaseIterable {
    case constrained, catchingUp = "catching-up", own
  }
  public var id: Identifier<TechnologyColour>
  public var word: String
  public var name: String
  public var grade: Grade
  public var definition: String
  public var basis: Basis
  public init(
    id: Identifier<TechnologyColour>, word: String, name: String, grade: Grade, definition: String,
    basis: Basis
  ) {
    self.id = id
    self.word = word
    self.name = name
    self.grade = grade
    self.definition = definition
    self.basis = basis
  }
}

/// A card (建档立卡) of a key technology and its history of colours.
public struct TechnologyCard: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<TechnologyCard>
  public var name: String
  public var cluster: Cluster.ID
  public var stage: ChainStage.ID?
  /// 材料 / 零部件 / 设备 / 工艺 / 软件, in the office's words.
  public var category: String?
  public var bottleneck: String?
  public var foreignSuppliers: String?
  public var domesticAlternative: String?
  /// 对外依存度, per cent.
  public var dependence: Double?
  public var consequence: String?
  /// Technology readiness 1–9 (GB/T 22900).
  public var readiness: Int?
  public var lead: String?
  public var partners: String?
  public var project: String?
  /// 万元.
  public var funding: Double?
  /// When the card must be looked at again; 待复核 after it.
  public var reviewDue: Day?
  /// Dated colours, oldest first.
  public var changes: [ColourChange]
  public init(
    id: Identifier<TechnologyCard>, name: String, cluster: Cluster.ID, stage: ChainStage.ID?,
    category: String?,
    bottleneck: String?, foreignSuppliers: String?, domesticAlternative: String?, dependence: Double?,
    consequence: String?, readiness: Int?, lead: String?, partners: String?, project: String?,
    funding: Double?,
    reviewDue: Day?, changes: [ColourChange]
  ) {
    self.id = id
    self.name = name
    self.cluster = cluster
    self.stage = stage
    self.category = category
    self.bottleneck = bottleneck
    self.foreignSuppliers = foreignSuppliers
    self.domesticAlternative = domesticAlternative
    self.dependence = dependence
    self.consequence = consequence
    self.readiness = readiness
    self.lead = lead
    self.partners = partners
    self.project = project
    self.funding = funding
    self.reviewDue = reviewDue
    self.changes = changes
  }
}

/// From `day` on a technology has this colour, on this evidence.
public struct ColourChange: Hashable, Sendable, Encodable {
  public var day: Day
  public var colour: TechnologyColour.ID
  public var evidence: String?
  public var decidedBy: String?
  public var known: Day
  public init(day: Day, colour: TechnologyColour.ID, evidence: String?, decidedBy: String?, known: Day) {
    self.day = day
    self.colour = colour
    self.evidence = evidence
    self.decidedBy = decidedBy
    self.known = known
  }
}
