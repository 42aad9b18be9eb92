import Foundation
import GRDB

/// An open database file and the transactions on it.
struct Engine: Sendable {
  let path: String
  private let backing: Backing

  /// What stands behind it: a connection of its own, or a reader that may leave nothing beside the file.
  enum Backing: Sendable {
    case queue(DatabaseQueue)
    case guest(GuestReader)
  }

  init(path: String, _ backing: Backing) {
    self.path = path
    self.backing = backing
  }

  /// Reads within one transaction: everything read belongs together.
  func read<T>(_ body: (Connection) throws -> T) throws(StoreError) -> T {
    do {
      switch backing {
      case .queue(let queue): return try queue.read { try body(Connection($0)) }
      case .guest(let guest): return try guest.read { try body(Connection($0)) }
      }
    } catch {
      throw StoreError(any: error, at: path)
    }
  }

  /// Writes within one transaction: all of it or nothing.
  func write<T>(_ body: (Connection) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.write { try body(Connection($0)) }
    } catch {
      throw StoreError(any: error, at: path)
    }
  }

  /// Runs statements that may not stand in a transaction.
  func outsideTransaction<T>(_ body: (Connection) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.writeWithoutTransaction { try body(Connection($0)) }
    } catch {
      throw StoreError(any: error, at: path)
    }
  }

  /// Copies the whole database into a file, page by page.
  func backUp(to file: String) throws(StoreError) {
    do {
      switch backing {
      case .queue(let queue): try queue.backup(to: DatabaseQueue(path: file))
      case .guest(let guest): try guest.backUp(to: DatabaseQueue(path: file))
      }
    } catch {
      throw StoreError(any: error, at: file)
    }
  }

  func close() throws(StoreError) {
    do {
      switch backing {
      case .queue(let queue): try queue.close()
      case .guest(let guest): try guest.close()
      }
    } catch {
      throw StoreError(any: error, at: path)
    }
  }

  /// A number that another one's commit changes; nil when it cannot be read now.
  var version: Int? {
    switch backing {
    case .queue: try? read { try $0.number("PRAGMA data_version") }
    case .guest: GuestReader.Stamp(path: path).hashValue
    }
  }

  private var queue: DatabaseQueue {
    get throws {
      guard case .queue(let queue) = backing else { throw StoreError.readOnly(path: path) }
      return queue
    }
  }
}
