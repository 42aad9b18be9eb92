import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Pictures of every screen, each looked at once; `RECORD_FRAMES=1` draws them anew.
struct FrameTests {
  @Test(arguments: View.each) func `every screen has its picture`(_ view: View) {
    let name = view == .list("nursery") ? "pipeline" : view.name
    expectFrame(State.sample(view: view).read().render(), named: name)
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
  /// The state once all it asks for is read.
  func read() -> State {
    var state = self
    for _ in 0..<4 {
      for query in Set(state.questions).union(state.asked) {
        _ = state.update(.loaded(Sample.answer(query), for: query))
      }
    }
    return state
  }
}
