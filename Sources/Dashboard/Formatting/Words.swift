public import Documents

/// The program's own words in the language in force; the plan's words stay as they are.
public struct Words: Hashable, Sendable {
  public var language: Language
  public init(_ language: Language) { self.language = language }

  /// The word of the language in force.
  public func callAsFunction(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}
