/// The columns of an item as one text: a flat JSON object of texts, which every engine can look into.
enum ColumnText {
  /// The object; nil when there are no columns. Columns without a value are left out.
  static func encode(_ columns: [(id: String, value: String)]) -> String? {
    var text: [UInt8] = []
    for column in columns where !column.value.isEmpty {
      text.append(text.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
      append(column.id, to: &text)
      text.append(UInt8(ascii: ":"))
      append(column.value, to: &text)
    }
    guard !text.isEmpty else { return nil }
    text.append(UInt8(ascii: "}"))
    return String(decoding: text, as: UTF8.self)
  }

  /// The columns of an object; what is not understood is left out.
  static func decode(_ text: String?) -> [String: String] {
    guard var text else { return [:] }
    return text.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      var columns: [String: String] = [:]
      while let id = scanner.string(), let value = scanner.string() { columns[id] = value }
      return columns
    }
  }

  private static func append(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: text += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static let hex = Array("0123456789abcdef".utf8)

  /// Finds one string after the other; what lies between them says nothing in a flat object.
  private struct Scanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var next = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func string() -> String? {
      guard let start = bytes[next...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      next = start + 1
      var content: [UInt8] = []
      while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
        content.append(bytes[next] == UInt8(ascii: "\\") ? escaped() : bytes[next])
        next += 1
      }
      guard next < bytes.count else { return nil }
      next += 1
      return String(decoding: content, as: UTF8.self)
    }

    /// Only what `encode` writes: `\"`, `\\` and `\u00xx`.
    private mutating func escaped() -> UInt8 {
      next += 1
      guard next < bytes.count else { return 0 }
      guard bytes[next] == UInt8(ascii: "u"), next + 4 < bytes.count else { return bytes[next] }
      let digits = String(decoding: bytes[(next + 1)...(next + 4)], as: UTF8.self)
      next += 4
      return UInt8(digits, radix: 16) ?? 0
    }
  }
}
