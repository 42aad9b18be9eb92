extension SearchPattern {
  /// What a set of readings can account for with one slip of a key: a letter wrong, swapped with its
  /// neighbour, left out or struck twice.
  ///
  /// Shifts count the letters of the query that are used up.
  struct SlipMoves: Sendable {
    /// Any of the below.
    var any: UInt64 = 0
    /// A syllable with a slip inside, using up 0…7 letters.
    var full = SIMD8<UInt64>()
    /// The rest of the query is the beginning of a syllable, with a slip.
    var tail: UInt64 = 0
    /// The last letter of this syllable comes one late: all but it, using up 0…5 letters …
    var late = SIMD8<UInt64>()
    /// … and a syllable begins one early, around that letter, using up 2…7 letters.
    var early = SIMD8<UInt64>()
    var earlyTail: UInt64 = 0
  }

  /// The moves with slips, by set of readings; empty for a query too short to tell a slip from another word.
  func slipMoves() -> SlipTable {
    guard units.count >= Self.shortestWithSlip else { return SlipTable() }
    guard !moves.isEmpty else {
      return SlipTable([SlipMoves](repeating: SlipMoves(), count: Pinyin.table.sets.count))
    }
    let single = Pinyin.table.syllables.map { slipMoves($0.map(UInt32.init)) }
    return SlipTable(
      Pinyin.table.sets.map { set in
        set.reduce(into: SlipMoves()) { all, syllable in all.add(single[Int(syllable)]) }
      })
  }

  /// The moves with slips, by set of readings.
  struct SlipTable: Sendable {
    var moves: [SlipMoves] = []
    /// From which places there are any; apart, because most units end here.
    var any: [UInt64] = []

    init(_ moves: [SlipMoves] = []) {
      self.moves = moves
      any = moves.map(\.any)
    }

    var isEmpty: Bool { moves.isEmpty }
  }

  static let shortestWithSlip = 3

  private func slipMoves(_ syllable: [UInt32]) -> SlipMoves {
    var moves = SlipMoves()
    let length = syllable.count
    for place in units.indices {
      let bit: UInt64 = 1 << UInt64(place)
      let rest = units[place...]
      for used in max(1, length - 1)...min(7, length + 1) where length > 1 && used <= rest.count {
        if Slip.isOne(rest.prefix(used), syllable[...]) { moves.full[used] |= bit }
      }
      if rest.count >= 2, rest.count <= length {
        for end in max(1, rest.count - 1)...min(length, rest.count + 1) {
          if Slip.isOne(rest, syllable.prefix(end)) { moves.tail |= bit }
        }
      }
      moves.addSwap(rest, syllable, bit)
    }
    moves.any = (0..<8).reduce(moves.tail | moves.earlyTail) { all, used in
      all | moves.full[used] | moves.late[used] | moves.early[used]
    }
    return moves
  }
}

extension SearchPattern.SlipMoves {
  /// The two halves of two letters swapped where one syllable ends and the next begins.
  fileprivate mutating func addSwap(_ rest: ArraySlice<UInt32>, _ syllable: [UInt32], _ bit: UInt64) {
    let (length, start) = (syllable.count, rest.startIndex)
    guard rest.count >= 2, rest[start] != rest[start + 1] else { return }
    if rest[start + 1] == syllable[0] { late[0] |= bit }
    if rest.count > length, rest.prefix(length - 1).elementsEqual(syllable.dropLast()),
      rest[start + length] == syllable[length - 1]
    {
      late[length - 1] |= bit
    }
    guard rest[start] == syllable[0] else { return }
    early[2] |= bit
    let after = rest.dropFirst(2)
    if after.prefix(length - 1).elementsEqual(syllable.dropFirst()) { early[length + 1] |= bit }
    if after.count < length - 1, syllable.dropFirst().starts(with: after) { earlyTail |= bit }
  }

  fileprivate mutating func add(_ other: Self) {
    any |= other.any
    full |= other.full
    tail |= other.tail
    late |= other.late
    early |= other.early
    earlyTail |= other.earlyTail
  }
}

/// One slip of a key.
enum Slip {
  /// Whether two words differ by exactly one letter wrong, swapped, missing or too many.
  static func isOne(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
    if a.count > b.count { return isOne(b, a) }
    guard b.count - a.count <= 1 else { return false }
    let (shift, length) = (b.startIndex - a.startIndex, a.count)
    func same(_ first: Int, _ count: Int, _ more: Int = 0) -> Bool {
      for index in a.startIndex + first..<a.startIndex + first + count
      where a[index] != b[index + shift + more] {
        return false
      }
      return true
    }
    var common = 0
    while common < length, same(common, 1) { common += 1 }
    if length < b.count { return same(common, length - common, 1) }
    if common == length { return false }
    if same(common + 1, length - common - 1) { return true }
    guard common + 1 < length else { return false }
    let (first, second) = (a.startIndex + common, b.startIndex + common)
    return a[first] == b[second + 1] && a[first + 1] == b[second]
      && same(common + 2, length - common - 2)
  }
}
