import Core
import Documents
import Foundation

/// The plan that lies in the sample, read from its files.
enum ShippedPlan {
  static func read() throws -> Plan? {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../SampleData/ningbo-361-2023")
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
    let top = PlanReader.Source(name: "plan.yaml", bytes: try bytes("plan.yaml"))
    return PlanReader.read(top: top) { try? bytes($0) }.value
  }
}
