import GRDB
import GRDBSQLite

/// What the engine refused, by its (extended) result code. `StoreError` says what that means.
struct EngineError: Error, Hashable {
  let code: Int32
  let message: String

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  init(connection: OpaquePointer?) {
    self.init(
      code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
  }

  init(_ error: DatabaseError) {
    self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "")
  }
}

extension StoreError {
  /// The error in the store's own terms.
  init(_ error: EngineError, at path: String) {
    switch error.code & 0xFF {
    case SQLITE_FULL: self = .diskFull(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path: path)
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
    case SQLITE_CANTOPEN, SQLITE_AUTH: self = .cannotOpen(path: path, detail: error.message)
    case SQLITE_NOTADB: self = .notAStore(path: path)
    case SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message)
    default: self = .failed(path: path, code: Int(error.code), detail: error.message)
    }
  }

  /// Any error a reading or writing of the store can end in.
  init(any error: any Error, at path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as EngineError: self.init(error, at: path)
    case let error as DatabaseError: self.init(EngineError(error), at: path)
    case is CancellationError: self = .cancelled(path: path)
    default: self = .failed(path: path, code: 0, detail: String(describing: error))
    }
  }
}
