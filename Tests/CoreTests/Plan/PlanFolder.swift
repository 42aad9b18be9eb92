import Core
import Documents
import Foundation
import Testing

/// A folder of the repository with a plan in it.
struct PlanFolder: Sendable, CustomTestStringConvertible {
  let top: URL

  /// The folder of test data beside the tests.
  static var fixtures: URL { here.deletingLastPathComponent().appending(path: "Fixtures") }

  private static var here: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  /// The sample plans and the cousin.
  static var shipped: [PlanFolder] {
    let samples = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "SampleData")
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
    let tops = folders.sorted().map { samples.appending(path: "\($0)/plan.yaml") }
    return ([fixtures.appending(path: "cousin/plan.yaml")] + tops)
      .filter { FileManager.default.fileExists(atPath: $0.path) }
      .map { PlanFolder(top: $0) }
  }

  static let cousin = PlanFolder(top: fixtures.appending(path: "cousin/plan.yaml"))

  var testDescription: String { top.deletingLastPathComponent().lastPathComponent }

  func read() -> Decoded<Plan> {
    let folder = top.deletingLastPathComponent()
    let source = PlanReader.Source(name: top.lastPathComponent, bytes: bytes(top) ?? [])
    return PlanReader.read(top: source) { bytes(folder.appending(path: $0)) }
  }

  private func bytes(_ file: URL) -> [UInt8]? { (try? Data(contentsOf: file)).map { Array($0) } }
}
