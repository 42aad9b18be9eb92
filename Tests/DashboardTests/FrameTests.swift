import Core
import Dashboard
import Documents
import Screen
import TestSupport
import Testing

/// Pictures of every screen, each looked at once; `RECORD_FRAMES=1` draws them anew.
struct FrameTests {
  @Test(arguments: View.each) func `every screen has its picture`(_ view: View) {
    expectFrame(State.sample(view: view).read().render(), named: view.name)
  }

  @Test(arguments: [(40, 10), (80, 22), (160, 45), (240, 60)])
  func `the overview suits every window`(_ columns: Int, _ rows: Int) {
    let state = State.sample(size: Size(columns: columns, rows: rows))
    expectFrame(state.render(), named: "overview-\(columns)x\(rows)")
  }

  @Test(arguments: [Glyphs.plain, Glyphs.ascii])
  func `poorer terminals get their own shapes`(_ glyphs: Glyphs) {
    expectFrame(State.sample(glyphs: glyphs).render(), named: "overview-\(glyphs.name)")
    expectFrame(
      State.sample(glyphs: glyphs, view: .cluster("tea")).render(), named: "cluster-\(glyphs.name)")
  }

  @Test(arguments: [View.overview, .nodes, .target("revenue")])
  func `the chrome speaks English too`(_ view: View) {
    expectFrame(State.sample(.english, view: view).render(), named: "\(view.name)-english")
  }

  @Test(arguments: ["revenue", "rd", "breakthroughs", "pilots"])
  func `a mark is explained`(_ target: Target.ID) {
    var state = State.sample(view: .target(target))
    state.overlay = .why(target, top: 0)
    expectFrame(state.render(), named: "why-\(target)")
  }

  @Test func `help and menu lie over the page`() {
    var state = State.sample()
    state.press(.character("?"))
    expectFrame(state.render(), named: "help")
    state.press(.escape, .character(" "))
    expectFrame(state.render(), named: "menu")
  }

  @Test func `what is typed stands in the last row`() {
    var state = State.sample(view: .clusters)
    state.press(.character("/"))
    state.type("茶")
    expectFrame(state.render(), named: "filter-typing")
    state.press(.enter)
    expectFrame(state.render(), named: "filter")
  }
}

extension State {
  /// The state once the list it shows is read.
  fileprivate func read() -> State {
    var state = self
    guard case .list(let id) = place.view, let situation else { return state }
    let query = ListQuery(plan: situation.plan.id, list: id, asOf: situation.day, limit: 400)
    _ = state.update(.loaded(.page(Sample.page(query)), for: .page(query)))
    return state
  }
}
