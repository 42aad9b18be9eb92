/// Watches bytes go by and finds the first that is not UTF-8, or is NUL, wherever the pieces are cut.
struct ByteCheck {
  enum Fault: Equatable { case notUTF8, nul }

  /// Continuation bytes still to come, and the bounds of the next one. (RFC 3629, section 4: the bounds
  /// keep out overlong forms, surrogates and what lies beyond U+10FFFF.)
  private var missing = 0
  private var bounds: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether the bytes so far end in the middle of a character.
  var isIncomplete: Bool { missing > 0 }

  /// The first bad byte of the next piece.
  mutating func firstFault(in piece: UnsafeBufferPointer<UInt8>) -> (index: Int, fault: Fault)? {
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      if missing > 0 {
        guard bounds ~= byte else { return (index, .notUTF8) }
        missing -= 1
        bounds = 0x80...0xBF
      } else if byte >= 0x80 {
        guard begin(byte) else { return (index, .notUTF8) }
      } else if byte == 0 {
        return (index, .nul)
      }
      index += 1
    }
    return nil
  }

  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: (missing, bounds) = (1, 0x80...0xBF)
    case 0xE0: (missing, bounds) = (2, 0xA0...0xBF)
    case 0xED: (missing, bounds) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (missing, bounds) = (2, 0x80...0xBF)
    case 0xF0: (missing, bounds) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (missing, bounds) = (3, 0x80...0xBF)
    case 0xF4: (missing, bounds) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
