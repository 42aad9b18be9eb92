import Foundation
import GRDB
import Synchronization

/// Reads a store whose folder may not be written, so that nothing can be locked or kept beside the file.
///
/// While somebody writes, a log and its index lie there and may be read as well. While nobody does, the file is
/// all there is; it is read as it stands, and once more if it was written to meanwhile.
final class GuestReader: Sendable {
  let path: String
  private let patience: Double
  private let kept = Mutex<(stamp: Stamp, queue: DatabaseQueue)?>(nil)

  init(path: String, patience: Double) { (self.path, self.patience) = (path, patience) }

  /// What tells one state of the files from another.
  struct Stamp: Hashable {
    var file: [Int]
    var log: [Int]

    /// Whether there is a log with anything in it.
    var hasLog: Bool { (log.first ?? 0) > 0 }

    /// Whether a connection to the log sees by itself what was written since.
    func isFollowed(by later: Stamp) -> Bool {
      hasLog && later.hasLog && file.dropFirst().first == later.file.dropFirst().first
    }

    init(path: String) { (file, log) = (Stamp.facts(path), Stamp.facts(path + "-wal")) }

    private static func facts(_ path: String) -> [Int] {
      var facts = stat()
      guard stat(path, &facts) == 0 else { return [] }
      return [
        Int(facts.st_size), Int(facts.st_ino), Int(facts.st_mtim.tv_sec), Int(facts.st_mtim.tv_nsec),
      ]
    }
  }

  /// Reads within one transaction of a state that did not change under it.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    for _ in 0..<GuestReader.tries {
      let stamp = Stamp(path: path)
      let result = Result { try queue(for: stamp).read(body) }
      // Half of one state and half of another is neither a result nor a reason to fail.
      if Stamp(path: path) == stamp || stamp.hasLog { return try result.get() }
    }
    throw EngineError(code: 5, message: "written to all the time")
  }

  /// Copies a state that did not change under it.
  func backUp(to copy: DatabaseQueue) throws {
    for _ in 0..<GuestReader.tries {
      let stamp = Stamp(path: path)
      try queue(for: stamp).backup(to: copy)
      if Stamp(path: path) == stamp || stamp.hasLog { return }
    }
    throw EngineError(code: 5, message: "written to all the time")
  }

  private static let tries = 20

  /// What was opened for this state; a new one looks at the file anew.
  private func queue(for stamp: Stamp) throws -> DatabaseQueue {
    try kept.withLock { kept in
      if let kept, kept.stamp == stamp || kept.stamp.isFollowed(by: stamp) { return kept.queue }
      let queue = try Engine.queue(path, stamp.hasLog ? .readOnly : .immutable, patience)
      kept = (stamp, queue)
      return queue
    }
  }

  func close() throws { try kept.withLock { try $0?.queue.close() } }
}
