import Screen

/// `ESC [`, parameters, and a byte that says what they mean.
///
/// Shift, Ctrl and Alt with cursor and function keys (`ESC [ 1 ; 5 C`) count as the plain key, but for Alt
/// with left and right.
nonisolated struct ControlSequence {
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  /// Parameters that are no numbers count as 0.
  init(parameters: [UInt8], final: UInt8) {
    let marks = UInt8(ascii: "<")...UInt8(ascii: "?")
    prefix = parameters.first.flatMap { marks.contains($0) ? $0 : nil }
    let digits = parameters.dropFirst(prefix == nil ? 0 : 1).prefix { $0 >= UInt8(ascii: "0") }
    numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0
    }
    self.final = final
  }

  /// Whether these parameters begin with a number and not with a mark of a private sequence.
  static func isNumbered(_ parameters: [UInt8]) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(parameters.first ?? 0)
  }

  var opensPaste: Bool { prefix == nil && final == UInt8(ascii: "~") && numbers.first == 200 }

  /// The key or answer; nil for what nobody asked for.
  var input: Input? {
    switch (prefix.map(UnicodeScalar.init), UnicodeScalar(final)) {
    case ("<", "M"), ("<", "m"):
      guard numbers.count == 3 else { return nil }
      return Self.mouse(numbers[0], column: numbers[1], row: numbers[2], pressed: final == UInt8(ascii: "M"))
    case ("?", "c"): return .reply(.attributes)
    case ("?", "y"):
      return numbers.count == 2 ? .reply(.mode(numbers[0], state: numbers[1])) : nil
    case (nil, "R") where numbers.count == 2: return .reply(.cursor(row: numbers[0], column: numbers[1]))
    case (nil, "u"): return numbers.first.flatMap { typed($0, modifiers: numbers.dropFirst().first) }
    case (nil, "~"), (nil, "^"), (nil, "$"), (nil, "@"): return tilde
    case (nil, "C") where isAlt: return .key(.alt("→"))
    case (nil, "D") where isAlt: return .key(.alt("←"))
    case (nil, _): return Self.named(final).map(Input.key)
    default: return nil
    }
  }

  /// Whether Alt is held with a cursor key.
  private var isAlt: Bool { numbers.count == 2 && (numbers[1] - 1) & 2 != 0 }

  /// Keys named by their last byte, after `ESC [` or `ESC O`; rxvt writes those with shift in lower case.
  static func named(_ final: UInt8) -> Key? {
    switch UnicodeScalar(final) {
    case "A", "a": .up
    case "B", "b": .down
    case "C", "c": .right
    case "D", "d": .left
    case "H": .home
    case "F": .end
    case "Z": .backtab
    case "P"..."S": .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// Keys named by a number.
  private var tilde: Input? {
    guard let number = numbers.first else { return nil }
    switch number {
    case 1, 7: return .key(.home)
    case 2: return .key(.insert)
    case 3: return .key(.delete)
    case 4, 8: return .key(.end)
    case 5: return .key(.pageUp)
    case 6: return .key(.pageDown)
    case 11...15: return .key(.function(number - 10))
    case 17...21: return .key(.function(number - 11))
    case 23...26: return .key(.function(number - 12))
    case 28, 29: return .key(.function(number - 13))
    case 31...34: return .key(.function(number - 14))
    case 27 where numbers.count == 3: return typed(numbers[2], modifiers: numbers[1])
    default: return nil
    }
  }

  /// A character with its modifiers spelled out, as terminals do for what has no byte of its own.
  private func typed(_ code: Int, modifiers: Int?) -> Input? {
    guard code > 0, let code = UInt32(exactly: code), let scalar = Unicode.Scalar(code) else { return nil }
    let held = max(0, (modifiers ?? 1) - 1)
    let character = Character(scalar)
    switch code {
    case 27: return .key(.escape)
    case 9 where held & 1 != 0: return .key(.backtab)
    case 0..<32, 127: return .key(KeyDecoder.control(UInt8(code)))
    case 0x80..<0xa0, 0xe000..<0xf900: return nil  // controls, and keys without a name of ours
    default: break
    }
    if held & 4 != 0 { return .key(.control(Character(character.lowercased()))) }
    return .key(held & 2 != 0 ? .alt(character) : .character(character))
  }

  /// A mouse report, counted from 1. What only moves or is let go of in passing is not reported.
  static func mouse(_ button: Int, column: Int, row: Int, pressed: Bool) -> Input? {
    guard column > 0, row > 0, button & 32 == 0 else { return nil }
    let point = Point(column: column - 1, row: row - 1)
    switch button & ~0b1_1100 {
    case 0: return .key(.mouse(pressed ? .press : .release, point))
    case 3: return .key(.mouse(.release, point))
    case 64: return .key(.mouse(.wheelUp, point))
    case 65: return .key(.mouse(.wheelDown, point))
    default: return nil
    }
  }
}
