import Core
import Dashboard
import Dispatch
import Documents
import Foundation
import Store
import Synchronization
import Terminal

/// Reads the store, and writes what is exported of it, on a thread of its own, so that neither ever holds up a key.
final class ReadingDesk: Sendable {
  private struct Tray {
    var questions: [Question] = []
    var answers: [Event] = []
  }

  private enum Question {
    case query(Query)
    case work(@Sendable (any Archive) -> Event)
  }

  private let archive: any Archive
  private let today: Day
  private let waker: TerminalWaker
  private let tray = Mutex(Tray())
  private let bell = DispatchSemaphore(value: 0)

  init(_ archive: any Archive, today: Day, waker: TerminalWaker) {
    self.archive = archive
    self.today = today
    self.waker = waker
  }

  /// Starts the thread; it ends with the program.
  func open() { Thread.detachNewThread { [self] in serve() } }

  /// Puts a question on the tray; what nobody waits for any more makes way.
  func ask(_ query: Query) {
    tray.withLock { tray in
      tray.questions.removeAll { if case .query(let old) = $0 { query.supersedes(old) } else { false } }
      tray.questions.append(.query(query))
    }
    bell.signal()
  }

  /// Puts something to do on the tray that takes time; what came of it is its event.
  func perform(_ work: @escaping @Sendable (any Archive) -> Event) {
    tray.withLock { $0.questions.append(.work(work)) }
    bell.signal()
  }

  /// Tells the loop what nobody asked, from any thread.
  func tell(_ event: Event) {
    tray.withLock { $0.answers.append(event) }
    waker.wake()
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
      guard let question = tray.withLock({ $0.questions.isEmpty ? nil : $0.questions.removeFirst() }) else {
        continue
      }
      let event =
        switch question {
        case .query(let query): answer(query)
        case .work(let work): work(archive)
        }
      tell(event)
    }
  }

  private func answer(_ query: Query) -> Event {
    do {
      return try archive.event(answering: query, today: today)
    } catch {
      return .failed(Failure(error)?.sentence(Output.language) ?? "\(error)", for: query)
    }
  }
}

extension Archive {
  /// What the state is told in answer to a query. Snapshots are judged here, so that no mark ever holds up a frame.
  func event(answering query: Query, today: Day) throws -> Event {
    let answer = try answer(query)
    guard case .snapshot(let snapshot) = answer, case .snapshot(_, let asOf) = query else {
      return .loaded(answer, for: query)
    }
    let (earlier, day) = days(of: snapshot, asOf, today: today)
    return .judged(Judgement(snapshot, on: day, since: earlier), for: query)
  }

  /// What the state is told of a scenario: nothing of it is written anywhere.
  func event(trying scenario: Scenario, plan: PlanChoice?, asOf: Day?, today: Day) -> Event {
    let query = Query.snapshot(plan: plan, asOf: asOf)
    do {
      guard case .snapshot(let snapshot) = try answer(query) else { throw Failure.noSample }
      let (earlier, day) = days(of: snapshot, asOf, today: today)
      return .tried(Trial(snapshot, scenario, on: day, since: earlier), asOf: asOf)
    } catch {
      return .failed(Failure(error)?.sentence(Output.language) ?? "\(error)", for: query)
    }
  }

  /// The day a snapshot is looked at, and the one it is compared with.
  private func days(of snapshot: Snapshot, _ asOf: Day?, today: Day) -> (earlier: Day, day: Day) {
    let day = asOf ?? snapshot.sampleDay ?? today
    return (day.adding(days: -(OwnSettings.current.comparisonDays ?? State.comparisonDays)), day)
  }
}
