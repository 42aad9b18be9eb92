import Screen

nonisolated extension KeyDecoder {
  /// The bytes of a character beyond ASCII, so far.
  struct CharacterBytes: Equatable, Sendable {
    private var bytes: [UInt8]
    private let length: Int
    private let alt: Bool

    /// Nil when no character begins with this byte.
    init?(lead: UInt8, alt: Bool) {
      switch lead {
      case 0xc2...0xdf: length = 2
      case 0xe0...0xef: length = 3
      case 0xf0...0xf4: length = 4
      default: return nil
      }
      bytes = [lead]
      self.alt = alt
    }

    func appending(_ byte: UInt8) -> CharacterBytes {
      var longer = self
      longer.bytes.append(byte)
      return longer
    }

    var isComplete: Bool { bytes.count == length }

    /// Nil for what is no character: overlong forms, surrogates, controls of the upper half.
    var key: Key? {
      guard let character = String(validating: bytes, as: UTF8.self)?.first,
        !character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { return nil }
      return alt ? .alt(character) : .character(character)
    }
  }

  /// A string such as an answer about colours, so far; of a long one the beginning is enough.
  struct StringBytes: Equatable, Sendable {
    let introducer: UInt8
    private(set) var bytes: [UInt8] = []

    init(introducer: UInt8) { self.introducer = introducer }

    func appending(_ byte: UInt8) -> StringBytes {
      var longer = self
      if bytes.count < 64 { longer.bytes.append(byte) }
      return longer
    }

    /// The background colour: `11;rgb:` (or `rgba:`) and parts of one to four hexadecimal digits.
    var input: Input? {
      let text = String(decoding: bytes, as: UTF8.self)
      guard introducer == UInt8(ascii: "]"), text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":")
      else { return nil }
      let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
      let values = parts.compactMap { part in
        UInt16(part, radix: 16).map { Double($0) / Double((1 << (4 * part.utf8.count)) - 1) }
      }
      guard values.count == parts.count, values.count >= 3 else { return nil }
      return .reply(.background(red: values[0], green: values[1], blue: values[2]))
    }
  }

  /// Pasted text, so far: all up to `ESC [ 201 ~`, whatever it is.
  struct PasteBytes: Equatable, Sendable {
    private static let end = Array("\u{1b}[201~".utf8)
    /// Beyond that a paste into a line of text is a mistake, and is cut.
    private static let limit = 65_536
    private var bytes: [UInt8] = []
    private var matched = 0

    /// Whether this was its last byte.
    mutating func append(_ byte: UInt8) -> Bool {
      if byte == Self.end[matched] {
        matched += 1
        return matched == Self.end.count
      }
      keep(Self.end[..<matched])
      matched = byte == Self.end[0] ? 1 : 0
      if matched == 0 { keep([byte]) }
      return false
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
      bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}
