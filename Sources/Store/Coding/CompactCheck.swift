/// The one check of a document: nothing in it points outside, nests too deep or names an unknown field.
struct CompactCheck {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var nameCount = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func head() -> (names: [String], root: Int)? {
    guard byte() == CompactFormat.version, let count = count() else { return nil }
    nameCount = count
    var names: [String] = []
    for _ in 0..<count {
      guard let range = text() else { return nil }
      names.append(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self))
    }
    return (names, offset)
  }

  mutating func value(depth: Int) -> Bool {
    guard depth < CompactFormat.depth, let tag = byte().flatMap(CompactFormat.Tag.init) else { return false }
    switch tag {
    case .null, .no, .yes: return true
    case .int, .day: return varint() != nil
    case .real:
      offset += 8
      return offset <= bytes.count
    case .text: return text() != nil
    case .list: return measured { $0.value(depth: depth + 1) }
    case .object: return measured { $0.field(depth: depth + 1) }
    }
  }

  private mutating func field(depth: Int) -> Bool {
    guard let name = varint(), name < UInt64(nameCount) else { return false }
    return value(depth: depth)
  }

  private mutating func measured(_ element: (inout CompactCheck) -> Bool) -> Bool {
    guard bytes.count - offset >= 4 else { return false }
    let length = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    offset += 4
    let end = offset + Int(length)
    guard let count = count() else { return false }
    for _ in 0..<count where !element(&self) { return false }
    return offset == end
  }

  private mutating func byte() -> UInt8? {
    guard offset < bytes.count else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = byte() else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  /// A number of things that each take at least one byte.
  private mutating func count() -> Int? {
    guard let count = varint(), count <= UInt64(bytes.count - offset) else { return nil }
    return Int(count)
  }

  private mutating func text() -> Range<Int>? {
    guard let count = count() else { return nil }
    offset += count
    return (offset - count)..<offset
  }
}
