public import Core
public import Sheets

/// What an import is told: the file, and what somebody has said about it.
public struct ImportRequest: Hashable, Sendable {
  /// The file as it is opened.
  public var path: String
  public var plan: Plan.ID?
  /// When figures were known that do not say so themselves.
  public var known: Day
  /// Answers about words, and explanations.
  public var mapping: SheetMapping
  /// Grows with every request, so that an answer that comes too late is known as such.
  public var number: Int

  public init(path: String, plan: Plan.ID?, known: Day, mapping: SheetMapping, number: Int) {
    self.path = path
    self.plan = plan
    self.known = known
    self.mapping = mapping
    self.number = number
  }
}

/// What the import screen wants done outside.
public enum ImportEffect: Hashable, Sendable {
  /// What is in a folder, as it is typed; empty for the current one.
  case list(folder: String)
  /// Read, check and compare; nothing is written.
  case read(ImportRequest)
  case commit(ImportRequest)
  /// Note in the journal that the file cannot enter.
  case sendBack(ImportRequest)
  /// Withdraw a batch.
  case undo(batch: Int, number: Int)
  /// Write the annotated copy and the findings as text into a folder, the current one if it is empty.
  case annotate(ImportRequest, folder: String)
  /// Nobody waits for the request any more.
  case cancel
}

/// What came of it. Answers carry the number of the request.
public enum ImportEvent: Hashable, Sendable {
  case listed(FolderListing)
  case progressed(ImportPace, number: Int)
  case reviewed(ImportReview, number: Int)
  /// The batch it became; none when there was nothing new.
  case entered(batch: Int?, number: Int)
  case notedRefusal(batch: Int?, number: Int)
  case undone(batch: Int, number: Int)
  /// A sentence that says why not and what to do.
  case failed(String, number: Int)
}

/// How far reading has come.
public struct ImportPace: Hashable, Sendable {
  public var bytesRead: Int
  public var bytesTotal: Int
  public var rows: Int

  public init(bytesRead: Int, bytesTotal: Int, rows: Int) {
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.rows = rows
  }
}

/// What is in a folder, as far as it can be imported.
public struct FolderListing: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var isFolder: Bool
    /// In bytes.
    public var size: Int
    public init(name: String, isFolder: Bool, size: Int) {
      self.name = name
      self.isFolder = isFolder
      self.size = size
    }
  }

  /// The folder as it was asked for.
  public var folder: String
  /// Files first, the newest first, then folders by name.
  public var entries: [Entry]
  /// Folders that were imported from before, the last first.
  public var recent: [String]
  /// Why it cannot be listed.
  public var problem: String?

  public init(folder: String, entries: [Entry], recent: [String], problem: String? = nil) {
    self.folder = folder
    self.entries = entries
    self.recent = recent
    self.problem = problem
  }
}
