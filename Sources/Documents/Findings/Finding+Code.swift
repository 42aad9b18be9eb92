extension Finding {
  /// The name of a kind of finding: `unknown-key`. Other modules add their own in an extension.
  public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The kebab-case word.
    public let rawValue: String

    /// A code by its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A code by its word: `static let duplicateID: Finding.Code = "duplicate-id"`.
    public init(stringLiteral word: String) { self.init(rawValue: word) }
  }
}

extension Finding.Code {
  /// The bytes are not UTF-8.
  public static let notUTF8: Self = "not-utf8"
  /// The text holds a NUL or another control character.
  public static let controlCharacter: Self = "control-character"
  /// The document is larger than this program reads.
  public static let tooLarge: Self = "too-large"
  /// The document nests deeper than this program reads.
  public static let tooDeep: Self = "too-deep"
  /// The text does not follow the rules of YAML.
  public static let yamlSyntax: Self = "yaml-syntax"
  /// A second document in one file.
  public static let secondDocument: Self = "second-document"
  /// A tag this program does not know, such as `!include`.
  public static let unsupportedTag: Self = "unsupported-tag"
  /// A key that is not a plain word.
  public static let unsupportedKey: Self = "unsupported-key"
  /// `<<` with something other than a mapping or a list of mappings.
  public static let badMerge: Self = "bad-merge"
  /// The same key twice in one mapping.
  public static let duplicateKey: Self = "duplicate-key"
  /// A key nobody asks for.
  public static let unknownKey: Self = "unknown-key"
  /// A key that must be there is not.
  public static let missingKey: Self = "missing-key"
  /// A value of another type than expected.
  public static let wrongType: Self = "wrong-type"
  /// A value of the right type that is out of range or otherwise impossible.
  public static let badValue: Self = "bad-value"
  /// A word that is none of the choices.
  public static let unknownChoice: Self = "unknown-choice"
  /// A reference to something that does not exist.
  public static let unknownReference: Self = "unknown-reference"
  /// A quotation mark in a CSV file that does not open, close or repeat as it should.
  public static let brokenQuote: Self = "broken-quote"
  /// A row with more or fewer cells than the header.
  public static let cellCount: Self = "cell-count"
  /// A table without a header row.
  public static let missingHeader: Self = "missing-header"
  /// A table without a column that must be there.
  public static let missingColumn: Self = "missing-column"
  /// The same column twice.
  public static let duplicateColumn: Self = "duplicate-column"
  /// A column nobody asks for.
  public static let unknownColumn: Self = "unknown-column"
  /// An empty cell where a value must be.
  public static let missingValue: Self = "missing-value"
}
