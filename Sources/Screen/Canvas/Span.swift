/// A piece of text with one meaning; a line is a list of them.
public struct Span: Hashable, Sendable {
  /// What is written.
  public var text: String
  /// What it means.
  public var role: Role

  /// A piece of text with its meaning.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// The columns it takes.
  public var columns: Int { text.columns }
}

extension Sequence<Span> {
  /// The columns all take together.
  public var columns: Int { reduce(0) { $0 + $1.columns } }
}
