/// How hanzi are read, every reading of each; made when it is first asked for.
struct Pinyin: Sendable {
  /// Syllables in Latin letters without tones, `v` for ü.
  let syllables: [[UInt8]]
  /// Which syllables belong to a set of readings; set 0 is empty.
  let sets: [[UInt16]]
  /// The set of readings of each hanzi from `first` on.
  private let setByHanzi: [UInt16]

  private static let first: UInt32 = 0x4E00
  private static let count = 0x5200

  static let table = Pinyin(lines: PackageResources.pinyin_txt)

  /// Reads lines such as `ning 宁凝`; lines that begin with `#` are for people.
  init(lines bytes: [UInt8]) {
    var syllables: [[UInt8]] = []
    var readings = [[UInt16]](repeating: [], count: Self.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2 else { continue }
      for scalar in String(decoding: parts[1], as: UTF8.self).unicodeScalars {
        guard let place = Self.place(of: scalar.value) else { continue }
        readings[place].append(UInt16(syllables.count))
      }
      syllables.append(Array(parts[0]))
    }
    var known: [[UInt16]: UInt16] = [[]: 0]
    var sets: [[UInt16]] = [[]]
    setByHanzi = readings.map { reading in
      if let set = known[reading] { return set }
      let set = UInt16(sets.count)
      known[reading] = set
      sets.append(reading)
      return set
    }
    self.syllables = syllables
    self.sets = sets
  }

  private static func place(of scalar: UInt32) -> Int? {
    scalar >= first && scalar < first + UInt32(count) ? Int(scalar - first) : nil
  }

  /// The set of readings of a character; 0 for what is no hanzi of the table.
  func set(of scalar: UInt32) -> UInt16 { Self.place(of: scalar).map { setByHanzi[$0] } ?? 0 }
}
