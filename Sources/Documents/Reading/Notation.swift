/// How the text of a single value is read: what is expected, how it is parsed, and what to advise when it
/// is not. YAML scalars and CSV cells are read by the same notations.
///
/// A module adds its own next to its types:
///
///     extension Notation where Value == Period {
///       static var period: Notation {
///         Notation(Phrase("期间,如 2026-08", "a period such as 2026-08"), placeholder: .first) { Period($0) }
///       }
///     }
public struct Notation<Value> {
  /// What should be written, for messages.
  public let expected: Phrase
  /// The code of the finding when it is not.
  public let code: Finding.Code
  /// Stands in for a value that could not be read, so that reading goes on to the next mistake. It never
  /// leaves a reader: a document with errors yields no value.
  public let placeholder: Value
  /// Whether the value is text, so that quotation marks do not matter.
  let isText: Bool
  let parse: (String) -> Value?
  let remedy: (String) -> Phrase?

  /// A notation for values that are written as text, quoted or not.
  ///
  /// - Parameters:
  ///   - parse: The value, or nil if the text does not follow the notation.
  ///   - remedy: What to advise when it does not.
  public init(
    _ expected: Phrase, code: Finding.Code = .badValue, placeholder: Value,
    remedy: @escaping (String) -> Phrase? = { _ in nil }, parse: @escaping (String) -> Value?
  ) {
    self.init(
      expected, code: code, placeholder: placeholder, isText: true, remedy: remedy, parse: parse)
  }

  init(
    _ expected: Phrase, code: Finding.Code, placeholder: Value, isText: Bool,
    remedy: @escaping (String) -> Phrase?, parse: @escaping (String) -> Value?
  ) {
    self.expected = expected
    self.code = code
    self.placeholder = placeholder
    self.isText = isText
    self.remedy = remedy
    self.parse = parse
  }

  /// The finding for a text that does not follow the notation.
  func misread(_ text: String, at place: Place) -> Finding {
    Finding(code, at: place, read: text, expected: expected, remedy: remedy(text))
  }
}
