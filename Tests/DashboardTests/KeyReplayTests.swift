import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What keys do, replayed without a terminal.
struct KeyReplayTests {
  @Test func `digits open the nine screens in their order, and nought the units`() {
    var state = State.sample()
    for (index, view) in View.main.enumerated().reversed() {
      state.press(.character(Character("\(index + 1)")))
      #expect(state.place.view == view)
    }
    state.press(.character("0"))
    #expect(state.place.view == .units)
  }

  @Test func `full-width digits and letters of an input method are commands`() {
    var state = State.sample()
    state.press(.character("\u{FF18}"))
    #expect(state.place.view == .nodes)
    state.press(.character("\u{FF1F}"))
    #expect(state.overlay == .help(top: 0))
    state.press(.escape, .character("\u{3000}"))
    #expect(state.overlay == .menu(state.menuCommands, selected: 0))
  }

  @Test(arguments: View.each) func `enter and then escape leads back to exactly the same place`(_ view: View)
  {
    var state = State.sample(view: view)
    state.press(.down, .down, .tab, .down)
    let before = state.places
    guard state.selected?.item?.view.map({ $0 != view }) == true else { return }
    state.press(.enter)
    #expect(state.places.count == before.count + 1)
    state.press(.down, .tab, .down, .escape)
    #expect(state.places == before)
  }

  @Test(arguments: [View.clusters, .actions, .task("chain-1"), .units, .technologies])
  func `down walks through every block of a page and never stands on a heading`(_ view: View) {
    var state = State.sample(size: Size(columns: 100, rows: 90), view: view)
    let blocks = state.page?.blocks.count { $0.isSelectable && !$0.isMaster } ?? 0
    var seen: Set<Int> = []
    for _ in 0..<200 {
      if let row = state.selected { #expect(!row.isHeading) }
      seen.insert(state.shownFocus ?? -1)
      state.press(.down)
    }
    #expect(seen.count == blocks)
  }

  @Test(arguments: [View.actions, .nodes, .clusters, .technologies])
  func `up walks back over every row that down walked over`(_ view: View) {
    var state = State.sample(size: Size(columns: 100, rows: 90), view: view)
    func here(_ state: State) -> [String] { [state.focusedBlock ?? "", state.selected?.id ?? ""] }
    var way = [here(state)]
    for _ in 0..<40 {
      state.press(.down)
      if here(state) != way.last { way.append(here(state)) }
    }
    #expect(way.count > 2 && Set(way).count == way.count)
    var back = [here(state)]
    for _ in 0..<40 {
      state.press(.up)
      if here(state) != back.last { back.append(here(state)) }
    }
    #expect(back == way.reversed())
  }

  @Test func `right and left go to the block beside and back`() {
    var state = State.sample(size: Size(columns: 160, rows: 60))
    state.place.focus = state.page?.blocks.firstIndex { $0.id == "lines" } ?? 0
    state.press(.right)
    #expect(state.focusedBlock == "groups")
    state.press(.right)
    #expect(state.focusedBlock == "districts")
    state.press(.left, .left)
    #expect(state.focusedBlock == "lines")
  }

  @Test func `tab goes around all blocks and comes back`() {
    var state = State.sample(size: Size(columns: 160, rows: 60))
    let start = state.focusedBlock
    var seen = [start]
    repeat {
      state.press(.tab)
      seen.append(state.focusedBlock)
    } while state.focusedBlock != start && seen.count < 50
    #expect(Set(seen).count == seen.count - 1 && seen.count > 3)
    state.press(.backtab, .tab)
    #expect(state.focusedBlock == start)
  }

  @Test func `brackets go around the neighbours of a thing and stay in the place`() {
    var state = State.sample(view: .cluster("tea"))
    state.press(.character("]"))
    #expect(state.place.view == .cluster("bamboo"))
    state.press(.character("["), .character("["))
    #expect(state.place.view == .cluster("drone") && state.places.count == 1)
  }

  @Test func `escape at home stays at home`() {
    var state = State.sample()
    state.press(.escape, .backspace, .escape)
    #expect(state == .sample())
  }

  @Test func `the quit keys quit, on top of anything`() {
    var state = State.sample()
    #expect(state.press(.character("q")) == [.quit])
    for opener in ["?", " ", "T", "/"] as [Character] {
      var covered = state
      covered.press(.character(opener))
      #expect(covered.press(.control("c")) == [.quit])
    }
  }

  @Test func `the mouse is switched off and on again`() {
    var state = State.sample()
    #expect(state.press(.character("M")) == [.switchMouse(on: false)])
    #expect(state.press(.character("M")) == [.switchMouse(on: true)])
  }

  @Test func `a key without meaning changes nothing`() {
    var state = State.sample()
    for key in [.delete, .insert, .function(7), .alt("x"), .character("é"), .paste("x")] as [Key] {
      #expect(state.press(key) == [])
    }
    #expect(state == .sample())
  }
}

extension State {
  var shownFocus: Int? { scene.flatMap { focus(in: $0) } }
  var focusedBlock: String? { shownFocus.flatMap { page?.blocks[$0].id } }
}
