/// Where in a name a match begins, the better first.
enum Entrance: Int, Comparable {
  case start, word, inside

  static func < (a: Entrance, b: Entrance) -> Bool { a.rawValue < b.rawValue }
}

/// How much of a name a query accounts for.
enum Extent: Int {
  case nothing, part
  /// To the name's last unit.
  case end
}

/// The best way a query lies in a name.
struct Fit {
  var entrance: Entrance
  var extent: Extent
  /// The unit it begins with.
  var begin: Int
}

extension SearchPattern {
  /// The best way the query lies in a name; nil when it does not.
  func fit(_ units: Span<SearchUnit>, _ name: Range<Int>) -> Fit? {
    best(units, name) { index, _ in
      places(leadingOver: units[index]) & 1 != 0 ? extent(units, index..<name.upperBound) : .nothing
    }
  }

  /// The best way the query lies in a name with one slip in it; nil where it does without, or not at all.
  ///
  /// Inside a word the first letter must be right: else a query would be like nearly everything.
  func fit(_ units: Span<SearchUnit>, _ name: Range<Int>, _ slips: SlipTable) -> Fit? {
    best(units, name) { index, entrance in
      guard canBegin(units, index, name, slips, isWord: entrance < .inside) else { return .nothing }
      return extent(units, index..<name.upperBound, slips, isWord: entrance < .inside)
    }
  }

  @inline(__always)
  private func best(
    _ units: Span<SearchUnit>, _ name: Range<Int>, _ extent: (Int, Entrance) -> Extent
  ) -> Fit? {
    var best: Fit?
    for index in name {
      let entrance: Entrance =
        index == name.lowerBound ? .start : units[index].beginsWord ? .word : .inside
      if let best, best.entrance <= entrance { continue }
      let extent = extent(index, entrance)
      guard extent != .nothing else { continue }
      best = Fit(entrance: entrance, extent: extent, begin: index)
      if entrance == .start { return best }
    }
    return best
  }

  /// How far the query leads from the beginning of a run of units.
  func extent(
    _ units: Span<SearchUnit>, _ run: Range<Int>, _ forms: Forms = .both
  ) -> Extent {
    var places: UInt64 = 1
    var extent = Extent.nothing
    for index in run {
      places = step(places, units[index], forms)
      if places == 0 { return extent }
      if places & goal != 0 { extent = index == run.upperBound - 1 ? .end : .part }
    }
    return extent
  }

  /// Whether a way with one slip can begin here at all: the first letter is right, or the second fits.
  @inline(__always)
  private func canBegin(
    _ units: Span<SearchUnit>, _ index: Int, _ name: Range<Int>, _ slips: SlipTable, isWord: Bool
  ) -> Bool {
    let here = places(leadingOver: units[index])
    if here & 1 != 0 || !isWord { return here & 1 != 0 }
    if here & 2 != 0 || slips.any[Int(units[index].readings)] & 1 != 0 { return true }
    return index + 1 < name.upperBound && places(leadingOver: units[index + 1]) & 2 != 0
  }

  private func extent(
    _ units: Span<SearchUnit>, _ run: Range<Int>, _ slips: SlipTable, isWord: Bool
  ) -> Extent {
    var way = SlipWay(right: 1, slipped: isWord ? 2 : 0)
    var extent = Extent.nothing
    for index in run {
      way.step(units[index], self, slips)
      if way.right & goal != 0 { return .nothing }
      if way.slipped & goal != 0 { extent = index == run.upperBound - 1 ? .end : .part }
      if way.right | way.slipped | way.late == 0 { return extent }
    }
    return extent
  }
}

/// The places of a query on the way through a name, with and without a slip made.
private struct SlipWay {
  var right: UInt64
  var slipped: UInt64
  /// Where the last letter of the unit before is still to come.
  var late: UInt64 = 0

  @inline(__always)
  mutating func step(
    _ unit: SearchUnit, _ pattern: SearchPattern, _ slips: SearchPattern.SlipTable
  ) {
    let same = pattern.places(of: unit)
    let next = right == 0 ? 0 : pattern.step(right, unit)
    // A letter wrong, a character left out, a letter too many.
    var mended = pattern.step(slipped, unit) | right << 1 | (right & ~1) | next << 1
    mended |= (late & same) << 2
    var waiting = right & (same >> 1) & ~same
    if slips.any[Int(unit.readings)] & (right | late) != 0 {
      let moves = slips.moves[Int(unit.readings)]
      for used in 0..<8 {
        mended |= (right & moves.full[used] | late & moves.early[used]) << UInt64(used)
        waiting |= (right & moves.late[used]) << UInt64(used)
      }
      if right & moves.tail | late & moves.earlyTail != 0 { mended |= pattern.goal }
    }
    let all = pattern.goal << 1 &- 1
    right = next & all
    slipped = mended & all & ~right
    late = waiting & all
  }
}
