/// How the clusters of another plan become those of this one, n to m, and which of its series are carried over.
public struct Crosswalk: Hashable, Sendable, Encodable {
  /// The other plan, whether or not the store holds it.
  public var from: Plan.ID
  /// Which cluster goes where; together the shares of one cluster are its whole.
  public var passages: [Passage]
  /// Quantities that mean the same in both plans: only these are carried over.
  public var indicators: [Pairing]
  public var basis: Basis
  public var clause: Clause?
  public var note: String?

  public init(
    from: Plan.ID, passages: [Passage], indicators: [Pairing], basis: Basis, clause: Clause?, note: String?
  ) {
    self.from = from
    self.passages = passages
    self.indicators = indicators
    self.basis = basis
    self.clause = clause
    self.note = note
  }

  /// What goes from one cluster of the other plan to one of this.
  public struct Passage: Hashable, Sendable, Encodable {
    public var from: Cluster.ID
    /// None for what belongs to no cluster of this plan any more.
    public var to: Cluster.ID?
    /// The part of the cluster that goes there, above 0 up to 1; none where that is not known.
    public var share: Double?
    public var basis: Basis
    public var note: String?
    public init(
      from: Cluster.ID, to: Identifier<Cluster>?, share: Double?, basis: Basis, note: String?
    ) {
      self.from = from
      self.to = to
      self.share = share
      self.basis = basis
      self.note = note
    }

    /// Whether the cluster goes there undivided.
    public var isWhole: Bool { share.map { $0.isOn(1) } ?? false }
  }

  /// An indicator of the other plan and the one of this plan that is the same quantity.
  public struct Pairing: Hashable, Sendable, Encodable {
    public var from: Indicator.ID
    public var to: Indicator.ID
    public var note: String?
    public init(from: Indicator.ID, to: Indicator.ID, note: String?) {
      self.from = from
      self.to = to
      self.note = note
    }
  }

  /// The passages that lead to a cluster, in the order written.
  public func passages(to cluster: Cluster.ID) -> [Passage] { passages.filter { $0.to == cluster } }

  /// The passages that begin at a cluster of the other plan.
  public func passages(from cluster: Cluster.ID) -> [Passage] { passages.filter { $0.from == cluster } }
}

extension Plan {
  /// The plans this one names, each once: what came before, what comes after, what its crosswalks begin at.
  public var relatedPlans: [Plan.ID] {
    var seen: Set<Plan.ID> = [id]
    return ([predecessor?.id, successor?.id].compactMap { $0 } + crosswalks.map(\.from))
      .filter { seen.insert($0).inserted }
  }
}
