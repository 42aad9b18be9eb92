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

  /// A path that can be read and is no folder.
  static func readable(_ path: String) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure.unreadable(path: path, reason: Files.reason(code: ENOENT))
    }
    if isFolder.boolValue { throw Failure.unreadable(path: path, reason: Files.reason(code: EISDIR)) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw Failure.unreadable(path: path, reason: Files.reason(code: EACCES))
    }
    return path
  }

  /// What the system says is wrong, without its words about dialogs.
  static func reason(_ error: any Error) -> Phrase {
    let told = error as NSError
    let cause = told.userInfo[NSUnderlyingErrorKey] as? NSError ?? told
    if cause.domain == NSPOSIXErrorDomain { return reason(code: Int32(cause.code)) }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return reason(code: ENOENT)
    case .fileReadNoPermission?, .fileWriteNoPermission?: return reason(code: EACCES)
    case .fileWriteOutOfSpace?: return reason(code: ENOSPC)
    case .fileWriteFileExists?: return reason(code: EEXIST)
    case .fileWriteVolumeReadOnly?: return reason(code: EROFS)
    default: return Phrase(verbatim: error.localizedDescription)
    }
  }

  /// The usual mishaps of the file system in both languages; rare ones as the C library says them.
  static func reason(code: Int32) -> Phrase {
    let english = strerror(code).map { String(cString: $0) } ?? "\(code)"
    let chinese =
      switch code {
      case ENOENT: "没有这个文件或文件夹"
      case EACCES, EPERM: "没有权限"
      case EISDIR: "这是文件夹"
      case ENOTDIR: "路径中有一段不是文件夹"
      case EEXIST: "已经存在"
      case ENOSPC, EDQUOT: "磁盘已满"
      case EFBIG: "超过允许的文件大小"
      case EROFS: "磁盘只读"
      case EBADF: "没有打开"
      case EPIPE: "对方已关闭"
      default: english
      }
    return Phrase(chinese, english)
  }

  /// Reads a plan with what it includes, and what is wrong with it.
  ///
  /// - Parameter others: Plans that are known; what the plan says of them is checked as well.
  static func readPlan(
    at path: String, others: [Plan] = []
  ) throws -> (decoded: Decoded<Plan>, sources: [PlanReader.Source]) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let top = PlanReader.Source(name: path, bytes: try bytes(of: path))
    var sources = [top]
    let decoded = PlanReader.read(top: top, others: others) { name in
      guard let bytes = try? bytes(of: folder.appending(path: name).path) else { return nil }
      sources.append(PlanReader.Source(name: name, bytes: bytes))
      return bytes
    }
    return (decoded, sources)
  }

  /// Reads a plan for use; prints everything that is wrong with it.
  static func plan(
    at path: String, others: [Plan] = []
  ) throws -> (plan: Plan, sources: [PlanReader.Source]) {
    let (decoded, sources) = try readPlan(at: path, others: others)
    guard let plan = decoded.value else {
      Output.list(decoded.findings)
      throw Failure.rejected(errors: decoded.findings.count(of: .error))
    }
    return (plan, sources)
  }
}
