import Documents
import Testing

private enum Tier: String, CaseIterable { case core, backbone, emerging }

private struct Cluster: Equatable {
  let id: String
  let name: String
  let tier: Tier
  let goal: Double?
  let founded: CalendarDate?
  let tags: [String]

  init(_ fields: MappingReader) {
    id = fields.string("id")
    name = fields.string("name")
    tier = fields.choice("tier")
    goal = fields.optionalDouble("goal", in: 0...100)
    founded = fields.optionalDate("founded")
    tags = fields.optionalStrings("tags")
  }
}

private func clusters(_ text: String) -> Decoded<[Cluster]> {
  Decoded(yaml: text, file: "plan.yaml") { $0.list("clusters") { Cluster($0) } }
}

@Suite struct ReaderTests {
  @Test func `a well written document is read without findings`() throws {
    let decoded = clusters(
      """
      clusters:
        - id: c1
          name: no
          tier: core
          goal: 3.7
          founded: 2023-07-25
          tags: [1.0, "", 007]
      """)
    #expect(decoded.findings.map(\.description) == [#"plan.yaml:7:17 读到 “”,应为 文字"#])
  }

  @Test func `one pass finds every mistake`() {
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
      """)
    #expect(decoded.value == nil)
    #expect(
      decoded.findings.sorted().map { "\($0.place.line ?? 0) \($0.code.rawValue)" } == [
        "2 missing-key", "3 unknown-key", "4 unknown-choice", "5 wrong-type", "6 bad-value", "7 wrong-type",
        "8 wrong-type", "9 wrong-type", "11 wrong-type", "12 wrong-type",
      ])
  }
}
