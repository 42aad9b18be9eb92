import Core
import Foundation
import Testing

/// Sample data is what its recipe says, to the byte.
struct ShippedSampleTests {
  @Test func `the sample that is shipped is what its recipe makes with seed 361`() throws {
    let sample = try ShippedSample.open()
    for (name, made) in sample.texts {
      let place = sample.folder.appending(path: name)
      if ProcessInfo.processInfo.environment["RECORD_SAMPLE"] != nil {
        try Data(made.utf8).write(to: place)
        Issue.record("recorded \(name)")
      }
      let shipped = try? String(contentsOf: place, encoding: .utf8)
      #expect(shipped == made, "\(name) differs: RECORD_SAMPLE=1 writes it anew")
    }
  }

  @Test func `no table lies beside the recipe that the recipe does not make`() throws {
    let sample = try ShippedSample.open()
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.folder.path)
    #expect(Set(names.filter { $0.hasSuffix(".csv") }) == Set(sample.texts.keys))
  }

  @Test func `public facts stand in the sample digit for digit and with their source`() throws {
    let sample = try ShippedSample.open()
    let facts = sample.recipeText.split(separator: "\n").filter { $0.contains("source: 公开") }
    let rows = try sample.rows(of: "figures-public.csv")
    #expect(facts.count == rows.count)
    for (fact, row) in zip(facts, rows) {
      #expect(fact.contains("value: \(row["value"] ?? ""),"))
      #expect(fact.hasSuffix("source: \(row["sender"] ?? "")}"))
    }
  }

  @Test func `a fact takes the place of the invented figure`() throws {
    let sample = try ShippedSample.open()
    let known = Set(try sample.rows(of: "figures-public.csv").map(Row.init))
    let invented = sample.texts.keys.filter { $0.hasPrefix("figures-") && $0 != "figures-public.csv" }
    for name in invented {
      #expect(known.isDisjoint(with: try sample.rows(of: name).map(Row.init)))
    }
  }

  /// What a figure is about.
  private struct Row: Hashable {
    let about: [String]
    init(_ row: [String: String]) { about = ["indicator", "scope", "period"].map { row[$0] ?? "" } }
  }
}
