import Documents

/// What is to be known about the program, its terminal and its store, on one page for whoever helps.
struct Diagnosis {
  /// The language of what is said; facts that are words are in it as well.
  let language: Language
  var sections: [Section] = []
  var verdicts: [Verdict] = []

  /// Facts of one kind.
  struct Section {
    /// The key in JSON.
    var id: String
    var title: Phrase
    var facts: [Fact] = []

    mutating func add(_ key: String, _ label: Phrase, _ value: String?) {
      facts.append(Fact(key: key, label: label, value: value))
    }
  }

  /// One fact; nil for what is not there or not known.
  struct Fact {
    var key: String
    var label: Phrase
    var value: String?
  }

  /// What follows from the facts.
  struct Verdict {
    /// A kebab-case word, for scripts.
    var code: String
    var isFinding: Bool
    var sentence: Phrase
    /// What to do about a finding.
    var remedy: Phrase?
  }

  init(_ language: Language) { self.language = language }

  func yes(_ truth: Bool) -> String { word(truth ? Phrase("是", "yes") : Phrase("否", "no")) }
  func word(_ phrase: Phrase) -> String { phrase[language] }

  /// Whether there is anything to mend.
  var hasFindings: Bool { verdicts.contains(where: \.isFinding) }

  /// Writes down that something must be mended.
  mutating func find(_ code: String, _ sentence: Phrase, remedy: Phrase) {
    verdicts.append(Verdict(code: code, isFinding: true, sentence: sentence, remedy: remedy))
  }

  /// Writes down that something is as it should be.
  mutating func approve(_ code: String, _ sentence: Phrase) {
    verdicts.append(Verdict(code: code, isFinding: false, sentence: sentence))
  }
}
