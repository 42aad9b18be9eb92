import Core

/// Codes any value as a tree. Absent optionals are written down as `null`, so that a decoder finds every
/// field where it expects it.
struct TreeEncoder: Encoder {
  private let slot: Slot

  static func encode(_ value: some Encodable) throws -> Tree {
    let slot = Slot()
    try slot.fill(value)
    return slot.tree
  }

  private init(_ slot: Slot) { self.slot = slot }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields(slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Items(slot: slot) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(slot: slot) }

  /// A place for one value that is not there yet.
  private final class Slot {
    private var leaf = Tree.null
    private var fields: [(key: String, slot: Slot)]?
    private var items: [Slot]?

    var count: Int { items?.count ?? 0 }

    var tree: Tree {
      if let fields { return .object(fields.map { Tree.Field(key: $0.key, value: $0.slot.tree) }) }
      if let items { return .list(items.map(\.tree)) }
      return leaf
    }

    func beObject() { fields = fields ?? [] }
    func beList() { items = items ?? [] }

    func field(_ key: some CodingKey) -> Slot {
      let slot = Slot()
      fields?.append((key.stringValue, slot))
      return slot
    }

    func item() -> Slot {
      let slot = Slot()
      items?.append(slot)
      return slot
    }

    func fill<T: Encodable>(_ value: T) throws {
      switch value {
      case let value as Bool: leaf = .bool(value)
      case let value as Int: leaf = .int(value)
      case let value as Double: leaf = .real(value)
      case let value as String: leaf = .text(value)
      case let value as Day: leaf = .day(value)
      default: try value.encode(to: TreeEncoder(self))
      }
    }
  }

  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }

    init(slot: Slot) {
      self.slot = slot
      slot.beObject()
    }

    func encodeNil(forKey key: Key) { _ = slot.field(key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try slot.field(key).fill(value) }
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
      let field = slot.field(key)
      if let value { try field.fill(value) }
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Fields<Nested>(slot: slot.field(key)))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Items(slot: slot.field(key))
    }

    func superEncoder() -> any Encoder { TreeEncoder(slot) }
    func superEncoder(forKey key: Key) -> any Encoder { TreeEncoder(slot.field(key)) }
  }

  private struct Items: UnkeyedEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }
    var count: Int { slot.count }

    init(slot: Slot) {
      self.slot = slot
      slot.beList()
    }

    func encodeNil() { _ = slot.item() }
    func encode<T: Encodable>(_ value: T) throws { try slot.item().fill(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Fields<Nested>(slot: slot.item()))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { Items(slot: slot.item()) }
    func superEncoder() -> any Encoder { TreeEncoder(slot.item()) }
  }

  private struct Single: SingleValueEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }
    func encodeNil() {}
    func encode<T: Encodable>(_ value: T) throws { try slot.fill(value) }
  }
}
