/// A few words in both languages of the program.
public struct Phrase: Sendable, Hashable {
  /// The words in simplified Chinese.
  public let chinese: String
  /// The words in English.
  public let english: String

  /// The same thing said twice: `Phrase("整数", "a whole number")`.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// Words that need no translation: identifiers, numbers, names from a plan.
  public init(verbatim words: String) {
    self.init(words, words)
  }

  /// A word as it was written, in quotation marks: “clusters”.
  public static func quoted(_ word: String) -> Phrase {
    Phrase(verbatim: "“\(word)”")
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
