/// What is written into one cell of a table.
public enum CSVCell: Sendable, Hashable {
  /// Words; never a formula, whatever they begin with.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite leaves the cell empty.
  case number(Double)
  /// Nothing.
  case empty

  /// The words, or nothing.
  public static func text(_ text: String?) -> CSVCell { text.map(CSVCell.text) ?? .empty }

  /// The number, or nothing.
  public static func number(_ number: Double?) -> CSVCell { number.map(CSVCell.number) ?? .empty }
}

extension CSVCell: ExpressibleByStringLiteral {
  /// Words.
  public init(stringLiteral text: String) { self = .text(text) }
}
