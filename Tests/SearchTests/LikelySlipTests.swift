import Search
import TestSupport
import Testing

/// Four initials with the slip a finger makes, among very many names.
struct LikelySlipTests {
  /// Hanzi by the initial they are read with, each read in one way.
  private static let hanzi: [Character: [Character]] = [
    "b": ["北", "宝", "滨"], "c": ["材", "采"], "d": ["电", "东"], "f": ["纺", "丰"], "g": ["高", "光"],
    "h": ["海", "恒"],
    "j": ["江", "金"], "k": ["科", "康"], "l": ["绿", "蓝"], "m": ["明", "民"], "n": ["宁", "能"], "p": ["平", "鹏"],
    "q": ["前", "泉"], "r": ["瑞", "润"], "s": ["色", "四"], "t": ["天", "泰"], "w": ["湾", "微"], "x": ["新", "信"],
    "y": ["银", "元"], "z": ["卓", "智"],
  ]
  private static let beside: [Character: Character] = [
    "b": "n", "c": "x", "d": "s", "f": "g", "g": "h", "h": "j", "j": "k", "k": "l", "l": "k", "m": "n",
    "n": "b",
    "p": "o", "q": "w", "r": "t", "s": "d", "t": "y", "w": "e", "x": "z", "y": "u", "z": "x",
  ]

  @Test func `a swap, a double stroke or the key beside leaves what was meant among the first three`() {
    var dice = SplitMix64(seed: 361)
    let initials = Self.hanzi.keys.sorted()
    var (index, names) = (SearchIndex(), [(name: String, letters: [Character])]())
    for item in 0..<50_000 {
      let letters = (0..<Int.random(in: 4...8, using: &dice)).map { _ in
        initials.randomElement(using: &dice) ?? "l"
      }
      let name = String(letters.map { Self.hanzi[$0]?.randomElement(using: &dice) ?? "绿" })
      names.append((name, letters))
      index.add(name, of: item)
    }
    var found = 0
    let meant = names.filter { $0.letters.count == 4 && Set($0.letters).count == 4 }.prefix(10)
    for (turn, entry) in meant.enumerated() {
      let place = turn % 3
      var (swapped, double, wrong) = (entry.letters, entry.letters, entry.letters)
      swapped.swapAt(place, place + 1)
      double.insert(double[place], at: place)
      wrong[place] = Self.beside[wrong[place]] ?? "x"
      for query in [swapped, double, wrong] {
        let first = index.find(String(query)).hits.prefix(3).map(\.name)
        if first.contains(entry.name) { found += 1 }
      }
    }
    // Some of fifty thousand names are another's exact initials; no order can help that.
    #expect(found >= 27, "\(found) of 30")
  }
}
