import Core
import Dashboard
import Documents
import Screen
import TestSupport
import Testing

/// Pictures of meeting pages, each looked at once.
struct MeetingFrameTests {
  private func meeting(_ columns: Int, _ rows: Int, _ language: Language = .chinese, glyphs: Glyphs = .rich)
    -> State
  {
    var state = State.sample(size: Size(columns: columns, rows: rows), language, glyphs: glyphs)
    state.agenda = [.target("rd"), .target("revenue"), .cluster("tea"), .group("growth"), .technology("t3")]
    state.press(.character("P"))
    return state
  }

  @Test(arguments: [(40, 10), (80, 22), (160, 45), (240, 60)])
  func `a target and the opening suit every window`(_ columns: Int, _ rows: Int) {
    var state = meeting(columns, rows)
    expectFrame(state.render(), named: "meeting-opening-\(columns)x\(rows)")
    state.press(.right)
    expectFrame(state.render(), named: "meeting-target-\(columns)x\(rows)")
  }

  @Test func `every kind of page has its picture`() {
    var state = meeting(80, 22)
    for name in ["revenue", "cluster", "group", "technology", "closing"] {
      if name == "revenue" { state.press(.right) }
      state.press(.right)
      expectFrame(state.render(), named: "meeting-\(name)")
    }
  }

  @Test(arguments: [Glyphs.plain, Glyphs.ascii, Glyphs.ascii.colourless])
  func `poorer terminals get their own digits`(_ glyphs: Glyphs) {
    var state = meeting(80, 22, glyphs: glyphs)
    state.press(.right)
    expectFrame(state.render(), named: "meeting-target-\(glyphs.name)\(glyphs.paints ? "" : "-colourless")")
  }

  @Test func `the chrome speaks English too`() {
    var state = meeting(80, 22, .english)
    state.press(.right)
    expectFrame(state.render(), named: "meeting-target-english")
    state.press(.character("?"))
    expectFrame(state.render(), named: "meeting-help-english")
  }
}
