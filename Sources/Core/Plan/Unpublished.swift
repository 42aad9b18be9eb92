/// The parts of a plan's text that are not public: there may be some, but nobody outside knows them.
///
/// What is missing for this reason is shown as 未公开, never as nothing or nought.
public struct Unpublished: Hashable, Sendable, Encodable {
  public var parts: [Part]
  /// What was looked at, and where the public text ends.
  public var note: String?

  public init(parts: [Part], note: String?) {
    self.parts = parts
    self.note = note
  }

  /// A part of a plan, by its key in the plan file; `splits` are the parts of targets, `chain` the links of clusters.
  public enum Part: String, Hashable, Sendable, Encodable, CaseIterable {
    case clusters, chain, lines, tasks, units, groups, districts, lists, indicators, targets, splits, nodes
    case technologies = "technology-colours"
    case health
  }
}

extension Plan {
  /// Whether a part of the plan exists but is not public.
  public func isUnpublished(_ part: Unpublished.Part) -> Bool { unpublished?.parts.contains(part) ?? false }

  /// How many records of a part the plan has.
  func count(of part: Unpublished.Part) -> Int {
    switch part {
    case .clusters: clusters.count
    case .chain: clusters.count { !$0.chain.isEmpty }
    case .lines: lines.count
    case .tasks: tasks.count
    case .units: units.count { $0.kind == .bureau }
    case .groups: groups.count
    case .districts: districts.count
    case .lists: lists.count
    case .indicators: indicators.count
    case .targets: targets.count { $0.partOf == nil }
    case .splits: targets.count { $0.partOf != nil }
    case .nodes: nodes.count
    case .technologies: technologyColours.count
    case .health: health.count
    }
  }
}
