import Documents

extension PlanDirectory {
  /// The record a text means: its id, or its name, short name or alias.
  public func match<Record: PlanRecord>(
    _ text: String, as kind: Record.Type = Record.self
  ) -> NameMatch<Identifier<Record>> {
    NameMatch(holders(of: text, as: kind).map(\.id), nearest: nearest(to: text, among: names(of: kind)))
  }

  /// The scope a text means: `whole`, 全市 (全县, 全区 … after the place's own name), the place's name;
  /// `cluster:ID` or `district:ID`; or a name of a cluster or district. `park:CODE` is taken as it is.
  public func match(scope text: String) -> NameMatch<Scope> {
    if let written = Scope(code: text) { return match(written) }
    let clusters = holders(of: text, as: Cluster.self).map { Scope.cluster($0.id) }
    let districts = holders(of: text, as: District.self).map { Scope.district($0.id) }
    let whole = Set(wholeNames.map { FoldedName($0) }).contains(FoldedName(text)) ? [Scope.whole] : []
    return NameMatch(whole + clusters + districts, nearest: nearest(to: text, among: scopeNames))
  }

  /// The stage of a cluster's chain a text means: its full id, its id within the cluster, or its name.
  public func match(stage text: String, of cluster: Cluster.ID) -> NameMatch<ChainStage.ID> {
    let chain = self[cluster]?.chain ?? []
    let full = Identifier<ChainStage>("\(cluster)/\(text)")
    let byID = chain.filter { $0.id.text == text || $0.id == full }
    let byName = chain.filter { FoldedName($0.name) == FoldedName(text) }
    return NameMatch(
      (byID.isEmpty ? byName : byID).map(\.id), nearest: nearest(to: text, among: chain.map(\.name)))
  }

  private func match(_ scope: Scope) -> NameMatch<Scope> {
    switch scope {
    case .cluster(let id) where self[id] == nil:
      .unknown(nearest: nearest(to: id.text, among: plan.clusters.map(\.id.text)).map { "cluster:\($0)" })
    case .district(let id) where self[id] == nil:
      .unknown(nearest: nearest(to: id.text, among: plan.districts.map(\.id.text)).map { "district:\($0)" })
    default: .exact(scope)
    }
  }

  /// What people write for the whole place: 全市 for a 市, 全县 for a 县.
  private var wholeNames: [String] {
    [plan.place.name, plan.place.short] + (plan.place.name.last.map { ["全\($0)"] } ?? [])
  }

  private var scopeNames: [String] {
    ["whole"] + wholeNames + names(of: Cluster.self) + names(of: District.self)
  }

  private func names<Record: PlanRecord>(of kind: Record.Type) -> [String] {
    Record.all(in: plan).flatMap { $0.names + [$0.id.text] }
  }

  private func nearest(to text: String, among names: [String]) -> String? {
    NearMiss.nearest(to: text, among: names)
  }
}
