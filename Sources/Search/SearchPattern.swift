/// A query made ready: hanzi, full pinyin, initials, ASCII, or a mixture, compared with names a unit at a time.
///
/// A set of places in the query is kept as the bits of a word: bit *p* says that the first *p* units of the
/// query are accounted for. Each unit of a name moves every place at once (Baeza-Yates and Gonnet, CACM
/// 35(10), 1992), so that the cost is the same however many readings a hanzi has.
public struct SearchPattern: Sendable {
  /// The query's letters, digits and hanzi.
  let units: [UInt32]
  /// What each set of readings can account for.
  let moves: [Moves]
  /// From which places it can do so at all; apart, because most units end here.
  private let any: [UInt64]
  private let ascii: [UInt64]
  private let others: [(scalar: UInt32, places: UInt64)]

  /// The longest query looked at; what is beyond is ignored.
  static let longest = 48

  /// Which ways of writing a hanzi count.
  enum Forms { case full, initials, both }

  /// From which places of the query a hanzi leads on, and how far.
  struct Moves: Sendable {
    /// Any of the below.
    var any: UInt64 = 0
    /// By its first letter; by `zh`, `ch` or `sh`.
    var one: UInt64 = 0
    var two: UInt64 = 0
    /// By a whole syllable of one to six letters.
    var full = SIMD8<UInt64>()
    /// The rest of the query is the beginning of a syllable.
    var tail: UInt64 = 0
  }

  /// Makes a query ready.
  public init(_ query: String) {
    units = Array(SearchUnits.of(query).units.prefix(Self.longest).map(\.scalar))
    var ascii = [UInt64](repeating: 0, count: 128)
    var others: [UInt32: UInt64] = [:]
    for (place, unit) in units.enumerated() {
      if unit < 128 { ascii[Int(unit)] |= 1 << place } else { others[unit, default: 0] |= 1 << place }
    }
    self.ascii = ascii
    self.others = others.map { ($0.key, $0.value) }
    let letters = units.contains { 0x61...0x7A ~= $0 }
    moves = letters ? Self.moves(units, .table) : []
    any = letters ? moves.map(\.any) : [UInt64](repeating: 0, count: Pinyin.table.sets.count)
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { units.isEmpty }

  /// The place behind the last unit of the query.
  var goal: UInt64 { 1 << units.count }

  /// Where the places lead when a unit of a name is read as the same character.
  @inline(__always)
  func same(_ places: UInt64, _ unit: SearchUnit) -> UInt64 { (places & self.places(of: unit)) << 1 }

  /// Where in the query the very character of a unit stands.
  @inline(__always)
  func places(of unit: SearchUnit) -> UInt64 {
    if unit.scalar < 128 { return ascii[Int(unit.scalar)] }
    for other in others where other.scalar == unit.scalar { return other.places }
    return 0
  }

  /// From which places of the query a unit leads on, without a slip.
  @inline(__always)
  func places(leadingOver unit: SearchUnit) -> UInt64 {
    unit.scalar < 128
      ? ascii[Int(unit.scalar)] : any[Int(unit.readings)] | (others.isEmpty ? 0 : places(of: unit))
  }

  /// Where the places lead over one unit of a name.
  @inline(__always)
  func step(_ places: UInt64, _ unit: SearchUnit, _ forms: Forms = .both) -> UInt64 {
    if unit.scalar < 128 { return (places & ascii[Int(unit.scalar)]) << 1 }
    let next = others.isEmpty ? 0 : (places & self.places(of: unit)) << 1
    guard any[Int(unit.readings)] & places != 0 else { return next }
    return next | spelled(places, moves[Int(unit.readings)], forms)
  }

  private func spelled(_ places: UInt64, _ moves: Moves, _ forms: Forms) -> UInt64 {
    var next: UInt64 = 0
    if forms != .full { next |= (places & moves.one) << 1 | (places & moves.two) << 2 }
    guard forms != .initials else { return next }
    for length in 0..<6 { next |= (places & moves.full[length]) << UInt64(length + 1) }
    return places & moves.tail != 0 ? next | goal : next
  }
}

extension SearchPattern {
  private static func moves(_ units: [UInt32], _ pinyin: Pinyin) -> [Moves] {
    let single = pinyin.syllables.map { moves(units, $0) }
    return pinyin.sets.map { set in
      set.reduce(into: Moves()) { all, syllable in all.add(single[Int(syllable)]) }
    }
  }

  private static func moves(_ units: [UInt32], _ syllable: [UInt8]) -> Moves {
    var moves = Moves()
    for place in units.indices where units[place] == UInt32(syllable[0]) {
      let bit: UInt64 = 1 << UInt64(place)
      let rest = units[place...]
      var common = 1
      while common < min(rest.count, syllable.count), rest[place + common] == UInt32(syllable[common]) {
        common += 1
      }
      moves.any |= bit
      moves.one |= bit
      if common >= 2, syllable[1] == UInt8(ascii: "h") { moves.two |= bit }
      if common == syllable.count { moves.full[common - 1] |= bit }
      if common == rest.count, common < syllable.count { moves.tail |= bit }
    }
    return moves
  }
}

extension SearchPattern.Moves {
  fileprivate mutating func add(_ other: Self) {
    any |= other.any
    one |= other.one
    two |= other.two
    full |= other.full
    tail |= other.tail
  }
}

extension SearchPattern {
  /// Whether there are Latin letters in it, which may be pinyin.
  public var hasLetters: Bool { !moves.isEmpty }
}
