import ArgumentParser
import Foundation
import Store

@testable import jiqun

/// A folder of its own with files a user would have, gone afterwards.
final class StoreOfCousin {
  let path = FileManager.default.temporaryDirectory.path + "/jiqun-" + UUID().uuidString
  let plan =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "CoreTests/Fixtures/cousin/plan.yaml").path

  static let header = "指标,范围,期间,数值,单位\n"
  static let figures = header + "revenue,whole,2025-01/08,9.6,亿元\nrevenue,cluster:tea,2025-01/08,3.1,亿元\n"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var store: String { file("store.sqlite") }
  var bytes: Data? { FileManager.default.contents(atPath: store) }
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Runs `jiqun import` on the store as typed.
  func bring(_ files: String..., options: String...) throws {
    let command = try Import.parse(["--store", store, "--known", "2025-10-08"] + options + files)
    try command.run()
  }

  /// The store with the plan and its figures.
  static func filled() throws -> StoreOfCousin {
    let folder = try StoreOfCousin()
    try folder.bring(folder.plan, try folder.write(figures, to: "figures.csv"))
    return folder
  }

  func exhibit(_ name: String, _ id: String? = nil, options: [String] = []) throws -> Exhibit {
    let display = try DisplayOptions.parse(["--as-of", "2026-06-20"] + options)
    return try Exhibit(
      view: try ViewNames.view(name, id), store: try Workspace(at: store, access: .read), plan: nil,
      display: display, window: 0..<100)
  }
}

/// How a command ended: the code, or 0.
func ending(_ run: () throws -> Void) -> Int32 {
  do {
    try run()
    return 0
  } catch {
    return Failure(error)?.code ?? -1
  }
}
