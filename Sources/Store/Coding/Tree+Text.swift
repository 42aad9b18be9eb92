import Core

extension Tree {
  /// The tree in a few words, for the journal; nil for nothing.
  var text: String? {
    switch self {
    case .null: nil
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .day(let value): "\(value)"
    case .real(let value): value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .text(let value): value
    case .list(let items): "[\(items.compactMap(\.text).joined(separator: ", "))]"
    case .object(let fields): period?.description ?? "{\(Tree.text(fields))}"
    }
  }

  private static func text(_ fields: [Field]) -> String {
    fields.compactMap { field in field.value.text.map { "\(field.key): \($0)" } }.joined(separator: ", ")
  }

  private var period: Period? {
    guard case .int(let first) = self["firstMonth"], case .int(let last) = self["lastMonth"] else {
      return nil
    }
    return Period(firstMonth: first, lastMonth: last)
  }
}
