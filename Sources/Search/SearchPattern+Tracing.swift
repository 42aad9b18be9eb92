extension SearchPattern {
  /// Which characters of a name the query accounts for; nil when it does not fit.
  public func match(in name: String) -> [Int]? { places(in: name, SlipTable()) }

  /// Which characters of a name the query accounts for, with one of the slips when there are any.
  func places(in name: String, _ slips: SlipTable) -> [Int]? {
    guard !isEmpty else { return nil }
    let (units, characters) = SearchUnits.of(String(name.prefix(SearchIndex.longest)))
    let span = units.span
    let isFound = slips.isEmpty ? fit(span, 0..<span.count) != nil : fit(span, 0..<span.count, slips) != nil
    guard isFound else { return nil }
    var tracer = Tracer(pattern: self, units: units, slips: slips)
    return tracer.way().map { way in way.map { characters[$0] } }
  }
}

/// Finds one way through a name: only for the few that are shown.
private struct Tracer {
  let pattern: SearchPattern
  let units: [SearchUnit]
  let slips: SearchPattern.SlipTable
  private var dead: Set<Step> = []
  private var mustEnd = false

  private struct Step: Hashable {
    var unit: Int
    var place: Int
    var slipped: Bool
  }

  init(pattern: SearchPattern, units: [SearchUnit], slips: SearchPattern.SlipTable) {
    self.pattern = pattern
    self.units = units
    self.slips = slips
  }

  /// The units on the best way: the whole name, else its beginning, else that of a word, else anywhere.
  mutating func way() -> [Int]? {
    mustEnd = true
    if let way = way(from: Step(unit: 0, place: 0, slipped: slips.isEmpty)) { return way }
    mustEnd = false
    dead = []
    let starts = [0] + units.indices.filter { units[$0].beginsWord } + units.indices
    for start in starts {
      if let way = way(from: Step(unit: start, place: 0, slipped: slips.isEmpty)) { return way }
    }
    return nil
  }

  private mutating func way(from step: Step) -> [Int]? {
    if step.place == pattern.units.count { return mustEnd && step.unit < units.count ? nil : [] }
    guard step.unit < units.count, !dead.contains(step) else { return nil }
    for (next, used) in exits(step) {
      if let rest = way(from: next) { return used.map { [$0] + rest } ?? rest }
    }
    dead.insert(step)
    return nil
  }

  private func exits(_ step: Step) -> [(next: Step, used: Int?)] {
    func go(_ letters: Int, units: Int = 1, slipped: Bool? = nil) -> (Step, Int?) {
      let place = min(step.place + letters, pattern.units.count)
      return (
        Step(unit: step.unit + units, place: place, slipped: slipped ?? step.slipped),
        units == 0 || letters == 0 ? nil : step.unit
      )
    }
    let unit = units[step.unit]
    let bit: UInt64 = 1 << UInt64(step.place)
    var exits: [(Step, Int?)] = []
    if pattern.places(of: unit) & bit != 0 { exits.append(go(1)) }
    if unit.readings > 0, !pattern.moves.isEmpty {
      let moves = pattern.moves[Int(unit.readings)]
      for length in (0..<6).reversed() where moves.full[length] & bit != 0 { exits.append(go(length + 1)) }
      // Of `sh` the letters rather stand for two hanzi, where there are two, than begin one.
      if moves.one & bit != 0 { exits.append(go(1)) }
      if moves.two & bit != 0 { exits.append(go(2)) }
      if moves.tail & bit != 0 { exits.append(go(pattern.units.count)) }
    }
    return step.slipped ? exits : exits + slippedExits(step, bit, go)
  }

  private func slippedExits(
    _ step: Step, _ bit: UInt64, _ go: (Int, Int, Bool?) -> (Step, Int?)
  ) -> [(Step, Int?)] {
    var exits: [(Step, Int?)] = []
    let moves = slips.moves[Int(units[step.unit].readings)]
    for used in (1..<8).reversed() where moves.full[used] & bit != 0 { exits.append(go(used, 1, true)) }
    if moves.tail & bit != 0 { exits.append(go(pattern.units.count, 1, true)) }
    if step.unit + 1 < units.count {
      for used in swaps(step, moves, bit) { exits.append(go(used, 2, true)) }
    }
    exits += [go(1, 0, true), go(1, 1, true)]
    return step.place > 0 ? exits + [go(0, 1, true)] : exits
  }

  /// The letters used up by this unit and the next, two letters of theirs swapped.
  private func swaps(_ step: Step, _ moves: SearchPattern.SlipMoves, _ bit: UInt64) -> [Int] {
    let (unit, next) = (units[step.unit], units[step.unit + 1])
    var late = (0..<8).filter { moves.late[$0] & bit != 0 }
    if pattern.places(of: unit) >> 1 & bit != 0 { late.append(0) }
    let early = slips.moves[Int(next.readings)]
    return late.flatMap { late -> [Int] in
      let place = bit << UInt64(late)
      var used = (0..<8).filter { early.early[$0] & place != 0 }
      if pattern.places(of: next) & place != 0 { used.append(2) }
      return used.map { $0 + late } + (early.earlyTail & place != 0 ? [pattern.units.count] : [])
    }
  }
}

extension SearchPattern {
  /// Whether a name fits, without a slip: for many names one after the other.
  public func fits(_ name: String) -> Bool {
    guard !isEmpty else { return false }
    var (reader, units) = (SearchUnits(), [SearchUnit]())
    for scalar in name.unicodeScalars.prefix(SearchIndex.longest) {
      if let unit = reader.next(scalar.value, .table) { units.append(unit) }
    }
    return fit(units.span, 0..<units.count) != nil
  }
}
