/// The id of an `Owner` as the plan file writes it: short, ASCII, stable between versions.
///
/// The owner is in the type, so that a cluster's id cannot be passed where a task's is expected.
public struct Identifier<Owner>: Hashable, Sendable, Encodable {
  /// The id as written.
  public let text: String

  /// Wraps the text of an id; whether it refers to something is the plan's business.
  public init(_ text: String) { self.text = text }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.text = text }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
