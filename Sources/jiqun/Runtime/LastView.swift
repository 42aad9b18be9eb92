import Core
import Dashboard
import Foundation

/// What was looked at last, so that the next start begins there. A line: plan, view, id.
///
/// Nothing depends on it: a file that cannot be read or written is passed over.
struct LastView: Equatable {
  var plan: Plan.ID
  var view: View

  init(plan: Plan.ID, view: View) {
    self.plan = plan
    self.view = view
  }

  /// Reads the line; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "\n").first?.split(separator: "\t").map(String.init) ?? []
    guard (2...3).contains(parts.count),
      let view = View(name: parts[1], id: parts.count == 3 ? parts[2] : nil)
    else { return nil }
    self.init(plan: Identifier(parts[0]), view: view)
  }

  var text: String {
    ([plan.text, view.name] + (view.id.map { [$0] } ?? [])).joined(separator: "\t") + "\n"
  }

  /// The view remembered for what is shown, if it still is in the plan.
  static func view(for situation: Situation?, at path: String = Locations.lastView) -> View? {
    guard let situation, access(path, R_OK) == 0, let data = FileManager.default.contents(atPath: path),
      let last = LastView(String(decoding: data.prefix(4_096), as: UTF8.self)),
      last.plan == situation.plan.id, last.view != .whatIf, situation.unknown(last.view) == nil
    else { return nil }
    return last.view
  }

  func write(to path: String = Locations.lastView) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
