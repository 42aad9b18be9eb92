import ArgumentParser
import Dashboard
import Documents
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import jiqun

/// `show` under a scenario: the figures are shown as an import would show them, and the store stays as it is.
struct ScenarioCommandTests {
  private static let views: [(String, String?)] = [
    ("overview", nil), ("clusters", nil), ("cluster", "tea"), ("actions", nil), ("districts", nil),
    ("units", nil), ("nodes", nil), ("changes", nil), ("target", "revenue"), ("target", "rd"),
  ]

  private func exhibit(_ store: StoreOfCousin, _ view: (String, String?), _ options: [String] = []) throws
    -> Exhibit
  {
    try Exhibit(
      view: try ViewNames.view(view.0, view.1), store: try Workspace(at: store.store, access: .read),
      plan: nil,
      display: try DisplayOptions.parse(["--as-of", "2026-06-20"]), window: 0..<100,
      assumed: try ScenarioOptions.parse(options))
  }

  /// Some random figures, as assumptions and as a file for import.
  private func figures(_ dice: inout SplitMix64) -> (options: [String], rows: String) {
    var options: [String] = []
    var rows = StoreOfCousin.header
    let choices = [
      ("revenue", "whole", "2026-01/05", "亿元"), ("revenue", "cluster:tea", "2026-01/05", "万元"),
      ("revenue", "district:jiangkou", "2025", "亿元"), ("rd-share", "whole", "2025-01/11", "%"),
      ("giants", "whole", "2026-03", "家"), ("revenue", "whole", "2025", "万亿元"),
    ]
    for (indicator, scope, period, unit) in choices.shuffled(using: &dice).prefix(3) {
      let value = Int.random(in: 1...90, using: &dice)
      options += ["--set", "\(indicator)@\(scope):\(period)=\(value)\(unit)"]
      rows += "\(indicator),\(scope),\(period),\(value),\(unit)\n"
    }
    return (options, rows)
  }

  @Test(arguments: 0..<3) func `the same figures imported for real give the same screens`(_ seed: Int) throws
  {
    var dice = SplitMix64(seed: UInt64(seed))
    let (options, rows) = figures(&dice)
    let store = try StoreOfCousin.filled()
    let before = store.bytes
    let supposed = try Self.views.map { try lines(exhibit(store, $0, options)) }
    #expect(store.bytes == before && store.names == ["figures.csv", "store.sqlite"])
    let command = try Import.parse([
      "--store", store.store, "--known", "2026-06-20", try store.write(rows, to: "more.csv"),
    ])
    try command.run()
    for (view, text) in zip(Self.views, supposed) {
      #expect(try lines(exhibit(store, view)) == text, "\(view) \(options)")
    }
  }

  /// The screen without the row that says whether it is assumed.
  private func lines(_ exhibit: Exhibit) -> [Substring] {
    Array(exhibit.text(size: nil).split(separator: "\n", omittingEmptySubsequences: false).dropFirst())
  }

  @Test func `every form of output says that it is assumed`() throws {
    let store = try StoreOfCousin.filled()
    let options = ["--set", "revenue:2026-01/05=500亿元", "--set", "revenue=1000亿元"]
    let shown = try exhibit(store, ("target", "revenue"), options)
    #expect(shown.text(size: nil).contains("测算中 2 处"))
    #expect(String(decoding: shown.csv, as: UTF8.self).contains("测算:假设 2 处,不是实际数据"))
    let json = try ReadJSON(try shown.json)
    #expect(json["scenario"].items.count == 2)
    let plain = try ReadJSON(try exhibit(store, ("target", "revenue")).json)
    #expect(plain["scenario"] == .null)
    let theme = try Themes.choose("light", isLight: false).theme
    #expect(shown.picture(size: nil, theme: theme).html.contains("测算:假设 2 处"))
  }

  @Test func `a file lists what is assumed, and a mistake in it ends the command`() throws {
    let store = try StoreOfCousin.filled()
    let good = try store.write("- revenue:2026-01/05=500亿元\n- revenue:deadline=2025\n", to: "a.yaml")
    let shown = try exhibit(store, ("what-if", nil), ["--what-if", good])
    #expect(shown.text(size: nil).contains("2025-12-31"))
    let bad = try store.write("- revenue:2026-01/05=500%\n", to: "b.yaml")
    #expect(ending { _ = try exhibit(store, ("overview", nil), ["--what-if", bad]) } == 3)
    #expect(ending { _ = try exhibit(store, ("overview", nil), ["--set", "revenue:2027=1"]) } == 3)
    #expect(ending { _ = try exhibit(store, ("overview", nil), ["--what-if", "/nowhere"]) } == 3)
  }
}
