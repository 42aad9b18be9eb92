import Core
import Documents
import Foundation
import Store
import Terminal

/// Everything that ends a command early, with what its sentence needs.
enum Failure: Error {
  case store(StoreError)
  case terminal(TerminalFailure)
  /// Something in the files given is wrong; the findings were printed and nothing was written.
  case rejected(errors: Int)
  /// Something in a file that is only looked at is wrong; the findings were printed.
  case mistaken(errors: Int)
  /// There is something to look at, and nothing failed.
  case findings
  case unreadable(path: String, reason: Phrase)
  case unwritable(path: String, reason: Phrase)
  /// Nothing is ever overwritten that a person may have written.
  case exists(path: String)
  case unknownView(String, near: String?)
  case missingID(view: String)
  /// A view of everything was given an id.
  case needlessID(String, view: String, near: String?)
  case unknownID(String, view: String, near: String?)
  case unknownColumn(String, view: String, known: [String])
  case badTheme(String, near: String?, names: [String])
  case noStore(path: String)
  case noSample
  case sampleIsReadOnly
  case tooManyRows(Int)
  case badOffset
  case notBefore(Day, Day)
  case unknownMeeting(String, known: [String])

  /// Exit codes beside 0 and 128 + signal.
  static let usage: Int32 = 2

  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self = .store(error)
    case let error as TerminalFailure: self = .terminal(error)
    default: return nil
    }
  }

  var code: Int32 {
    switch self {
    case .findings: 1
    case .terminal, .unknownView, .missingID, .needlessID, .unknownID, .unknownColumn, .badTheme,
      .sampleIsReadOnly,
      .tooManyRows, .badOffset, .notBefore, .unknownMeeting:
      Failure.usage
    case .rejected, .mistaken, .unreadable: 3
    case .store(.unknownBatch), .store(.alreadyWithdrawn), .store(.alreadyStamped), .store(.unknownPlan),
      .store(.unknownVersion),
      .store(.planNotYetIssued):
      Failure.usage
    case .store, .noStore, .noSample, .unwritable, .exists: 4
    }
  }
}
