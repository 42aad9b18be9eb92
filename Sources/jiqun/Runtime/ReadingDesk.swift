import Core
import Dashboard
import Dispatch
import Documents
import Foundation
import Store
import Synchronization
import Terminal

/// Reads the store on a thread of its own, so that no query ever holds up a key.
final class ReadingDesk: Sendable {
  private struct Tray {
    var questions: [Query] = []
    var answers: [Event] = []
  }

  private let archive: any Archive
  private let waker: TerminalWaker
  private let tray = Mutex(Tray())
  private let bell = DispatchSemaphore(value: 0)

  init(_ archive: any Archive, waker: TerminalWaker) {
    self.archive = archive
    self.waker = waker
  }

  /// Starts the thread; it ends with the program.
  func open() { Thread.detachNewThread { [self] in serve() } }

  /// Puts a question on the tray; an older page nobody waits for any more makes way.
  func ask(_ query: Query) {
    tray.withLock { tray in
      if case .page = query { tray.questions.removeAll { if case .page = $0 { true } else { false } } }
      tray.questions.append(query)
    }
    bell.signal()
  }

  /// Takes what was answered.
  func collect() -> [Event] {
    tray.withLock { tray in
      defer { tray.answers = [] }
      return tray.answers
    }
  }

  private func serve() -> Never {
    while true {
      bell.wait()
      guard let query = tray.withLock({ $0.questions.isEmpty ? nil : $0.questions.removeFirst() }) else {
        continue
      }
      let event = answer(query)
      tray.withLock { $0.answers.append(event) }
      waker.wake()
    }
  }

  private func answer(_ query: Query) -> Event {
    do {
      return .loaded(try archive.answer(query), for: query)
    } catch {
      return .failed(Failure(error)?.sentence(Output.language) ?? "\(error)", for: query)
    }
  }
}
