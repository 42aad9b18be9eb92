import Core
import Documents
import Screen
import Testing

@testable import Dashboard

/// The table of commands, from which footer, help and documentation are made.
struct CommandTests {
  @Test func `no key has two meanings`() {
    let keys = Command.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for command in Command.allCases {
      let isOffered = (Command.copies + Command.exports).contains(command)
      #expect(command.keys.isEmpty == isOffered)
      for key in command.keys { #expect(Command.of(key) == command) }
    }
  }

  @Test(arguments: [Language.chinese, .english])
  func `every command has a name of its own and a sentence`(_ language: Language) {
    let words = Words(language)
    let names = Command.allCases.map(words.name)
    #expect(Set(names).count == names.count)
    for command in Command.allCases {
      #expect(!words.name(command).isEmpty && words.sentence(command).count > 3)
      let isChinese = words.sentence(command).contains { ("一"..."龥").contains($0) }
      #expect(isChinese == (language == .chinese))
    }
  }

  @Test(arguments: View.each) func `every view is found again by its name and id`(_ view: View) {
    #expect(View(name: view.name, id: view.id) == view)
    #expect(View.names.contains(view.name))
    #expect(View(name: view.name, id: view.id == nil ? "x" : nil) == nil)
  }

  @Test func `names are unique and cover every view`() {
    #expect(Set(View.names).count == View.names.count)
    #expect(Set(View.names) == Set(View.each.map(\.name)))
    #expect(View(name: "nowhere", id: nil) == nil && View(name: "nowhere", id: "x") == nil)
  }

  @Test func `help tells every command with every key`() {
    let state = State.sample()
    let help = state.helpLines.map(\.text)
    for command in Command.allCases where command.view == nil {
      let line = help.first { $0.contains(" \(state.words.name(command)) ") } ?? ""
      for key in command.keys where key != .character(" ") { #expect(line.contains(key.description)) }
      #expect(line.hasSuffix(state.words.sentence(command)))
    }
    for command in Command.allCases where command.view != nil {
      #expect(
        help.prefix(2).joined(separator: " ").contains(
          "\(state.keyName(command)) \(state.words.name(command))"))
    }
  }

  @Test(arguments: View.each) func `a thing that is not in the plan is said to be missing`(_ view: View) {
    guard view.id != nil, let other = View(name: view.name, id: "nobody") else { return }
    let state = State.sample(view: other)
    #expect(state.text.contains { $0.contains("nobody") })
  }
}
