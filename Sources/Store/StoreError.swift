public import Core

/// Why a store could not be opened, read or written, with what one helpful sentence needs.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The path is a folder.
  case isDirectory(path: String)
  /// The file is there but empty: a store that never came to be.
  case empty(path: String)
  /// The system refuses to open the file.
  case cannotOpen(path: String, detail: String)
  /// The file is something else: another program's database, a text, a picture.
  case notAStore(path: String)
  /// The store was written by a newer jiqun.
  case newerSchema(path: String, found: Int, supported: Int)
  /// The store needs the migration that only opening it for writing performs.
  case olderSchema(path: String, found: Int, supported: Int)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// The store may not be written: the file, the disk or the caller said so.
  case readOnly(path: String)
  /// No room left; the store is as it was before.
  case diskFull(path: String)
  /// Another process holds the store; it was waited for in vain.
  case locked(path: String)
  /// Whoever asked for it wants it no more; the store is as it was before.
  case cancelled(path: String)
  /// The file lies on a share of another machine, where what keeps two writers apart does not hold.
  case onNetwork(path: String, kind: String)
  /// Anything else the engine reports, with its result code.
  case failed(path: String, code: Int, detail: String)

  /// Nothing was imported yet.
  case noPlan(path: String)
  /// The store holds no such plan; `known` are those it holds.
  case unknownPlan(Plan.ID, known: [Plan.ID])
  /// The plan has no version of that number; `known` are those the store holds.
  case unknownVersion(Plan.ID, Int, known: [Int])
  /// On that day no version of the plan was valid and known; the first one was on `first`.
  case planNotYetIssued(Plan.ID, asOf: Day, first: Day)
  /// The compiled plan cannot be read by this version of the program: import it again.
  case planUnreadable(Plan.ID, version: Int)
  /// Something in the plan would not come back from the store: a fault of this program, not of the plan.
  case planNotKept(Plan.ID)
  /// There is no such batch; `last` is the newest.
  case unknownBatch(Int, last: Int)
  /// The meeting was stamped before.
  case alreadyStamped(MeetingStamp)
  /// The batch was withdrawn before.
  case alreadyWithdrawn(Int, on: Day)
}
