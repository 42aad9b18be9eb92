import Core
import TestSupport
import Testing

@testable import Store

/// The view on a day is that of a store which only ever got what was known by then.
struct TimeTravelTests {
  /// Something that happened to a store, in the order it was entered.
  private enum Event {
    case table(String, known: Day)
    /// A withdrawal of the n-th table.
    case undo(Int, on: Day)

    var day: Day {
      switch self {
      case .table(_, let known): known
      case .undo(_, let day): day
      }
    }
  }

  private static let first = Day.of(2025, 1, 1)

  /// Histories as they come in: what was known long ago may be entered today, what is withdrawn is so from today.
  private func history(_ random: inout SplitMix64) -> [Event] {
    var (events, today, tables, withdrawn) = ([Event](), Self.first, 0, Set<Int>())
    for _ in 0..<16 {
      today = today.adding(days: Int.random(in: 1...5, using: &random))
      let candidates = (0..<tables).filter { !withdrawn.contains($0) }
      if let table = candidates.randomElement(using: &random), Int.random(in: 0..<5, using: &random) == 0 {
        withdrawn.insert(table)
        events.append(.undo(table, on: today))
      } else {
        events.append(.table(table(&random), known: today))
        tables += 1
      }
    }
    return events
  }

  private func table(_ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let items = Dictionary(grouping: (0..<5).map { _ in HistoricItem.random(&random) }, by: \.code)
      let rows = items.values.compactMap(\.first).sorted { $0.code < $1.code }.map(\.row)
      return "list,code,name,cluster,district,stage,amount,since,until\n" + rows.joined()
    case 1:
      let done = Bool.random(using: &random) ? "2025-01-0\(Int.random(in: 1...9, using: &random))" : ""
      return "node,name,due,done\nN-\(Int.random(in: 1...3, using: &random)),会,2025-02-01,\(done)\n"
    case 2:
      let grade = Int.random(in: 1...9, using: &random)
      return "technology,name,cluster,readiness\nT-\(Int.random(in: 1...2, using: &random)),机,tea,\(grade)\n"
    case 3:
      let leading = ["茶", "茶、船、木", ""].randomElement(using: &random) ?? ""
      return "list,code,name,district,主导产业\nparks,K\(Int.random(in: 1...3, using: &random)),园,东区,\(leading)\n"
    default:
      let value = Int.random(in: 1...999, using: &random)
      let scope = ["whole", "district:east"].randomElement(using: &random) ?? "whole"
      return
        "indicator,scope,period,value\nrevenue,\(scope),\(Int.random(in: 2020...2023, using: &random)),\(value)\n"
    }
  }

  /// Everything that happened by a day.
  private func store(_ events: [Event], by day: Day) throws -> (TemporaryFolder, Workspace) {
    let (folder, store) = try exampleStore()
    var batches: [Int?] = []
    for event in events {
      switch event {
      case .table(let text, let known):
        batches.append(known > day ? nil : try store.take(text, known: known).batch?.id)
      case .undo(let table, let on):
        guard on <= day, let batch = batches[table] else { continue }
        try store.undo(batch: batch, on: on, entered: "2026-01-01T00:00:00Z")
      }
    }
    return (folder, store)
  }

  @Test(arguments: (1...10).map { UInt64($0) }) func `on any day`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let events = history(&random)
    let (folder, whole) = try store(events, by: .of(2030, 1, 1))
    for _ in 0..<6 {
      let day = Self.first.adding(days: Int.random(in: 0...60, using: &random))
      let (other, past) = try store(events, by: day)
      let found = try TimeView(whole, on: day)
      #expect(found == (try TimeView(past, on: day)), "\(day)")
      _ = other
    }
    _ = folder
  }
}

/// Everything a person may see of a store on a day, without the numbers a store gives out.
private struct TimeView: Equatable {
  var figures: [String]
  var lights: [String]
  var nodes: [String]
  var technologies: [TechnologyCard]
  var lists: [String]
  var rules: [RuleCheck]
  var pages: [[ListItem]]

  init(_ store: Workspace, on day: Day) throws {
    let snapshot = try store.snapshot(of: nil, asOf: day)
    let situation = Situation(snapshot, on: day)
    figures = situation.series.keys.flatMap { key in
      (situation.series[key.indicator, key.scope]?.observations ?? []).map { seen in
        "\(key.indicator) \(key.scope.code) \(seen.period) \(seen.value) \(seen.known) \(seen.isProvisional)"
      }
    }.sorted()
    lights = situation.assessments.map {
      "\($0.target) \($0.light?.rawValue ?? "") \($0.reason?.rawValue ?? "")"
    }
    nodes = situation.nodes.map {
      "\($0.node.id) \($0.node.due?.description ?? "") \($0.isDone) \($0.isOverdue)"
    }
    technologies = snapshot.technologies
    lists = snapshot.lists.filter { $0.count > 0 }.map { summary in
      func told(_ sizes: [String: Int]) -> String {
        sizes.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(
          separator: ",")
      }
      let clusters = Dictionary(uniqueKeysWithValues: summary.byCluster.map { ($0.key.text, $0.value) })
      let districts = Dictionary(uniqueKeysWithValues: summary.byDistrict.map { ($0.key.text, $0.value) })
      return "\(summary.list) \(summary.count) \(told(clusters)) \(told(districts)) \(told(summary.byStage))"
    }.sorted()
    rules = snapshot.ruleChecks.filter { $0.subjects > 0 }.sorted { $0.rule < $1.rule }
    pages = try ["enterprises", "parks"].map { list in
      try store.page(ListQuery(plan: "lake-2024", list: list, asOf: day)).items
    }
  }
}
