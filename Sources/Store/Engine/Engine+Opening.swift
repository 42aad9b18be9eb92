import Foundation
import GRDB

extension Engine {
  /// How the file is opened.
  enum Mode: Sendable {
    case readWrite
    case readOnly
    /// Nobody changes the file while it is open: no locks, no companion files.
    case immutable
    /// Others may write, but nothing can be kept beside the file.
    case guest
  }

  /// Opens a database file; in mode `readWrite` it is made when it is missing.
  ///
  /// - Parameter patience: Seconds to wait for another process that holds the file.
  static func open(_ path: String, _ mode: Mode, patience: Double = 5) throws(StoreError) -> Engine {
    let path = absolute(path)
    if mode == .guest { return Engine(path: path, .guest(GuestReader(path: path, patience: patience))) }
    do {
      return Engine(path: path, .queue(try queue(path, mode, patience)))
    } catch {
      throw StoreError(any: error, at: path)
    }
  }

  /// A name that begins with “file:” would be taken for a URI; with its folder it is a path.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  static func queue(_ path: String, _ mode: Mode, _ patience: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.readonly = mode != .readWrite
    configuration.prepareDatabase { Spelling.add(to: $0) }
    switch mode {
    case .immutable:
      // What nobody changes need not be copied: its pages are used where the system keeps them.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA mmap_size = 268435456") }
      return try DatabaseQueue(path: "file:\(escaped(path))?immutable=1", configuration: configuration)
    case .readWrite, .readOnly, .guest:
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
