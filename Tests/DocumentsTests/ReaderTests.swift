import Documents
import Testing

private enum Tier: String, CaseIterable { case core, backbone, emerging }

private struct Cluster: Equatable {
  let id: String
  let name: String
  let tier: Tier
  let goal: Double?
  let founded: CalendarDate?
  let isOpen: Bool
  let tags: [String]

  init(_ fields: MappingReader) {
    id = fields.string("id")
    name = fields.string("name")
    tier = fields.choice("tier")
    goal = fields.optionalDouble("goal", in: 0...100)
    founded = fields.optionalDate("founded")
    isOpen = fields.bool("open", default: true)
    tags = fields.optionalStrings("tags")
  }
}

@Suite struct ReaderTests {
  private func clusters(_ text: String) -> Decoded<[Cluster]> {
    Decoded(yaml: text, file: "plan.yaml") { $0.list("clusters") { Cluster($0) } }
  }

  @Test func `a well written document is read without findings`() throws {
    let decoded = clusters(
      """
      clusters:
        - {id: c1, name: no, tier: core, goal: 3.7, founded: 2023-07-25, open: false, tags: [1.0, 007]}
        - id: c2
          name: 绿色石化
          tier: emerging
          goal:
          tags: []
      """)
    #expect(decoded.findings.isEmpty)
    let value = try #require(decoded.value)
    #expect(value.map(\.name) == ["no", "绿色石化"])
    #expect(value[0].tags == ["1.0", "007"])
    #expect(value[0].founded == CalendarDate(year: 2023, month: 7, day: 25))
    #expect(value.map(\.isOpen) == [false, true])
    #expect(value[1].goal == nil)
  }

  @Test func `one pass finds every mistake, in reading order`() {
    let decoded = clusters(
      """
      clusters:
        - id: c1
          nmae: 绿色石化
          tier: backbon
          goal: 15%
          founded: 2023-02-30
        - c2
        - id: [c3]
          name: ~
          tier: core
          goal: "3"
          tags: 甲
      clusters2: 1
      """)
    #expect(decoded.value == nil)
    #expect(
      decoded.findings.sorted().map { $0.description } == [
        "plan.yaml:2:5 应有 键 “name”(文字)",
        "plan.yaml:3:5 读到 “nmae”,应为 已知的键(id、name、tier、goal、founded、open、tags);改为 “name”?",
        "plan.yaml:4:11 读到 “backbon”,应为 core、backbone、emerging 之一;改为 “backbone”?",
        "plan.yaml:5:11 读到 “15%”,应为 0.0 至 100.0 的数;只写 15,单位另写",
        "plan.yaml:6:14 读到 “2023-02-30”,应为 日期,如 2023-07-25",
        "plan.yaml:7:5 读到 “c2”,应为 一组键(键: 值)",
        "plan.yaml:8:9 读到 “[c3]”,应为 文字",
        "plan.yaml:9:11 读到 “~”,应为 文字",
        "plan.yaml:11:11 读到 “3”,应为 0.0 至 100.0 的数;去掉引号",
        "plan.yaml:12:11 读到 “甲”,应为 列表(- 项);写成 [甲]",
        "plan.yaml:13:1 读到 “clusters2”,应为 已知的键(clusters);改正或删去",
      ])
  }

  @Test func `the same mistakes are told in English`() {
    let decoded = clusters("clusters:\n  - id: c1\n    nmae: x\n    tier: core\n")
    #expect(
      decoded.findings.sorted().map { $0.description(.english) } == [
        "plan.yaml:2:5: expected key “name” (text)",
        "plan.yaml:3:5: read “nmae”, expected a known key (id, name, tier, goal, founded, open, tags);"
          + " did you mean “name”?",
      ])
  }

  @Test(arguments: [
    ("", "plan.yaml:1:1 读到 “”,应为 一组键(键: 值)"),
    ("- a\n", "plan.yaml:1:1 读到 “[a]”,应为 一组键(键: 值)"),
    ("clusters\u{FF1A}x\n", "plan.yaml:1:1 读到 “clusters\u{FF1A}x”,应为 一组键(键: 值);全角冒号改为半角冒号加空格"),
    ("{}", "plan.yaml:1:1 应有 键 “clusters”(列表(- 项))"),
    ("clusters: {a: 1}\n", "plan.yaml:1:11 读到 “{a}”,应为 列表(- 项)"),
  ])
  func `a document of another shape is told once`(text: String, line: String) {
    #expect(clusters(text).findings.map(\.description) == [line])
  }
}
