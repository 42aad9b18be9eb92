import GRDB
import Search
import Synchronization

/// `spells(name, word)` in SQL: whether a word is a way to write a name in pinyin, initials or a mixture.
enum Spelling {
  static func add(to database: Database) {
    let latest = LatestPattern()
    database.add(
      function: DatabaseFunction("spells", argumentCount: 2, pure: true) { values in
        guard let name = String.fromDatabaseValue(values[0]), let word = String.fromDatabaseValue(values[1])
        else { return false }
        return latest.pattern(of: word).fits(name)
      })
  }
}

/// The pattern of the word asked last: a query asks the same of every row.
private final class LatestPattern: Sendable {
  private let kept = Mutex<(word: String, pattern: SearchPattern)?>(nil)

  func pattern(of word: String) -> SearchPattern {
    kept.withLock { kept in
      if let kept, kept.word == word { return kept.pattern }
      let pattern = SearchPattern(word)
      kept = (word, pattern)
      return pattern
    }
  }
}
