import Search
import TestSupport
import Testing

/// One slip of a key, wherever it falls.
struct SlipTests {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private static let spelled = [
    "绿色石化": "lvseshihua", "宁波前湾新区": "ningboqianwanxinqu", "数字产业": "shuzichanye", "鄞州区": "yinzhouqu",
    "中国银行": "zhongguoyinhang",
  ]

  /// Every word that is one slip away, for each kind of slip at each place.
  private func slips(of word: String, _ dice: inout SplitMix64) -> [String] {
    let letters = Array(word)
    return letters.indices.flatMap { place -> [String] in
      var wrong = letters
      var more = letters
      var fewer = letters
      var swapped = letters
      wrong[place] = Self.letters.randomElement(using: &dice) ?? "x"
      more.insert(Self.letters.randomElement(using: &dice) ?? "x", at: place)
      fewer.remove(at: place)
      if place > 0 { swapped.swapAt(place, place - 1) }
      return [wrong, more, fewer, swapped].map { String($0) }
    }
  }

  @Test func `full pinyin with one slip leaves what was meant among the first three`() {
    var dice = SplitMix64(seed: 361)
    for (name, spelling) in Self.spelled {
      for slip in slips(of: spelling, &dice) {
        let first = FindingTests.index.find(slip).hits.prefix(3).map(\.name)
        #expect(first.contains(name), "\(slip) for \(name): \(first)")
      }
    }
  }

  @Test(arguments: [
    ("gsyfjfzys", "规上研发经费占营收"), ("xxgncl", "新型功能材料"), ("ssfzfz", "时尚纺织服装"), ("nbqwxq", "宁波前湾新区"),
    ("jfdzcl", "示例江丰电子材料股份有限公司"),
  ])
  func `initials with one slip too`(_ initials: String, _ name: String) {
    var dice = SplitMix64(seed: 24)
    // Inside a name the first letter has to be right.
    for slip in slips(of: initials, &dice) where slip.first == initials.first || !name.hasPrefix("示例") {
      let first = FindingTests.index.find(slip).hits.prefix(3).map(\.name)
      #expect(first.contains(name), "\(slip) for \(name): \(first)")
    }
  }

  @Test func `a wrong hanzi of an input method is forgiven, a short query is not stretched`() {
    let hit = FindingTests.index.find("绿色石花").hits.first
    #expect(hit?.name == "绿色石化" && hit?.isGuess == true)
    #expect(FindingTests.index.find("石花").hits.isEmpty)
    #expect(FindingTests.index.find("xq").hits.allSatisfy { !$0.isGuess })
  }

  @Test func `what fits without a slip comes before what fits as well with one`() {
    let index = FindingTests.index(of: ["绿色实花", "绿色石化"])
    let hits = index.find("绿色石化").hits
    #expect(hits.first?.name == "绿色石化" && hits.first?.isGuess == false)
    #expect(index.find("lvseshihux").hits.allSatisfy { $0.isGuess })
  }
}
