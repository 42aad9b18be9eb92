import Foundation
import GRDB

/// An open database file and the transactions on it.
struct Engine: Sendable {
  let path: String
  private let queue: DatabaseQueue

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Reads within one transaction: everything read belongs together.
  func read<T>(_ body: (Connection) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.read { try body(Connection($0)) }
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
      try queue.backup(to: DatabaseQueue(path: file))
    } catch {
      throw StoreError(any: error, at: file)
    }
  }

  func close() throws(StoreError) {
    do { try queue.close() } catch { throw StoreError(any: error, at: path) }
  }
}
