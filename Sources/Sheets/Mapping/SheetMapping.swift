public import Core

/// What somebody has said about words that a plan does not have, and about figures that look odd.
public struct SheetMapping: Hashable, Sendable {
  /// What a word in a table means.
  public enum Meaning: Hashable, Sendable {
    /// An indicator of the plan.
    case indicator(Indicator.ID)
    /// A scope of the plan.
    case scope(Scope)
    /// A period.
    case period(Period)
    /// Rows and columns under this word are not read.
    case skip
    /// The word adds nothing: rows and columns are read without it.
    case ignore
  }

  /// The words, as compared: without blanks, in half width.
  public var names: [String: Meaning]
  /// The period of tables that do not say theirs.
  public var period: Period?
  /// The scope of tables that do not say theirs.
  public var scope: Scope?
  /// Why an odd figure is right, by sheet and cell.
  public var explanations: [Spot: String]
  /// Who sent the file.
  public var sender: String?

  /// A cell of a sheet.
  public struct Spot: Hashable, Sendable {
    /// The sheet's name; empty for text.
    public var sheet: String
    /// The cell: `C7`.
    public var cell: String

    /// A cell of a sheet.
    public init(sheet: String, cell: String) { (self.sheet, self.cell) = (sheet, cell) }
  }

  /// Nothing said.
  public init(
    names: [String: Meaning] = [:], period: Period? = nil, scope: Scope? = nil,
    explanations: [Spot: String] = [:], sender: String? = nil
  ) {
    self.names = Dictionary(names.map { (SheetMapping.key($0.key), $0.value) }) { $1 }
    self.period = period
    self.scope = scope
    self.explanations = explanations
    self.sender = sender
  }

  /// A word as it is compared.
  public static func key(_ word: String) -> String { word.compact.lowercased() }

  /// What is said in either; where both say something, the other goes first.
  public func merging(_ other: SheetMapping) -> SheetMapping {
    var merged = self
    merged.names.merge(other.names) { $1 }
    merged.explanations.merge(other.explanations) { $1 }
    merged.period = other.period ?? period
    merged.scope = other.scope ?? scope
    merged.sender = other.sender ?? sender
    return merged
  }
}
