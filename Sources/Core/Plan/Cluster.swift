/// A class of clusters with the threshold that makes one, e.g. 万亿级 = 1 万亿元 of revenue.
public struct Tier: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<Tier>
  public var name: String
  /// The indicator the threshold is measured on; none for a tier without threshold.
  public var indicator: Indicator.ID?
  /// The threshold in the indicator's unit.
  public var threshold: Double?
  public var clause: Clause?
  public var basis: Basis
  /// Whether a cluster must reach it (hard) or should (soft).
  public var strength: StandingRule.Strength
  public init(
    id: Identifier<Tier>, name: String, indicator: Indicator.ID?, threshold: Double?, clause: Clause?,
    basis: Basis, strength: StandingRule.Strength = .soft
  ) {
    self.strength = strength
    self.id = id
    self.name = name
    self.indicator = indicator
    self.threshold = threshold
    self.clause = clause
    self.basis = basis
  }
}

/// An industrial cluster of the plan.
public struct Cluster: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<Cluster>
  public var name: String
  public var aliases: [String]
  public var tier: Tier.ID
  /// Its chain, upstream to downstream.
  public var chain: [ChainStage]
  /// Districts and zones it stands in, as public text names them.
  public var districts: [District.ID]
  public var tags: [Tag.ID]
  public var note: String?
  public init(
    id: Identifier<Cluster>, name: String, aliases: [String], tier: Tier.ID, chain: [ChainStage],
    districts: [District.ID], tags: [Tag.ID], note: String?
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.tier = tier
    self.chain = chain
    self.districts = districts
    self.tags = tags
    self.note = note
  }
}

/// A link of one cluster's chain; `position` is its column in the technology map.
public struct ChainStage: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<ChainStage>
  public var name: String
  public var position: ChainPosition.ID
  public init(id: Identifier<ChainStage>, name: String, position: ChainPosition.ID) {
    self.id = id
    self.name = name
    self.position = position
  }
}

/// A column shared by all chains, e.g. 上游, 中游, 下游.
public struct ChainPosition: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<ChainPosition>
  public var name: String
  public init(id: Identifier<ChainPosition>, name: String) {
    self.id = id
    self.name = name
  }
}
