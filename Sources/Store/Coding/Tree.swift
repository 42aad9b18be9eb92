import Core

/// A coded value as a tree: what is written to the store, and what two versions of a plan are compared by.
indirect enum Tree: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case day(Day)
  case real(Double)
  case text(String)
  case list([Tree])
  case object([Field])

  /// A field of an object; fields keep the order in which they were coded.
  struct Field: Hashable, Sendable {
    var key: String
    var value: Tree
  }

  subscript(key: String) -> Tree? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }
}
