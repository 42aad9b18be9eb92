import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The health of a cluster or district taken apart.
struct HealthPageTests {
  private let wide = Size(columns: 160, rows: 45)

  private func health(_ subject: HealthScore.Subject, ranked: Bool = false) -> State {
    var state = State.sample(size: wide, view: .health(subject)).read()
    if ranked { state.press(.character("n")) }
    return state
  }

  @Test(arguments: [View.cluster("tea"), .district("jiangkou")])
  func `one key leads from a place to its health, and Escape back`(_ view: View) {
    var state = State.sample(size: wide, view: view)
    state.press(.character("i"))
    #expect(state.place.view == .health(Identifier(view.id ?? "")))
    state.press(.escape)
    #expect(state.place.view == view)
  }

  @Test func `from a table it is the health of the selected row`() {
    var state = State.sample(size: wide, view: .clusters)
    state.press(.down, .character("i"))
    #expect(state.place.view == .health("bamboo"))
  }

  @Test func `nobody is put in order unasked`() {
    var state = health("tea")
    #expect(!state.text.contains { $0.contains("位次(") })
    state.press(.character("n"))
    #expect(state.text.contains { $0.contains("位次(") })
    state.press(.character("]"))
    #expect(state.text.contains { $0.contains("位次(") })
    state.press(.character("n"))
    #expect(!state.text.contains { $0.contains("位次(") })
  }

  @Test(arguments: ["tea", "bamboo", "jiangkou", "shangyuan"] as [HealthScore.Subject])
  func `the points printed add up to the index printed`(_ subject: HealthScore.Subject) throws {
    let state = health(subject)
    let table = try #require(state.page?.blocks.first { $0.id == "parts" }?.table)
    let at = try #require(table.columns.firstIndex { $0.title == "贡献" })
    let printed = table.rows.filter { !$0.cells[0].text.hasPrefix(" ") }
      .reduce(0) { $0 + (Double($1.cells[at].text) ?? .nan) }
    let scope = try #require(state.situation?.scope(of: subject))
    let value = try #require(state.situation?.health(of: scope)?.value)
    #expect(state.words.fixed(printed, decimals: 1) == state.words.fixed(value, decimals: 1))
  }

  @Test func `numbers of a random tree are rounded to what adds up, none by more than a digit`() throws {
    var dice = SplitMix64(seed: 6)
    let maker = try #require(State.sample().maker)
    for _ in 0..<300 {
      var (values, depths): ([Double], [Int]) = ([], [])
      for _ in 0..<Int.random(in: 1...5, using: &dice) {
        let members = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
          Double.random(in: -20...20, using: &dice)
        }
        values += [members.isEmpty ? 3.14159 : members.reduce(0, +)] + members
        depths += [0] + members.map { _ in 1 }
      }
      let total = zip(values, depths).filter { $0.1 == 0 }.reduce(0) { $0 + $1.0 }
      let printed = maker.apportioned(values, depths, of: total)
      let roots = zip(printed, depths).filter { $0.1 == 0 }.reduce(0) { $0 + $1.0 }
      #expect(abs(roots - (total * 10).rounded() / 10) < 1e-9)
      #expect(zip(printed, values).allSatisfy { abs($0 - $1) < 0.2 })
    }
  }

  @Test(arguments: [true, false]) func `both windows have their picture`(isWide: Bool) {
    for (subject, name) in [("tea", "health"), ("jiangkou", "health-district")] {
      var state = health(Identifier(subject), ranked: subject == "jiangkou")
      state.size = isWide ? wide : Size(columns: 80, rows: 24)
      expectFrame(state.render(), named: "\(name)-\(isWide ? "160x45" : "80x24")")
    }
    let english = State.sample(size: wide, .english, view: .health("tea")).read()
    expectFrame(english.render(), named: "health-english")
  }

  @Test func `a plan without health says so`() {
    var snapshot = Sample.snapshot
    snapshot.plan.health = []
    var state = State.sample(size: wide)
    _ = state.update(.loaded(.snapshot(snapshot), for: .snapshot(plan: nil, asOf: nil)))
    _ = state.go(to: .health("tea"))
    #expect(state.text.contains { $0.contains("方案没有定义它的健康度") })
  }
}
