import TestSupport
import Testing

@testable import Search

/// What holds for any names and any queries.
struct SearchProperties {
  @Test func `no text leads astray, in names or in queries`() {
    var dice = SplitMix64(seed: 5)
    var index = SearchIndex()
    let names = (0..<200).map { _ in dice.hostileText(upTo: 40) }
    for (item, name) in names.enumerated() { index.add(name, of: item) }
    for _ in 0..<60 {
      for hit in index.find(dice.hostileText(upTo: 8)).hits {
        #expect(names[hit.item] == hit.name)
        #expect(hit.matched.allSatisfy { (0..<hit.name.count).contains($0) })
        #expect(hit.matched == hit.matched.sorted())
      }
    }
    _ = index.find(String(repeating: "行", count: 10_000))
    _ = index.find(String(repeating: "xing", count: 10_000))
  }

  @Test func `every part of a name finds the name`() {
    var dice = SplitMix64(seed: 8)
    let names = FindingTests.names
    for (item, name) in names.enumerated() {
      let units = SearchUnits.of(name).units
      let from = Int.random(in: 0..<units.count, using: &dice)
      let until = Int.random(in: from..<units.count, using: &dice)
      var query = ""
      for unit in units[from...until] { query += spelled(unit, &dice) }
      let hits = FindingTests.index.find(query, limit: names.count).hits
      #expect(hits.contains { $0.item == item && !$0.isGuess && !$0.matched.isEmpty }, "\(query) for \(name)")
    }
  }

  /// A unit as itself, by a reading of it or by its initial.
  private func spelled(_ unit: SearchUnit, _ dice: inout SplitMix64) -> String {
    let readings = Pinyin.table.sets[Int(unit.readings)].map { Pinyin.table.syllables[Int($0)] }
    let reading = readings.randomElement(using: &dice).map { String(decoding: $0, as: UTF8.self) }
    let itself = Unicode.Scalar(unit.scalar).map { String($0) } ?? ""
    guard let reading else { return itself }
    return [itself, reading, String(reading.prefix(1))].randomElement(using: &dice) ?? itself
  }

  @Test func `one name alone is judged as it is among others`() {
    for query in ["lssh", "ningb", "绿sh", "yinhang", "zzz"] {
      let pattern = SearchPattern(query)
      let all = FindingTests.index.find(query, limit: 100).hits.filter { !$0.isGuess }.map(\.name)
      #expect(Set(all) == Set(FindingTests.names.filter { pattern.match(in: $0) != nil }))
    }
  }

  @Test func `the table knows every reading of the hanzi it lists`() {
    func readings(_ hanzi: Unicode.Scalar) -> Set<String> {
      let table = Pinyin.table
      return Set(
        table.sets[Int(table.set(of: hanzi.value))].map {
          String(decoding: table.syllables[Int($0)], as: UTF8.self)
        })
    }
    #expect(readings("长").isSuperset(of: ["chang", "zhang"]))
    #expect(readings("重").isSuperset(of: ["chong", "zhong"]))
    #expect(readings("行").isSuperset(of: ["hang", "xing"]))
    #expect(readings("绿") == ["lu", "lv"] && readings("甬").contains("yong"))
    #expect(readings("a").isEmpty && readings("𠮷").isEmpty)
    #expect(Pinyin.table.syllables.count == 413 && Pinyin.table.syllables.allSatisfy { $0.count <= 6 })
  }
}
