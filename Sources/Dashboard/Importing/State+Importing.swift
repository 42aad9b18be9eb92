import Core
import Sheets

extension State {
  /// Goes to the import screen; there it asks for a file.
  mutating func beginImport() -> [Effect] {
    let isThere = place.view == .importing
    let effects = isThere ? [] : go(to: .importing)
    if isThere || importWork == nil { return effects + askPath() }
    return effects
  }

  private mutating func askPath() -> [Effect] {
    let folder = importWork.map { $0.request.path.folder } ?? ""
    overlay = .importing(.path(PathEntry(text: folder)))
    return [.importing(.list(folder: folder))]
  }

  /// Begins to read a file, everything said about another forgotten.
  mutating func chooseFile(_ path: String) -> [Effect] {
    guard !path.lowercased().hasSuffix(".yaml"), !path.lowercased().hasSuffix(".yml") else {
      notice = words(
        "方案用命令行导入:jiqun import 方案.yaml", "import a plan on the command line: jiqun import PLAN.yaml")
      return []
    }
    overlay = nil
    let request = ImportRequest(
      path: path, plan: situation?.plan.id, known: situation?.snapshot.sampleDay ?? today,
      mapping: SheetMapping(), number: nextNumber())
    importWork = ImportWork(request)
    place.cursors = [:]
    place.filter = nil
    return read(request)
  }

  /// Reads the file again with what has been said about it.
  mutating func reread(_ change: (inout SheetMapping) -> Void) -> [Effect] {
    guard var request = importWork?.request else { return [] }
    change(&request.mapping)
    request.number = nextNumber()
    importWork?.request = request
    return read(request)
  }

  private mutating func read(_ request: ImportRequest) -> [Effect] {
    importWork?.pending = .reading
    importWork?.pace = nil
    importWork?.outcome = nil
    importWork?.failure = nil
    answers += 1
    return [.importing(.read(request))]
  }

  private mutating func nextNumber() -> Int {
    importRequests += 1
    return importRequests
  }

  /// Nobody waits any more for what is being read. What is being written says itself what became of it.
  mutating func cancelImport() -> [Effect] {
    guard let pending = importWork?.pending else { return [] }
    guard pending == .reading else {
      notice = words("正在停下;停不下的会写完并告诉你", "stopping; what cannot be stopped will tell you when it is done")
      return [.importing(.cancel)]
    }
    let number = nextNumber()
    importWork?.pending = nil
    importWork?.request.number = number
    if importWork?.review == nil { importWork = nil }
    answers += 1
    notice = words("已取消", "cancelled")
    return [.importing(.cancel)]
  }

  /// Takes in what came of something the screen wanted.
  mutating func take(_ event: ImportEvent) -> [Effect] {
    if case .listed(let listing) = event {
      take(listing)
      return []
    }
    guard var work = importWork, event.number == work.request.number else { return [] }
    defer { answers += 1 }
    var effects: [Effect] = []
    switch event {
    case .listed: return []
    case .progressed(let pace, _):
      guard work.pending != nil else { return [] }
      work.pace = pace
      importWork = work
      return []
    case .reviewed(let review, _): work.review = review
    case .entered(let batch, _):
      work.outcome = batch.map { .entered(batch: $0) } ?? .nothingNew
      notice = batch.map { words("已导入,批次 \($0)", "imported as batch \($0)") }
      effects = followStore()
    case .notedRefusal(let batch, _):
      work.outcome = batch.map { .sentBack(batch: $0) }
      effects = followStore()
    case .undone(let batch, _):
      work.outcome = .undone(batch: batch)
      effects = followStore()
    case .failed(let sentence, _): work.failure = sentence
    }
    work.pending = nil
    work.pace = nil
    importWork = work
    return effects
  }

  private mutating func take(_ listing: FolderListing) {
    guard case .importing(.path(var entry)) = overlay, entry.folder == listing.folder else { return }
    entry.listing = listing
    entry.selected = 0
    overlay = .importing(.path(entry))
  }
}

extension ImportEvent {
  fileprivate var number: Int? {
    switch self {
    case .listed: nil
    case .progressed(_, let number), .reviewed(_, let number), .entered(_, let number),
      .notedRefusal(_, let number), .undone(_, let number), .failed(_, let number):
      number
    }
  }
}

extension String {
  /// The folder of a path, up to its last stroke.
  fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
