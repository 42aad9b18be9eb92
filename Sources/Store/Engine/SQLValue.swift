/// A value that can be bound to a statement.
enum SQLValue: Hashable, Sendable {
  case null
  case int(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  static func int(_ value: Int?) -> SQLValue { value.map { .int($0) } ?? .null }
  static func real(_ value: Double?) -> SQLValue { value.map { .real($0) } ?? .null }
  static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
}
