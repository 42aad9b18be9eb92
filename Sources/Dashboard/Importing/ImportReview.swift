public import Core
import Documents
public import Sheets

/// What was read from a file, what was found in it, and what it would change.
public struct ImportReview: Hashable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// Its SHA-256; empty where it was not worked out.
  public var digest: String
  public var sender: String?
  public var figures: [SheetFigure]
  public var findings: [Found]
  /// Rows that would be added, by kind, and rows that are there already.
  public var counts: [String: Int]
  public var unchanged: Int
  /// From how things stand to how they would; nil where no plan could be told.
  public var changes: Changes?
  /// What was found, a line each, to paste into a chat.
  public var text: [String]
  /// Whether there is a table with cells to be annotated.
  public var isAnnotatable: Bool

  /// A finding with its place in words.
  public struct Found: Hashable, Sendable {
    public var place: String
    public var finding: SheetFinding
    public init(place: String, finding: SheetFinding) {
      self.place = place
      self.finding = finding
    }
  }

  public init(
    file: String, digest: String, sender: String?, figures: [SheetFigure], findings: [Found],
    counts: [String: Int], unchanged: Int, changes: Changes?, text: [String], isAnnotatable: Bool
  ) {
    self.file = file
    self.digest = digest
    self.sender = sender
    self.figures = figures
    self.findings = findings
    self.counts = counts
    self.unchanged = unchanged
    self.changes = changes
    self.text = text
    self.isAnnotatable = isAnnotatable
  }

  /// Findings of a grade that keep the file out.
  public func blocking(_ grade: Grade) -> Int {
    findings.count { $0.finding.grade == grade && $0.finding.isBlocking }
  }

  /// Whether it may enter as it is.
  public var isAccepted: Bool { !findings.contains(where: \.finding.isBlocking) }

  /// What a finding asks. That nothing was read at all asks what the first word means that was not understood.
  func question(of finding: SheetFinding) -> SheetQuestion? {
    if let question = finding.question { return question }
    guard finding.grade == .mandatory, finding.cells.isEmpty, figures.isEmpty else { return nil }
    return findings.lazy.compactMap(\.finding.question).first { $0 != .sender }
  }

  /// Rows that would be added.
  public var added: Int { counts.values.reduce(0, +) }

  /// All marks whose light would change.
  var marks: [Changes.MarkChange] {
    changes.map { $0.worsened + $0.improved + $0.lost + $0.gained } ?? []
  }
}

extension SheetFinding {
  /// Whether it keeps the file from entering.
  var isBlocking: Bool { grade == .mandatory || grade == .verify && explanation == nil }
}

/// The work on the import screen: one file from being chosen to having entered.
public struct ImportWork: Hashable, Sendable {
  public var request: ImportRequest
  /// What is being waited for, and how far it has come.
  public var pending: Pending?
  public var pace: ImportPace?
  public var review: ImportReview?
  public var outcome: Outcome?
  /// Why it could not be read or written.
  public var failure: String?

  public enum Pending: Hashable, Sendable { case reading, committing, sendingBack, undoing }

  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    case entered(batch: Int)
    case nothingNew
    case sentBack(batch: Int)
    case undone(batch: Int)

    /// The batch that can be withdrawn.
    var batch: Int? {
      switch self {
      case .entered(let batch), .sentBack(let batch): batch
      case .nothingNew, .undone: nil
      }
    }
  }

  init(_ request: ImportRequest) { self.request = request }

  /// The file's name, without its folder.
  var name: String { request.path.split(separator: "/").last.map(String.init) ?? request.path }
}

/// Why a store may not be written.
public enum WritingRefusal: Hashable, Sendable { case sample, readOnly }
