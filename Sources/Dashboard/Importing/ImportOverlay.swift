import Core
import Sheets

/// What lies on top of the import screen.
public enum ImportOverlay: Hashable, Sendable {
  /// Typing, or choosing, a path.
  case path(PathEntry)
  /// Saying what a word, or the table, is about.
  case answer(AnswerDialog)
  /// Typing why an odd figure is right.
  case explanation(finding: Int, String)
  /// Typing who sent the file.
  case sender(String)
  /// Typing the folder the annotated copy goes to.
  case folder(String)
  /// Asking once more.
  case confirm(Step)

  /// What is confirmed before it is done.
  public enum Step: Hashable, Sendable { case commit, sendBack, undo(batch: Int) }
}

/// A path being typed, with what fits it.
public struct PathEntry: Hashable, Sendable {
  public var text: String
  public var selected = 0
  public var listing: FolderListing?

  init(text: String, listing: FolderListing? = nil) { (self.text, self.listing) = (text, listing) }

  /// One thing that completes the path.
  struct Candidate: Hashable {
    /// What is written in the list.
    var name: String
    /// The path it makes.
    var path: String
    var isFolder: Bool
    var size: Int
    var matched: [Int] = []
  }

  /// The folder typed so far, up to its last stroke.
  var folder: String { text.lastIndex(of: "/").map { String(text[...$0]) } ?? "" }
  /// What is typed after it.
  var rest: String { text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text }

  /// What fits: recent folders while nothing is typed, then what is in the folder; what begins with the text goes
  /// before what holds it, and pinyin counts.
  var candidates: [Candidate] {
    guard let listing, listing.folder == folder else { return [] }
    let recent =
      text.isEmpty
      ? listing.recent.map { path in
        Candidate(name: path, path: path.hasSuffix("/") ? path : path + "/", isFolder: true, size: 0)
      } : []
    let found = FoundText(rest)
    let fitting = listing.entries.filter { entry in
      (rest.hasPrefix(".") || !entry.name.hasPrefix(".")) && found.isIn(entry.name)
    }
    let lowered = rest.lowercased()
    let first = fitting.filter { $0.name.lowercased().hasPrefix(lowered) }
    let others = fitting.filter { !$0.name.lowercased().hasPrefix(lowered) }
    return recent
      + (first + others).map { entry in
        Candidate(
          name: entry.name, path: folder + entry.name + (entry.isFolder ? "/" : ""), isFolder: entry.isFolder,
          size: entry.size, matched: rest.isEmpty ? [] : found.places(in: entry.name))
      }
  }

  /// A path as a terminal pastes it when a file is dropped: quoted, or with strokes before blanks.
  static func unquoted(_ pasted: String) -> String {
    var text = pasted.filter { !$0.isNewline }
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text.hasPrefix("/") ? text.replacing("\\ ", with: " ") : text
  }
}
