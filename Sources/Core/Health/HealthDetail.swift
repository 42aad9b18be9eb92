/// A health index taken apart for whoever wants to check it: how each part is scored, how it stood on the day
/// compared with and why it moved, and where its peers are.
public struct HealthDetail: Hashable, Sendable {
  public var definition: HealthDefinition
  public var score: HealthScore
  /// The same on the day compared with; none where nothing is compared.
  public var before: HealthScore?
  /// One for each part of the score, in its order.
  public var parts: [Part]
  /// Where all scopes of the index are.
  public var peers: PeerSpread?

  /// Points gained since the day compared with; none where either day has no index.
  public var change: Double? { score.value.flatMap { now in before?.value.map { now - $0 } } }

  /// A group or component with what it is made of and measured against.
  public struct Part: Hashable, Sendable {
    public var now: HealthScore.Part
    public var before: HealthScore.Part?
    public var member: HealthDefinition.Member
    /// What all scopes of the index have on it: readings, or scores where it is a group.
    public var peers: PeerSpread?

    /// Points of the index gained; none where nothing is compared.
    public var change: Double? { before.map { now.points - $0.points } }

    /// Its component; none for a group.
    public var component: HealthDefinition.Component? {
      if case .component(let component) = member { component } else { nil }
    }

    /// The indicator it is read from; none for groups, technologies and nodes.
    public var indicator: Indicator.ID? {
      switch component?.quantity {
      case .latest(let id), .yearOnYear(let id), .ownTarget(let id): id
      case .technologyShare, .nodesOnTime, nil: nil
      }
    }
  }

  /// Why a part gives other points than before, the first that applies.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// It had no score before, or has none any more.
    case appeared, vanished
    /// It went stale, or was reported after all.
    case stale
    /// Another reading.
    case reading
    /// Members of a group.
    case members
    /// The same reading, scored otherwise because its peers moved.
    case peers
    /// What is missing elsewhere gave it another share.
    case weights
    /// Nothing of its own: a stale score follows the rest, and a geometric mean shares points anew.
    case others
  }
}

extension HealthDetail.Part {
  /// Why its points changed; none where they did not, or nothing is compared.
  public var cause: HealthDetail.Cause? {
    guard let before else { return nil }
    guard let old = before.score, let new = now.score else {
      return before.score == now.score ? nil : before.score == nil ? .appeared : .vanished
    }
    // Sums of the same numbers differ in their last digits.
    guard abs(before.points - now.points) > 1e-9 || abs(old - new) > 1e-9 else { return nil }
    if before.isStale != now.isStale { return .stale }
    if now.isGroup { return abs(old - new) > 1e-9 ? .members : .weights }
    if before.reading != now.reading { return .reading }
    if before.lastScore != now.lastScore { return .peers }
    return abs(before.share - now.share) > 1e-9 ? .weights : .others
  }
}

extension Situation {
  /// The scope a health page is of: the cluster of an id, else the district.
  public func scope(of subject: HealthScore.Subject) -> Scope? {
    let cluster = plan.clusters.first { $0.id.text == subject.text }
    if let cluster { return .cluster(cluster.id) }
    return plan.districts.first { $0.id.text == subject.text }.map { .district($0.id) }
  }

  /// Every index a plan defines for a scope, taken apart, in the plan's order.
  ///
  /// - Parameter earlier: The scores of the day compared with.
  public func healthDetails(of scope: Scope, since earlier: [HealthScore] = []) -> [HealthDetail] {
    health.filter { $0.scope == scope }.compactMap { score in
      guard let definition = plan.health.first(where: { $0.id == score.definition }) else { return nil }
      let before = earlier.first { $0.definition == score.definition && $0.scope == scope }
      let field = health.filter { $0.definition == definition.id }
      let parts = definition.root.flattened.enumerated().compactMap { at, member -> HealthDetail.Part? in
        guard score.parts.indices.contains(at) else { return nil }
        return HealthDetail.Part(
          now: score.parts[at],
          before: before.flatMap { $0.parts.indices.contains(at) ? $0.parts[at] : nil }, member: member,
          peers: PeerSpread(field.map { $0.parts[at] }, member))
      }
      return HealthDetail(
        definition: definition, score: score, before: before, parts: parts,
        peers: PeerSpread(field.compactMap(\.value)))
    }
  }
}

extension HealthDefinition.Group {
  /// All members, groups before theirs: as the parts of a score stand.
  var flattened: [HealthDefinition.Member] {
    members.flatMap { member in
      if case .group(let group) = member { [member] + group.flattened } else { [member] }
    }
  }
}
