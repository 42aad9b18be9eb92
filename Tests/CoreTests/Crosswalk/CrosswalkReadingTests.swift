import Core
import Documents
import Testing

/// What is wrong with a crosswalk is told where it stands.
struct CrosswalkReadingTests {
  private static let before = PlanText.read(
    PlanText.small.replacingOccurrence(of: "id: small", by: "id: before")
  ).value

  /// The small plan with rows of a crosswalk from the plan before.
  private func read(_ rows: String, indicators: String = "[revenue]", from: String = "before") -> Decoded<
    Plan
  > {
    let text =
      PlanText.small + """
        crosswalks:
          - from: \(from)
            indicators: \(indicators)
            clusters:
        \(rows)

        """
    return PlanReader.read(
      top: PlanReader.Source(name: "plan.yaml", text: text), others: [Self.before].compactMap { $0 })
  }

  private var firstRow: Int { PlanText.small.count { $0 == "\n" } + 5 }

  private func row(_ text: String) -> String { "      - {\(text)}" }

  @Test func `a cluster that goes to one place goes there whole`() throws {
    let plan = try #require(
      read([row("from: tea, to: tea"), row("from: bamboo")].joined(separator: "\n")).value)
    let passages = try #require(plan.crosswalks.first).passages
    #expect(passages.map(\.share) == [1, 1])
    #expect(passages.map(\.to) == ["tea", nil])
  }

  @Test func `shares that are not a whole are told at their last row`() {
    let found = read(
      [row("from: tea, to: tea, share: 0.5"), row("from: tea, to: bamboo, share: 0.4"), row("from: bamboo")]
        .joined(separator: "\n")
    ).findings.map { ($0.code, $0.place.line) }
    #expect(found.map(\.0) == [.contradiction])
    #expect(found.map(\.1) == [firstRow + 1])
  }

  @Test func `a share in one row and none in the other is told`() {
    let rows = [row("from: tea, to: tea, share: 0.5"), row("from: tea, to: bamboo"), row("from: bamboo")]
    #expect(read(rows.joined(separator: "\n")).findings.map(\.code) == [.contradiction])
  }

  @Test func `shares nobody knows are no mistake`() throws {
    let rows = [row("from: tea, to: tea"), row("from: tea, to: bamboo"), row("from: bamboo")]
    let plan = try #require(read(rows.joined(separator: "\n")).value)
    #expect(plan.crosswalks[0].passages.map(\.share) == [nil, nil, 1])
  }

  @Test(arguments: [
    ("from: tea, to: nowhere", Finding.Code.unknownReference), ("from: nowhere, to: tea", .unknownReference),
    ("from: tea, to: tea, share: 1.5", .badValue), ("from: tea, to: tea, share: 0", .badValue),
  ])
  func `a row that means nothing is told with its line`(_ text: String, _ code: Finding.Code) {
    let found = read([row(text), row("from: tea"), row("from: bamboo")].joined(separator: "\n")).findings
    #expect(found.contains { $0.code == code && $0.place.line == firstRow }, "\(found.map(\.description))")
  }

  @Test func `a cluster of the other plan that is forgotten is a warning`() throws {
    let decoded = read(row("from: tea, to: tea"))
    #expect(decoded.findings.map(\.severity) == [.warning])
    #expect(decoded.findings.first?.read == "bamboo")
    #expect(decoded.value != nil)
  }

  @Test func `indicators must be there and be alike`() {
    let rows = [row("from: tea, to: tea"), row("from: bamboo, to: bamboo")].joined(separator: "\n")
    func codes(_ indicators: String) -> [Finding.Code] {
      read(rows, indicators: indicators).findings.map(\.code)
    }
    #expect(codes("[{from: revenue, to: revenue}]") == [])
    #expect(codes("[nothing]").contains(.unknownReference))
    #expect(codes("[{from: revenue, to: firms}]") == [.unitMismatch])
    #expect(codes("[{from: nothing, to: firms}]") == [.unknownReference])
  }

  @Test func `a crosswalk from the plan itself leads nowhere`() {
    #expect(read(row("from: tea, to: tea"), from: "small").findings.map(\.code) == [.contradiction])
  }

  @Test func `what is said not to be public must not stand in the file`() {
    let decoded = PlanText.read(PlanText.small + "unpublished: {parts: [splits, tasks]}\n")
    #expect(decoded.findings.map(\.code) == [.contradiction])
    #expect(decoded.findings.first?.read == "tasks")
    #expect(PlanText.read(PlanText.small + "unpublished: {parts: [splits]}\n").findings.isEmpty)
  }
}

extension String {
  fileprivate func replacingOccurrence(of text: String, by other: String) -> String {
    firstRange(of: text).map { self[..<$0.lowerBound] + other + self[$0.upperBound...] } ?? self
  }
}
