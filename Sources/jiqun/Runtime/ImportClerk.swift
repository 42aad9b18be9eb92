import Core
import Dashboard
import Documents
import Foundation
import Sheets
import Store
import Synchronization

/// Does what the import screen wants, each thing on a thread of its own, so that neither keys nor pages wait for it.
final class ImportClerk: Sendable {
  private let store: StoreOptions
  private let archive: Workspace
  private let tell: @Sendable (Event) -> Void
  /// The request that is waited for; none of an earlier one goes on.
  private let wanted = Mutex<Int?>(nil)
  private let recent: RecentFolders

  init(
    _ store: StoreOptions, _ archive: Workspace, recent: RecentFolders = RecentFolders(),
    tell: @escaping @Sendable (Event) -> Void
  ) {
    self.store = store
    self.archive = archive
    self.recent = recent
    self.tell = tell
  }

  /// Begins something; what comes of it is told.
  func begin(_ effect: ImportEffect) {
    switch effect {
    case .cancel: wanted.withLock { $0 = nil }
    case .list(let folder): run { clerk in clerk.tell(.importing(.listed(clerk.recent.listing(of: folder)))) }
    case .read(let request): work(request) { .reviewed(try $0.review(request), number: request.number) }
    case .commit(let request):
      work(request) { clerk in
        let report = try clerk.writing {
          try $0.add([clerk.source(request)], clerk.options(request), progress: clerk.pace(request))
        }
        return .entered(batch: try clerk.accepted(report).batch?.id, number: request.number)
      }
    case .sendBack(let request):
      work(request) { clerk in
        let report = try clerk.writing {
          try $0.refuse([clerk.source(request)], clerk.options(request), progress: clerk.pace(request))
        }
        return .notedRefusal(batch: report.batch?.id, number: request.number)
      }
    case .undo(let batch, let number):
      run { clerk in
        clerk.answer(number) {
          try clerk.writing { _ = try $0.undo(batch: batch, on: Output.today, entered: Output.now) }
          return .undone(batch: batch, number: number)
        }
      }
    case .annotate(let request, let folder):
      wanted.withLock { $0 = request.number }
      run { clerk in clerk.tell(.told(clerk.annotated(request, in: folder))) }
    }
  }

  private func run(_ body: @escaping @Sendable (ImportClerk) -> Void) {
    Thread.detachNewThread { [self] in body(self) }
  }

  private func work(_ request: ImportRequest, _ body: @escaping @Sendable (ImportClerk) throws -> ImportEvent)
  {
    wanted.withLock { $0 = request.number }
    run { clerk in clerk.answer(request.number) { try body(clerk) } }
  }

  private func answer(_ number: Int, _ body: () throws -> ImportEvent) {
    do {
      tell(.importing(try body()))
    } catch {
      let sentence = Failure(error)?.sentence(Output.language) ?? "\(error)"
      tell(.importing(.failed(sentence, number: number)))
    }
  }
}

extension ImportClerk {
  private func path(_ request: ImportRequest) -> String {
    (request.path as NSString).expandingTildeInPath
  }

  private func source(_ request: ImportRequest) throws -> ImportSource {
    let file = try Files.readable(path(request))
    return .table(TableFile(path: file, name: URL(fileURLWithPath: file).lastPathComponent))
  }

  private func options(_ request: ImportRequest) -> ImportOptions {
    var options = ImportOptions(plan: request.plan, known: request.known, entered: Output.now)
    options.answers = request.mapping
    return options
  }

  /// Tells how far it has come, ten times a second, and ends it when nobody waits any more.
  private func pace(_ request: ImportRequest) -> (ImportProgress) throws -> Void {
    var last = ContinuousClock.now
    return { [self] progress in
      guard wanted.withLock({ $0 == request.number }) else { throw CancellationError() }
      guard progress.phase == .reading, last.duration(to: .now) >= .milliseconds(100) else { return }
      last = .now
      let pace = ImportPace(
        bytesRead: progress.bytesRead, bytesTotal: progress.bytesTotal, rows: progress.rows)
      tell(.importing(.progressed(pace, number: request.number)))
    }
  }

  /// The store for writing, opened for this and closed again: the one that is read may not be written.
  private func writing<T>(_ body: (Workspace) throws -> T) throws -> T {
    let opened = try store.openForWriting(creating: false)
    defer { try? opened.close() }
    return try body(opened)
  }

  /// Tries the import: on the store where it may be written, else on a copy of it.
  private func rehearsal(_ request: ImportRequest) throws -> ImportReport {
    let (file, told) = (try source(request), options(request))
    guard !store.forbidsWriting, FileManager.default.isWritableFile(atPath: archive.path) else {
      return try archive.rehearse([file], told, progress: pace(request))
    }
    return try writing { try $0.rehearse([file], told, progress: pace(request)) }
  }

  private func review(_ request: ImportRequest) throws -> ImportReview {
    let report = try rehearsal(request)
    recent.note(path(request))
    return ImportReview(report, on: request.known, language: Output.language)
  }

  /// What changed since it was looked at may keep out what could enter then.
  private func accepted(_ report: ImportReport) throws -> ImportReport {
    let errors = report.findings.count(of: .error)
    if errors > 0 { throw Failure.rejected(errors: errors) }
    return report
  }

  private func annotated(_ request: ImportRequest, in folder: String) -> String {
    let language = Output.language
    do {
      let report = try rehearsal(request)
      let paths = try SentBack(report, language: language).write(into: folder)
      return Phrase("已写出:\(paths.joined(separator: "、"))", "wrote \(paths.joined(separator: ", "))")[language]
    } catch {
      return Failure(error)?.sentence(language) ?? "\(error)"
    }
  }
}
