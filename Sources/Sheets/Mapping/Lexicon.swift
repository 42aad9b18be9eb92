import Core
import Documents

/// What words mean in one plan, with what somebody has said about them; what was looked up is kept.
final class Lexicon {
  /// What a name means.
  enum Match: Hashable {
    case indicator(Indicator.ID)
    case scope(Scope)
    case period(Period)
    case skip
    case ignore
    /// Several things are called so; their ids.
    case ambiguous([String])
    /// Nothing is; what somebody may have meant.
    case unknown(near: String?)
  }

  let directory: PlanDirectory
  let mapping: SheetMapping
  private var known: [String: Match] = [:]
  private var labels: [String: Label] = [:]
  private let codes: [String: Scope]

  init(_ directory: PlanDirectory, _ mapping: SheetMapping) {
    (self.directory, self.mapping) = (directory, mapping)
    let coded = directory.plan.districts.compactMap { district in
      district.code.map { ($0, Scope.district(district.id)) }
    }
    codes = Dictionary(coded) { first, _ in first }
  }

  var plan: Plan { directory.plan }

  func unit(_ symbol: String) -> UnitOfMeasure? { directory.unit(symbol.compact) }

  /// Whether a text is a unit, or a scale such as 万亿 that becomes one.
  func isUnit(_ text: String) -> Bool {
    let plain = text.compact
    return plain.count <= 10 && (unit(plain) != nil || Scales.bare[plain] != nil)
  }

  /// What a name means; nil for an empty one.
  func match(_ name: String) -> Match {
    let key = SheetMapping.key(name)
    if let match = known[key] { return match }
    let match = look(key)
    known[key] = match
    return match
  }

  /// A label taken apart.
  func label(_ text: String) -> Label {
    if let label = labels[text] { return label }
    let label = Label(text, self)
    labels[text] = label
    return label
  }

  private func look(_ name: String) -> Match {
    switch mapping.names[name] {
    case .indicator(let id)?: return .indicator(id)
    case .scope(let scope)?: return .scope(scope)
    case .period(let period)?: return .period(period)
    case .skip?: return .skip
    case .ignore?: return .ignore
    case nil: break
    }
    if let scope = codes[name] { return .scope(scope) }
    let indicator = directory.match(name, as: Indicator.self)
    let scope = matchScope(name)
    switch (indicator, scope) {
    case (.exact(let id), .unknown): return .indicator(id)
    case (.unknown, .exact(let scope)): return .scope(scope)
    case (.unknown(let near), .unknown(let other)): return .unknown(near: nearest(name, near, other))
    default:
      return .ambiguous(Lexicon.ids(indicator) { "\($0)" } + Lexicon.ids(scope) { $0.code })
    }
  }

  /// The scope of a name, also behind the name of the whole place: 湖城市东区.
  private func matchScope(_ name: String) -> NameMatch<Scope> {
    let match = directory.match(scope: name)
    guard case .unknown = match else { return match }
    for prefix in [plan.place.name, plan.place.short]
    where name.hasPrefix(prefix) && name.count > prefix.count {
      let inner = directory.match(scope: String(name.dropFirst(prefix.count)))
      if case .exact = inner { return inner }
    }
    return match
  }

  /// The nearer of two suggestions, indicators first.
  private func nearest(_ name: String, _ a: String?, _ b: String?) -> String? {
    NearMiss.nearest(to: name, among: [a, b].compactMap(\.self)) ?? a ?? b
  }

  private static func ids<Found>(_ match: NameMatch<Found>, _ text: (Found) -> String) -> [String] {
    switch match {
    case .exact(let one): [text(one)]
    case .ambiguous(let several): several.map(text)
    case .unknown: []
    }
  }
}

extension Lexicon {
  /// The indicators a title names: of names within one another only the longest counts.
  func indicators(in title: String) -> Set<Indicator.ID> {
    let names = plan.indicators.flatMap { indicator in indicator.names.map { ($0.compact, indicator.id) } }
    return longest(names, in: title)
  }

  /// The scopes a title names, in the same way.
  func scopes(in title: String) -> Set<Scope> {
    var names = plan.districts.flatMap { district in
      district.names.map { ($0.compact, Scope.district(district.id)) }
    }
    names += plan.clusters.flatMap { cluster in cluster.names.map { ($0.compact, Scope.cluster(cluster.id)) }
    }
    names += [(plan.place.name, .whole)] + (plan.place.name.last.map { [("全\($0)", .whole)] } ?? [])
    return longest(names, in: title)
  }

  private func longest<Found: Hashable>(_ names: [(String, Found)], in title: String) -> Set<Found> {
    let plain = title.compact
    let held = names.filter { $0.0.count > 1 && plain.contains($0.0) }
    let outer = held.filter { name in !held.contains { $0.0 != name.0 && $0.0.contains(name.0) } }
    return Set(outer.map(\.1))
  }
}

/// Words for powers of ten that stand for a unit with what is counted left out.
enum Scales {
  static let bare: [String: Int] = ["万": 4, "亿": 8, "万亿": 12, "千": 3, "百万": 6, "千万": 7, "十亿": 9]
}
