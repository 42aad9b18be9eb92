import Core
import Documents
import TestSupport
import Testing

/// What people type as an assumption, and what it is taken for.
struct ScenarioReadingTests {
  private static let snapshot = Sketch()
    .indicator("revenue", .flow, unit: "亿元", decimals: 1).indicator("share", .ratio, unit: "%", decimals: 2)
    .indicator("firms", unit: "家")
    .target("revenue", .level, 37_000, from: ("2022", 20_000)).target("share", .ratio, 3.4, from: ("2022", 2))
    .target("firms", .cumulative, 30).target("firms", .multiple, 2, id: "twice", from: ("2022", 10))
    .target("share", .hold, id: "steady").snapshot

  private let reader = ScenarioReader(snapshot, on: .on("2026-11-15"))

  private func read(_ text: String) throws(Finding) -> Assumption {
    try reader.assumption(text, at: Place(file: "test"))
  }

  @Test(
    arguments: [
      ("revenue:2026-01/09=3.7万亿元", 37_000), ("revenue:2025=34,000", 34_000), ("revenue:2025=3.4 万亿", 34_000),
      ("revenue:2025=３．４万亿元", 34_000), ("revenue:2025=-1.5亿元", -1.5), ("share:2025=15%", 15),
      ("share:2025=１５％", 15), ("share:2025=15‰", 1.5), ("share:2025=0.5", 0.5),
      ("firms:2025-12=1.2万家", 12_000),
      ("firms=50家以上", nil), ("firms=50", 50), ("twice=3倍", 3), ("twice=3", 3), ("share=3.2%", 3.2),
      ("firms:2025-12=2.5", nil), ("firms:2025-12=0.00005万", nil), ("share:2025=0.5个百分点", nil),
      ("revenue:2025=12,34", nil), ("revenue:2025=007", nil), ("revenue:2025=", nil),
      ("revenue:2025=约5", nil),
      ("revenue:2025=3公顷", nil), ("revenue:2025=1e5", nil), ("twice=-1", nil), ("steady=3", nil),
    ] as [(String, Double?)])
  func `a value is read with its unit, or refused`(_ text: String, _ value: Double?) {
    let read = try? read(text)
    if let value { #expect(isNear(read?.number, value)) } else { #expect(read == nil) }
  }

  @Test func `a figure is of the whole place unless a scope is named`() throws {
    #expect(
      try read("revenue:2026-01/08=1").subject == .figure("revenue", .whole, .over("2026-01/08")))
    let cousin = try read("revenue@whole:2026-01/08=1")
    #expect(cousin.subject == .figure("revenue", .whole, .over("2026-01/08")))
  }

  @Test func `a deadline is a year or a day inside the plan and after its base`() throws {
    #expect(try read("revenue:deadline=2026").day == .on("2026-12-31"))
    #expect(try read("revenue:期限＝2026-06-30").day == .on("2026-06-30"))
    for text in ["revenue:deadline=2029", "revenue:deadline=soon", "revenue:deadline=2022"] {
      #expect((try? read(text)) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("revenu:2025=1", "revenue"), ("firms:2026=1", "2026-12-31"), ("share:2025=3亿元", "%"),
      ("firms:soon=1", "2026-01/08"), ("nonsense", "rd-share"), ("shere=1", "share"),
    ])
  func `a mistake says what was meant`(_ text: String, _ hint: String) {
    do throws(Finding) {
      _ = try read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.description(.chinese).contains(hint), "\(error.description(.chinese))")
      #expect(error.description(.english).contains(hint))
    }
  }

  @Test func `a list says at which line it is wrong, and reads on`() {
    let log = FindingLog()
    let yaml = "# 假设\n- share:2025=3%\n- share:2025=3亿元\n- nobody=1\n"
    let read = reader.list(yaml: Array(yaml.utf8), file: "a.yaml", log)
    #expect(read.map(\.number) == [3])
    #expect(log.findings.map(\.place.line) == [3, 4])
  }
}
