import Core
import Documents

@testable import Store

/// A store of its own that holds the example plan.
func exampleStore(_ plan: Plan = .example()) throws -> (TemporaryFolder, Workspace) {
  let folder = try TemporaryFolder()
  let store = try Workspace(at: folder.file("store.db"), access: .create)
  try store.add(plan)
  return (folder, store)
}

extension Workspace {
  /// Imports a plan in a batch of its own.
  @discardableResult
  func add(_ plan: Plan, known: Day? = nil) throws -> ImportReport {
    try add(
      [.plan(plan, files: [.init(name: "plan.yaml", text: plan.title)])], .known(known ?? plan.version.known))
  }

  /// Imports a table in a batch of its own.
  @discardableResult
  func take(_ text: String, name: String = "f.csv", _ options: ImportOptions = .example) throws
    -> ImportReport
  {
    try add([.table(TableFile(name: name, text: text))], options)
  }

  /// Imports a table that was known on a day.
  @discardableResult
  func take(_ text: String, known: Day) throws -> ImportReport { try take(text, .known(known)) }
}

extension ImportOptions {
  static let example = known(.of(2026, 1, 1))

  static func known(_ day: Day) -> ImportOptions {
    ImportOptions(known: day, entered: "2026-01-01T09:00:00+08:00")
  }
}

extension ImportReport {
  /// The findings, one a line.
  var text: String { findings.map { $0.description(.chinese) }.joined(separator: "\n") }
}
