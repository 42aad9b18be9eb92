import Core
import Dashboard
import Dispatch
import Documents
import Foundation
import Store
import Synchronization
import Terminal

/// Reads the store, writes what is exported of it, and reckons with what was read, on threads of its own, so that
/// none of it ever holds up a key, and no reckoning what a page is waiting for.
final class ReadingDesk: Sendable {
  private let archive: any Archive
  private let today: Day
  private let waker: TerminalWaker
  private let reading = Counter()
  private let reckoning = Counter()
  private let answers = Mutex<[Event]>([])

  init(_ archive: any Archive, today: Day, waker: TerminalWaker) {
    self.archive = archive
    self.today = today
    self.waker = waker
  }

  /// Starts the threads; they end with the program.
  func open() {
    Thread.detachNewThread { [self] in serve(reading) }
    Thread.detachNewThread { [self] in
      // Of a thread alone on Linux: keys and reading go before what nobody waits for.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      serve(reckoning)
    }
  }

  /// Puts a question on its tray; what nobody waits for any more makes way.
  func ask(_ query: Query) { (query.needsStore ? reading : reckoning).put(query) }

  /// Puts something to do on the tray that takes time; what came of it is its event.
  func perform(_ work: @escaping @Sendable (any Archive) -> Event) { reading.put(work) }

  /// Tells the loop what nobody asked, from any thread.
  func tell(_ event: Event) {
    answers.withLock { $0.append(event) }
    waker.wake()
  }

  /// Takes what was answered.
  func collect() -> [Event] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  private func serve(_ counter: Counter) -> Never {
    while true {
      switch counter.next() {
      case .query(let query): tell(answer(query))
      case .work(let work): tell(work(archive))
      case nil: continue
      }
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

/// A tray of questions with a bell for the one thread that serves it.
private final class Counter: Sendable {
  enum Question {
    case query(Query)
    case work(@Sendable (any Archive) -> Event)
  }

  private let questions = Mutex<[Question]>([])
  private let bell = DispatchSemaphore(value: 0)

  func put(_ query: Query) {
    questions.withLock { questions in
      questions.removeAll { if case .query(let old) = $0 { query.supersedes(old) } else { false } }
      questions.append(.query(query))
    }
    bell.signal()
  }

  func put(_ work: @escaping @Sendable (any Archive) -> Event) {
    questions.withLock { $0.append(.work(work)) }
    bell.signal()
  }

  /// Waits for a question; none when what the bell was rung for has made way.
  func next() -> Question? {
    bell.wait()
    return questions.withLock { $0.isEmpty ? nil : $0.removeFirst() }
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
