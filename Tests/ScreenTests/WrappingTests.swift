import Screen
import TestSupport
import Testing

@Suite struct `A text in a narrow place` {
  @Test(arguments: [
    ("宁波市人民政府", 7, "宁波市…"), ("宁波", 4, "宁波"), ("宁波市", 5, "宁波…"), ("abc", 2, "a…"), ("宁波", 1, "…"),
    ("宁波", 0, ""), ("", 3, ""), ("abc", -1, ""),
  ])
  func `is cut with an ellipsis and never longer than asked`(text: String, limit: Int, cut: String) {
    #expect(text.clipped(to: limit) == cut)
  }

  @Test func `is filled to exactly the columns asked`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let text = random.hostileText(upTo: 12).cleaned(for: .plain)
      let columns = Int.random(in: 0...16, using: &random)
      for alignment in [Alignment.leading, .centre, .trailing] {
        #expect(text.padded(to: columns, alignment, ellipsis: "..").columns == columns)
      }
    }
  }

  @Test func `breaks between hanzi but not before punctuation or inside a number`() {
    let text = "到2027年,集群规上营收达3.7万亿元(力争4万亿元),规上研发经费占营收 R&D intensity 达3.4%。"
    #expect(
      text.wrapped(to: 16) == [
        "到2027年,集群规", "上营收达", "3.7万亿元(力争", "4万亿元),规上研", "发经费占营收 R&D", "intensity 达",
        "3.4%。",
      ])
  }

  @Test func `loses nothing but blanks at line ends and never overflows`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let text = random.hostileText(upTo: 60).cleaned(for: .rich)
      let limit = Int.random(in: 2...20, using: &random)
      let lines = text.wrapped(to: limit)
      #expect(lines.allSatisfy { $0.columns <= limit })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `keeps its paragraphs`() {
    #expect("一\n\n二".wrapped(to: 10) == ["一", "", "二"])
    #expect("".wrapped(to: 10) == [""])
    #expect("一".wrapped(to: 0) == [])
  }
}
