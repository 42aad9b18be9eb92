import Documents
import Testing

/// A document read on its own, with the lines of its findings.
func parsed(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (node: YAMLNode?, findings: [String]) {
  let log = FindingLog()
  let node = YAMLNode.parse(text, file: "p", limits: limits, log: log)
  return (node, log.findings.sorted().map { $0.description })
}

@Suite struct YAMLTreeTests {
  @Test func `every value and every key knows its line and column`() throws {
    let (root, findings) = parsed("名称: 绿色石化\ntags:\n  - a\n  - {b: 'c'}\n")
    #expect(findings.isEmpty)
    let entries = try #require(root?.entries)
    #expect(entries.map(\.key) == ["名称", "tags"])
    #expect(entries.map { $0.place.line } == [1, 2])
    #expect(entries[0].value.place == Place(file: "p", line: 1, column: 5, path: "名称"))
    let inner = try #require(root?["tags"]?.items?[1]["b"])
    #expect(inner.place == Place(file: "p", line: 4, column: 9, path: "tags[1].b"))
    #expect(inner.content == .scalar("c", .quoted))
  }

  @Test func `scalars stay what was written`() {
    let items = parsed("[no, 1.0, 0x1F, 007, ~, null, '', \"null\", !!str 5, 2023-07-25]").node?.items ?? []
    #expect(
      items.map(\.text) == ["no", "1.0", "0x1F", "007", "~", "null", "", "null", "5", "2023-07-25"])
    #expect(items.map(\.isNull) == [false, false, false, false, true, true, false, false, false, false])
    #expect(items[8].content == .scalar("5", .quoted))
  }

  @Test func `blocks of text keep their line breaks`() {
    #expect(parsed("a: |\n  一\n  二\nb: >\n  c\n  d\n").node?["a"]?.text == "一\n二\n")
    #expect(parsed("b: >\n  c\n  d\n").node?["b"]?.text == "c d\n")
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "\u{FEFF}", "---\n"])
  func `an empty document is a null`(text: String) {
    let (node, findings) = parsed(text)
    #expect(node?.isNull == true)
    #expect(findings.isEmpty)
  }

  @Test func `a byte order mark does not move the first column`() {
    #expect(parsed("\u{FEFF}a: 1").node?.entries?.first?.place.column == 1)
  }

  @Test func `an alias stands where it is written and holds what its anchor holds`() {
    let (node, findings) = parsed("a: &x {k: v}\nb: *x\nc: [*x, *x]\n")
    #expect(findings.isEmpty)
    #expect(node?["b"]?["k"]?.text == "v")
    #expect(node?["b"]?.place == Place(file: "p", line: 2, column: 4, path: "b"))
    #expect(node?["c"]?.items?[1]["k"]?.place.line == 1)
  }

  @Test func `an anchor may be set again, and the latest counts`() {
    let node = parsed("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").node
    #expect(node?["b"]?.text == "1")
    #expect(node?["d"]?.text == "2")
  }

  @Test func `merge keys give what is not written, the first source before the later`() {
    let (node, findings) = parsed(
      """
      base: &base {unit: 亿元, calendar: year}
      more: &more {unit: 家, headline: yes}
      one:
        <<: *base
        unit: 万元
      both:
        <<: [*base, *more]
      quoted:
        "<<": text
      """)
    #expect(findings.isEmpty)
    #expect(node?["one"]?.entries?.map(\.key) == ["unit", "calendar"])
    #expect(node?["one"]?["unit"]?.text == "万元")
    #expect(node?["both"]?.entries?.map { $0.value.text } == ["亿元", "year", "yes"])
    #expect(node?["quoted"]?["<<"]?.text == "text")
  }

  @Test func `every repeated key is reported, and the first is kept`() {
    let (node, findings) = parsed("a: 1\nb: {c: 1, c: 2}\na: 2\n'a': 3\n")
    #expect(
      findings == [
        "p:2:11 读到 “c”,应为 每个键只写一次,第 2 行已有;删去其中一个",
        "p:3:1 读到 “a”,应为 每个键只写一次,第 1 行已有;删去其中一个",
        "p:4:1 读到 “a”,应为 每个键只写一次,第 1 行已有;删去其中一个",
      ])
    #expect(node?["a"]?.text == "1")
  }
}
