import Documents
import Foundation
import Screen
import Testing

@testable import Dashboard

/// The README's table of keys against the one list of commands.
struct KeyTableTests {
  private static let rows: [(keys: Set<String>, text: String)] = {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let text = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    let section = text.components(separatedBy: "\n## Keys\n").dropFirst().first ?? ""
    let table = section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter {
      $0.hasPrefix("| `")
    }
    return table.map { row in
      let first = row.split(separator: "|")[0]
      let keys = first.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      return (Set(keys), String(row))
    }
  }()

  /// A key as the README prints it.
  private func printed(_ key: Key) -> String {
    switch key {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .backtab: "Shift-Tab"
    case .alt("←"): "Alt-←"
    case .alt("→"): "Alt-→"
    default: key.description
    }
  }

  @Test(arguments: Command.allCases.filter { !$0.keys.isEmpty })
  func `a command stands in the README with its keys and names`(
    _ command: Command
  ) {
    let keys = Set(command.keys.map(printed))
    let row = Self.rows.first { $0.keys.isSuperset(of: keys) }?.text ?? ""
    #expect(row.contains(Words(.chinese).name(command)), "\(command): \(keys)")
    for word in Words(.english).name(command).split(separator: " ") { #expect(row.contains(word)) }
  }

  @Test func `the README has no key that does nothing`() {
    let known = Set(Command.allCases.flatMap(\.keys).map(printed))
    for row in Self.rows { #expect(row.keys.isSubset(of: known), "\(row.text)") }
    #expect(Self.rows.count > 10)
  }
}
