/// How likely a slip is that makes a short query fit a name by its initials.
///
/// Among fifty thousand names, four letters with any one of them wrong fit many; a finger lands beside a key,
/// strikes it twice or comes early far oftener than anywhere else.
struct SlipLikelihood {
  /// The letters typed, as places in the alphabet; empty for a query that cannot be initials.
  private let letters: [UInt8]
  /// The first letters of each set of readings, a bit for each.
  private let initials: [UInt32]

  /// Longer queries say enough by themselves.
  private static let longest = 8

  init(_ query: [UInt32]) {
    let isShort = query.count <= Self.longest && query.allSatisfy { 0x61...0x7A ~= $0 }
    letters = isShort ? query.map { UInt8($0 - 0x61) } : []
    initials =
      isShort
      ? Pinyin.table.sets.map { set in
        set.reduce(0) { $0 | 1 << UInt32(Pinyin.table.syllables[Int($1)][0] - 0x61) }
      } : []
  }

  /// How much less a name counts for the slip it takes: 0 for two letters swapped, the most for what no finger
  /// does by itself.
  func cost(_ units: Span<SearchUnit>, _ name: Range<Int>) -> Int {
    guard !letters.isEmpty else { return 0 }
    let count = letters.count
    var run: [UInt32] = []
    for index in name.prefix(count + 1) { run.append(mask(units[index])) }
    let same = { (letter: Int, unit: Int) in
      run.indices.contains(unit) && run[unit] & 1 << UInt32(letters[letter]) != 0
    }
    let ahead = (0..<count).prefix { same($0, $0) }.count
    /// How many letters fit from the end, each with the unit so many places behind its own.
    func behind(_ shift: Int) -> Int {
      (0..<count).reversed().prefix { $0 + shift >= 0 && same($0, $0 + shift) }.count
    }
    var cost = Cost.other
    if run.count >= count {
      let rest = behind(0)
      if ahead + rest >= count - 1 { cost = min(cost, wrong(ahead, run)) }
      let isSwap = ahead + 1 < count && same(ahead, ahead + 1) && same(ahead + 1, ahead)
      if isSwap, ahead + rest >= count - 2 { cost = Cost.swapped }
    }
    if run.count >= count - 1, ahead + behind(-1) >= count - 1 { cost = min(cost, extra(ahead)) }
    if run.count > count, ahead + behind(1) >= count { cost = min(cost, Cost.missing) }
    return cost
  }

  private enum Cost {
    static let swapped = 0
    static let doubled = 2
    static let beside = 4
    static let besideExtra = 8
    static let missing = 12
    static let other = 24
  }

  private func wrong(_ place: Int, _ run: [UInt32]) -> Int {
    let place = min(place, letters.count - 1)
    return Self.neighbours[Int(letters[place])] & run[place] != 0
      ? Cost.beside : Cost.other
  }

  /// A letter too many: the one at the place, which may be the second of two alike.
  private func extra(_ place: Int) -> Int {
    let place = min(place, letters.count - 1)
    let around = [place - 1, place + 1].filter(letters.indices.contains).map { letters[$0] }
    if around.contains(letters[place]) { return Cost.doubled }
    return around.contains { Self.neighbours[Int(letters[place])] & 1 << UInt32($0) != 0 }
      ? Cost.besideExtra : Cost.other
  }

  private func mask(_ unit: SearchUnit) -> UInt32 {
    0x61...0x7A ~= unit.scalar ? 1 << (unit.scalar - 0x61) : initials[Int(unit.readings)]
  }

  /// The keys around each letter on a keyboard, a bit for each.
  private static let neighbours: [UInt32] = {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
    // Each row stands half a key to the right of the one above.
    let places = rows.enumerated().flatMap { row, keys in
      keys.enumerated().map { (key: $1, x: 2 * $0 + row, y: row) }
    }
    return (0..<26).map { letter in
      guard let here = places.first(where: { $0.key == UInt8(letter) + 0x61 }) else { return 0 }
      return places.reduce(0) { all, there in
        let isNear = abs(there.x - here.x) <= 2 && abs(there.y - here.y) <= 1 && there.key != here.key
        return isNear ? all | 1 << UInt32(there.key - 0x61) : all
      }
    }
  }()
}
