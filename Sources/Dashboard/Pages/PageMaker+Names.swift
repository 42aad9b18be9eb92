import Core
import Screen

extension PageMaker {
  func cluster(named id: Cluster.ID) -> Cluster? { plan.clusters.first { $0.id == id } }
  func district(named id: District.ID) -> District? { plan.districts.first { $0.id == id } }
  func group(named id: WorkGroup.ID) -> WorkGroup? { plan.groups.first { $0.id == id } }

  func name(_ id: Cluster.ID?) -> String { id.map { cluster(named: $0)?.name ?? $0.text } ?? "" }
  func name(_ id: District.ID?) -> String { id.map { district(named: $0)?.shortName ?? $0.text } ?? "" }
  func name(_ id: ResponsibleUnit.ID?) -> String { id.map { situation.unit($0)?.name ?? $0.text } ?? "" }
  func name(_ id: WorkGroup.ID?) -> String { id.map { group(named: $0)?.name ?? $0.text } ?? "" }
  func name(_ id: WorkTask.ID?) -> String { id.map { situation.task($0)?.shortName ?? $0.text } ?? "" }
  func name(_ id: Indicator.ID?) -> String { id.map { situation.indicator($0)?.shortName ?? $0.text } ?? "" }
  func name(_ id: Target.ID) -> String { situation.target(id)?.shortName ?? id.text }

  /// Whose figure it is; empty for the whole place, which goes without saying.
  func name(_ scope: Scope) -> String {
    switch scope {
    case .whole: plan.place.name
    case .cluster(let id): name(id)
    case .district(let id): name(id)
    case .park(let code): code
    }
  }

  func indicator(of target: Target) -> Indicator? { target.indicator.flatMap { situation.indicator($0) } }

  /// 牵头 of a target; an inferred lead is marked by the word “首列”.
  func lead(of target: Target) -> String {
    let lead = situation.owners(of: target).first { $0.part == .lead }?.unit
    return lead == nil && plan.isUnpublished(.units) ? notPublic : name(lead)
  }

  /// The last values of a series as a small run of levels; empty when there are fewer than two.
  func spark(_ values: [Double]) -> Line {
    values.count > 1 ? Line(glyphs.sparkline(values), .spark) : Line("")
  }

  /// Newest values of an indicator for a scope as a run.
  func trend(_ indicator: Indicator.ID?, _ scope: Scope, count: Int = 12) -> Line {
    guard let indicator, let series = situation.series[indicator, scope] else { return Line("") }
    return spark(series.readings().suffix(count).map(\.value))
  }

  /// What is said where the plan has nothing: that nobody outside knows, where the plan says so.
  func none(_ part: Unpublished.Part, _ chinese: String, _ english: String) -> String {
    plan.isUnpublished(part) ? notPublic : words(chinese, english)
  }

  var notPublic: String { words("未公开", "not public") }

  var mainIndicator: Indicator.ID? { situation.mainIndicator }

  func count(_ number: Int, _ role: Role) -> Line { Line(String(number), number == 0 ? .dim : role) }
}
