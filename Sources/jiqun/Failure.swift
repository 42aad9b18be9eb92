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
  /// There is something to look at, and nothing failed.
  case findings
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case unknownView(String, near: String?)
  case missingID(view: String)
  case unknownID(String, view: String, near: String?)
  case badTheme(String)
  case noStore(path: String)
  case noSample
  case sampleIsReadOnly
  case tooManyRows(Int)

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
    case .terminal, .unknownView, .missingID, .unknownID, .badTheme, .sampleIsReadOnly, .tooManyRows:
      Failure.usage
    case .rejected, .unreadable: 3
    case .store(.unknownBatch), .store(.alreadyWithdrawn), .store(.unknownPlan), .store(.planNotYetIssued):
      Failure.usage
    case .store, .noStore, .noSample, .unwritable: 4
    }
  }
}
