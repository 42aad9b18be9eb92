extension Key: LosslessStringConvertible {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backtab), ("Space", .character(" ")),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("M-Left", .alt("←")), ("M-Right", .alt("→")),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// Reads the notation of key maps and tests: a single character (`w`, `空`), a name (`Enter`, `PgDn`,
  /// `F5`), or a character with a modifier (`C-l`, `M-x`); names in any case. Nil if it is none of these.
  public init?(_ notation: String) {
    if notation.count == 1, let character = notation.first {
      self = .character(character)
      return
    }
    let lowered = notation.lowercased()
    if let known = Self.named.first(where: { $0.name.lowercased() == lowered }) {
      self = known.key
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if notation.count == 3, let letter = lowered.last, lowered.hasPrefix("c-") {
      self = .control(letter)
    } else if notation.count == 3, let letter = notation.last, lowered.hasPrefix("m-") {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// The notation that `init(_:)` reads; for mouse and paste a description only.
  public var description: String {
    if let known = Self.named.first(where: { $0.key == self }) { return known.name }
    return switch self {
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(let letter): "C-\(letter)"
    case .alt(let letter): "M-\(letter)"
    case .mouse(let action, let point): "\(action)@\(point)"
    case .paste(let text): "paste(\(text.count))"
    default: ""
    }
  }
}

extension Key {
  /// The key as a command sees it: full-width forms of an input method count as the plain ones
  /// (`：` is `:`, `１` is `1`, the ideographic space is the space bar), and Chinese punctuation as the key
  /// it is typed with (`【` is `[`, `、` is `/`).
  public var halfWidth: Key {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first else {
      return self
    }
    switch scalar.value {
    case 0xFF01...0xFF5E: return .character(Character(UnicodeScalar(UInt8(scalar.value - 0xFEE0))))
    case 0x3000: return .character(" ")
    case 0x3010, 0x300C: return .character("[")
    case 0x3011, 0x300D: return .character("]")
    case 0x300A: return .character("<")
    case 0x300B: return .character(">")
    case 0x3001: return .character("/")
    default: return self
    }
  }
}
