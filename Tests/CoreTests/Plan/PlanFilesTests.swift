import Core
import Documents
import Testing

/// Plans in several files.
struct PlanFilesTests {
  private let head = """
    format: 1
    id: small
    title: 小计划
    place: {name: 小城市}
    issued: 2024-03-01
    years: {first: 2024, last: 2026}

    """

  private func read(_ top: String, _ files: [String: String]) -> Decoded<Plan> {
    PlanReader.read(top: PlanReader.Source(name: "计划/plan.yaml", text: top)) { path in
      files[path].map { Array($0.utf8) }
    }
  }

  @Test func `lists go on in the order the files are named`() throws {
    let decoded = read(
      head + "include: [b.yaml, a.yaml]\ntags: [{id: one, name: 一}]",
      ["a.yaml": "tags: [{id: three, name: 三}]", "b.yaml": "tags: [{id: two, name: 二}]"])
    #expect(try #require(decoded.value).tags.map(\.name) == ["一", "二", "三"])
  }

  @Test func `records of one file refer to records of another`() {
    let decoded = read(
      head + "include: [a.yaml]\ngroups: [{id: g, name: 组, lead: bureau, clause: 三}]",
      ["a.yaml": "units: [{id: bureau, name: 局}]"])
    #expect(decoded.value != nil)
  }

  @Test func `a mistake is told with the file it stands in`() {
    let decoded = read(head + "include: [部分/a.yaml]", ["部分/a.yaml": "\ntags: [{id: one, nam: 一}]"])
    #expect(decoded.findings.map(\.place.file) == ["计划/部分/a.yaml", "计划/部分/a.yaml"])
    #expect(decoded.findings.map(\.place.line) == [2, 2])
  }

  @Test func `a value that stands in two files is told`() {
    let decoded = read(head + "include: [a.yaml]", ["a.yaml": "title: 另一个"])
    #expect(decoded.findings.map(\.code) == [.duplicateKey])
    #expect(decoded.findings.first?.place.file == "计划/a.yaml")
  }

  @Test(
    arguments: [
      "../a.yaml", "/etc/passwd", "x/../../a.yaml", "./a.yaml", "a//b.yaml", "C:a.yaml", "a\\\\b.yaml", "..",
    ])
  func `no path leads out of the plan's folder`(_ path: String) {
    var asked: [String] = []
    let top = PlanReader.Source(name: "plan.yaml", text: head + "include: [\"\(path)\"]")
    let decoded = PlanReader.read(top: top) { path in
      asked.append(path)
      return []
    }
    #expect(asked == [])
    #expect(decoded.findings.map(\.code) == [.badInclude])
  }

  @Test func `a file that is not there and a file that includes again are told`() {
    let decoded = read(head + "include: [gone.yaml, a.yaml]", ["a.yaml": "include: [b.yaml]"])
    #expect(decoded.findings.map(\.code) == [.badInclude, .badInclude])
  }

  @Test(arguments: ["", "null", "- a", "text", "[", "a: [\n", "\u{0}"])
  func `a file that holds no plan is a finding and no plan`(_ text: String) {
    let decoded = PlanText.read(text)
    #expect(decoded.value == nil && decoded.findings.hasErrors)
    let part = read(head + "include: [a.yaml]", ["a.yaml": text])
    #expect(part.value == nil && part.findings.hasErrors)
  }
}
