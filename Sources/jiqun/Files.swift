import Core
import Documents
import Foundation
import Store

/// Files given by the user.
enum Files {
  /// The most bytes a plan file may have.
  private static let largestPlan = 16 << 20

  static func bytes(of path: String) throws -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return Array(try handle.read(upToCount: largestPlan) ?? Data())
    } catch {
      throw Failure.unreadable(path: path, reason: reason(error))
    }
  }

  /// What the system says is wrong, without its words about dialogs.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let code = underlying?.code, underlying?.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(code)))
    }
    return error.localizedDescription
  }

  /// Reads a plan with what it includes, and what is wrong with it.
  static func readPlan(at path: String) throws -> (decoded: Decoded<Plan>, sources: [PlanReader.Source]) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let top = PlanReader.Source(name: path, bytes: try bytes(of: path))
    var sources = [top]
    let decoded = PlanReader.read(top: top) { name in
      guard let bytes = try? bytes(of: folder.appending(path: name).path) else { return nil }
      sources.append(PlanReader.Source(name: name, bytes: bytes))
      return bytes
    }
    return (decoded, sources)
  }

  /// Reads a plan for use; prints everything that is wrong with it.
  static func plan(at path: String) throws -> (plan: Plan, sources: [PlanReader.Source]) {
    let (decoded, sources) = try readPlan(at: path)
    guard let plan = decoded.value else {
      Output.list(decoded.findings)
      throw Failure.rejected(errors: decoded.findings.count(of: .error))
    }
    return (plan, sources)
  }
}
