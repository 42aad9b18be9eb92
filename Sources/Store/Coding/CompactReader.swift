/// Walks over the bytes of a compact document. All of it is checked once, when the reader is made;
/// after that the steps need no care.
///
/// A class, because the decoders nested in one another share one position.
final class CompactReader {
  private let bytes: UnsafeRawBufferPointer
  let names: [String]
  /// Where the root value begins.
  let root: Int
  /// Where the field after the one decoded last begins: decoders ask in the order of writing.
  var cursor = 0

  /// Nil when the bytes are no compact document, or one of another version.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var check = CompactCheck(bytes)
    guard let (names, root) = check.head(), check.value(depth: 0), check.isAtEnd else { return nil }
    self.bytes = bytes
    self.names = names
    self.root = root
  }

  func tag(at offset: Int) -> CompactFormat.Tag { CompactFormat.Tag(rawValue: bytes[offset]) ?? .null }

  func varint(at offset: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  func length(at offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Where the value after the one at `offset` begins.
  func end(of offset: Int) -> Int {
    var next = offset + 1
    switch tag(at: offset) {
    case .null, .no, .yes: return next
    case .int, .day:
      _ = varint(at: &next)
      return next
    case .real: return next + 8
    case .text:
      let count = Int(varint(at: &next))
      return next + count
    case .list, .object: return next + 4 + length(at: next)
    }
  }

  func int(at offset: Int) -> Int? {
    guard tag(at: offset) == .int || tag(at: offset) == .day else { return nil }
    var next = offset + 1
    let coded = varint(at: &next)
    return Int(Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1))
  }

  func real(at offset: Int) -> Double? {
    switch tag(at: offset) {
    case .real:
      let bits = bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self)
      return Double(bitPattern: UInt64(littleEndian: bits))
    default: return int(at: offset).map(Double.init)
    }
  }

  func bool(at offset: Int) -> Bool? {
    switch tag(at: offset) {
    case .no: false
    case .yes: true
    default: nil
    }
  }

  func text(at offset: Int) -> String? {
    guard tag(at: offset) == .text else { return nil }
    var next = offset + 1
    let count = Int(varint(at: &next))
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[next..<(next + count)]), as: UTF8.self)
  }

  /// The first element's place, how many there are, and the end; nil when it is no list or object.
  func content(of tag: CompactFormat.Tag, at offset: Int) -> (first: Int, count: Int, end: Int)? {
    guard self.tag(at: offset) == tag else { return nil }
    var first = offset + 5
    let count = Int(varint(at: &first))
    return (first, count, end(of: offset))
  }
}
