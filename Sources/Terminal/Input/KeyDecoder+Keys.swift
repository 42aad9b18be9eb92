import Screen

nonisolated extension KeyDecoder {
  /// The key of a control byte.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7f: .backspace
    case 0x09: .tab
    case 0x0a, 0x0d: .enter
    case 0x01...0x1a: .control(Character(UnicodeScalar(byte + 0x60)))
    default: .control(Character(UnicodeScalar(byte + 0x40)))
    }
  }

  /// The key of `ESC O` and this byte: cursor keys, F1 to F4, the numeric keypad.
  static func single(_ byte: UInt8) -> Input? {
    switch UnicodeScalar(byte) {
    case "M": .key(.enter)
    case "I": .key(.tab)
    case "X": .key(.character("="))
    case "j"..."y": .key(.character(Character(UnicodeScalar(byte - 0x40))))
    default: ControlSequence.named(byte).map(Input.key)
    }
  }
}
