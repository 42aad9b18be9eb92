/// The fields of an object, found in the order of writing or by search.
struct CompactFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let reader: CompactReader
  private let first: Int
  private let end: Int

  init(_ reader: CompactReader, at offset: Int) throws {
    guard let content = reader.content(of: .object, at: offset) else {
      throw reader.mismatch([String: Any].self)
    }
    self.reader = reader
    (first, end) = (content.first, content.end)
    reader.cursor = first
  }

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var next = first
    while next < end {
      let name = Int(reader.varint(at: &next))
      if let key = Key(stringValue: reader.names[name]) { keys.append(key) }
      next = reader.end(of: next)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try reader.tag(at: place(of: key)) == .null }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try decode(type, at: place(of: key))
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try decodeAny(type, forKey: key)
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try decodeAny(type, forKey: key)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try decodeAny(type, forKey: key) }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try decodeAny(type, forKey: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try CompactDecoder(reader, at: place(of: key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try CompactDecoder(reader, at: place(of: key)).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { CompactDecoder(reader, at: reader.root) }
  func superDecoder(forKey key: Key) throws -> any Decoder { CompactDecoder(reader, at: try place(of: key)) }

  private func decodeAny<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let place = find(key) else { return nil }
    guard reader.tag(at: place) != .null else {
      reader.cursor = place + 1
      return nil
    }
    return try decode(type, at: place)
  }

  private func decode<T: Decodable>(_ type: T.Type, at place: Int) throws -> T {
    let next = reader.end(of: place)
    defer { reader.cursor = next }
    return try reader.value(type, at: place)
  }

  private func place(of key: Key) throws -> Int {
    guard let place = find(key) else {
      throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "no such field"))
    }
    return place
  }

  private func find(_ key: Key) -> Int? {
    let wanted = key.stringValue
    var next = reader.cursor
    if next >= first, next < end, reader.names[Int(reader.varint(at: &next))] == wanted { return next }
    next = first
    while next < end {
      let name = Int(reader.varint(at: &next))
      if reader.names[name] == wanted { return next }
      next = reader.end(of: next)
    }
    return nil
  }
}
