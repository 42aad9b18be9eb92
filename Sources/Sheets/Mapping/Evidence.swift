import Core

/// What all words around a cell say together, or why they do not agree.
struct CellEvidence {
  /// Two words that cannot both be meant.
  struct Conflict: Hashable {
    var first: String
    var second: String
  }

  private(set) var indicator: (id: Indicator.ID, word: String)?
  private(set) var scope: (scope: Scope, word: String)?
  private(set) var period: PeriodWords?
  private(set) var fixedPeriod: Period?
  private(set) var unit: String?
  private(set) var conflict: Conflict?
  /// Scopes one under the other, of which only a zone in its district can be meant.
  private(set) var crossings: [Crossing] = []
  /// The labels that are not understood.
  private(set) var unclear: [Label] = []
  private(set) var isPart = false
  private(set) var isTotal = false

  /// Takes the labels of one side, outer ones first; what an inner label says goes before an outer one.
  mutating func take(_ labels: [Label]) {
    var side = CellEvidence()
    for label in labels { side.takeInner(label) }
    merge(side)
  }

  /// Takes what stands in the corner of a table where nothing nearer says it.
  mutating func takeCorner(_ labels: [Label]) {
    for label in labels where label.match != nil && label.isUnderstood {
      if case .indicator(let id)? = label.match, indicator == nil {
        indicator = (id, label.name)
        unit = unit ?? label.unit
      }
      if case .scope(let named)? = label.match, scope == nil { scope = (named, label.name) }
    }
  }

  /// Within one side a later label narrows an earlier one.
  private mutating func takeInner(_ label: Label) {
    if !label.isUnderstood { unclear.append(label) }
    switch label.match {
    case .indicator(let id)?: indicator = (id, label.name)
    case .scope(let scope)?: narrow(to: scope, label)
    case .period(let period)?: fixedPeriod = period
    default: break
    }
    if let scope = label.scope { narrow(to: scope, label) }
    if let unit = label.unit { self.unit = unit }
    if let words = label.period { period = period.map { $0.narrowed(by: words) } ?? words }
    isPart = isPart || label.isPart
    isTotal = isTotal || label.isTotal
  }

  /// A district of a cluster, or a part that is not inside its whole, is a scope that no plan has.
  private mutating func narrow(to inner: Scope, _ label: Label) {
    if let outer = scope, outer.scope != .whole, outer.scope != inner,
      outer.scope.kind != inner.kind || label.isPart, inner != .whole
    {
      crossings.append(Crossing(outer: outer, inner: (inner, label.name)))
    }
    scope = (inner, label.name)
  }

  /// Two scopes of which one stands under the other.
  struct Crossing {
    var outer: (scope: Scope, word: String)
    var inner: (scope: Scope, word: String)
  }

  /// Two sides must not say different things.
  private mutating func merge(_ other: CellEvidence) {
    if let ours = indicator, let theirs = other.indicator, ours.id != theirs.id {
      conflict = Conflict(first: ours.word, second: theirs.word)
    }
    if let ours = scope, let theirs = other.scope, ours.scope != theirs.scope {
      conflict = Conflict(first: ours.word, second: theirs.word)
    }
    if let ours = period, let theirs = other.period {
      if let a = ours.year, let b = theirs.year, a != b { conflict = Conflict(first: "\(a)", second: "\(b)") }
      period = ours.narrowed(by: theirs)
    }
    indicator = indicator ?? other.indicator
    scope = scope ?? other.scope
    period = period ?? other.period
    fixedPeriod = fixedPeriod ?? other.fixedPeriod
    unit = other.unit ?? unit
    crossings += other.crossings
    unclear += other.unclear
    isPart = isPart || other.isPart
    isTotal = isTotal || other.isTotal
  }
}

extension PeriodWords {
  /// What both say, where the other goes first.
  func narrowed(by other: PeriodWords) -> PeriodWords {
    let months = other.months ?? self.months
    let mode = other.mode == .own ? self.mode : other.mode
    return PeriodWords(year: other.year ?? year, months: months, mode: mode) ?? self
  }

  /// The period meant in a table with a period of its own; nil when something is missing.
  func resolved(in table: PeriodWords?, lastYear: Bool = false) -> Period? {
    guard let year = year ?? table?.year else { return nil }
    let outer = table?.months
    switch mode {
    case .lastMonth:
      guard let last = (months ?? outer)?.upperBound else { return nil }
      return Period(year: year, months: last...last)
    case .fromJanuary:
      guard let last = (months ?? outer)?.upperBound else { return nil }
      return Period(year: year, months: 1...last)
    case .own, .upTo:
      return Period(year: year, months: months ?? outer ?? 1...12)
    }
  }
}
