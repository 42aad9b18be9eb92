import Dispatch
import Foundation
import Synchronization

/// Something worked out on a thread of its own while this one goes on.
public final class Later<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  public init(_ work: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread { [self] in
      let result = Result { try work() }
      outcome.withLock { $0 = result }
      isDone.signal()
    }
  }

  /// Waits until it is there.
  /// - Throws: what the work threw.
  public func value() throws -> Value {
    isDone.wait()
    defer { isDone.signal() }
    guard let result = outcome.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}
