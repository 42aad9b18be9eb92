import Screen

/// Makes keys of the bytes a terminal sends, in whatever pieces they arrive.
///
/// It reads what terminals really send (xterm, VT, rxvt, tmux, PuTTY and their kin agree on nearly all of it) and
/// not what a terminfo entry promises: so a wrong TERM costs no key, answers to questions are told from keys
/// (for ncurses a late cursor report is F15), and mouse reports work where the entry knows none.
/// Every sequence it does not know is swallowed whole.
nonisolated struct KeyDecoder: Equatable, Sendable {
  /// A sequence or character of which the end is still to come.
  enum State: Equatable, Sendable {
    case ground
    case escape
    case character(CharacterBytes)
    /// After `ESC [`: parameters so far.
    case control([UInt8])
    /// After `ESC O`.
    case single
    /// After `ESC ]` and the like; `closing` when its last byte was an escape.
    case string(StringBytes, closing: Bool)
    /// After `ESC [ M`: a mouse report in the old form, three bytes.
    case mouse([UInt8])
    case paste(PasteBytes)
  }

  private(set) var state = State.ground

  /// How long to wait for more before `flush`, in milliseconds; nil when nothing is open.
  ///
  /// A lone escape byte is the Esc key only because nothing follows it.
  var patience: Int32? {
    switch state {
    case .ground: nil
    case .escape: 25
    case .paste: 1000
    default: 100
    }
  }

  /// The keys and answers that end in these bytes.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var result: [Input] = []
    for byte in bytes { push(byte, &result) }
    return result
  }

  /// Nothing more has come: what is open was a key by itself, or is lost.
  mutating func flush() -> [Input] {
    defer { state = .ground }
    switch state {
    case .escape: return [.key(.escape)]
    case .control(let bytes) where bytes.isEmpty: return [.key(.alt("["))]
    case .single: return [.key(.alt("O"))]
    case .string(let string, closing: false) where string.bytes.isEmpty:
      return [.key(.alt(Character(UnicodeScalar(string.introducer))))]
    case .paste(let paste): return [.key(.paste(paste.text))]
    default: return []
    }
  }

  private mutating func push(_ byte: UInt8, _ result: inout [Input]) {
    switch state {
    case .ground: begin(byte, afterEscape: false, &result)
    case .escape: pushEscaped(byte, &result)
    case .character(let character): push(byte, to: character, &result)
    case .control(let bytes): push(byte, toControl: bytes, &result)
    case .single: end(with: Self.single(byte), &result)
    case .string(let string, let closing): push(byte, to: string, closing, &result)
    case .mouse(let bytes): push(byte, toMouse: bytes, &result)
    case .paste(let paste): push(byte, to: paste, &result)
    }
  }

  private mutating func end(with input: Input?, _ result: inout [Input]) {
    state = .ground
    if let input { result.append(input) }
  }

  /// A byte at the start of something.
  private mutating func begin(_ byte: UInt8, afterEscape: Bool, _ result: inout [Input]) {
    switch byte {
    case 0x1b: state = .escape
    case 0x20...0x7e:
      let typed = Character(UnicodeScalar(byte))
      end(with: .key(afterEscape ? .alt(typed) : .character(typed)), &result)
    case 0x80...: state = CharacterBytes(lead: byte, alt: afterEscape).map(State.character) ?? .ground
    default:
      if afterEscape { result.append(.key(.escape)) }  // Esc and Enter in one go, rather than an Alt-Enter
      end(with: .key(Self.control(byte)), &result)
    }
  }

  private mutating func pushEscaped(_ byte: UInt8, _ result: inout [Input]) {
    switch UnicodeScalar(byte) {
    case "[": state = .control([])
    case "O": state = .single
    case "]", "P", "X", "^", "_": state = .string(StringBytes(introducer: byte), closing: false)
    case "\u{1b}": result.append(.key(.escape))
    default: begin(byte, afterEscape: true, &result)
    }
  }

  private mutating func push(_ byte: UInt8, to character: CharacterBytes, _ result: inout [Input]) {
    guard byte & 0xc0 == 0x80 else {  // cut off: the rest is lost, what comes now is not
      state = .ground
      return push(byte, &result)
    }
    let longer = character.appending(byte)
    if longer.isComplete { end(with: longer.key.map(Input.key), &result) } else { state = .character(longer) }
  }

  private mutating func push(_ byte: UInt8, toControl bytes: [UInt8], _ result: inout [Input]) {
    switch byte {
    case UInt8(ascii: "M") where bytes.isEmpty: state = .mouse([])
    case 0x40...0x7e,
      UInt8(ascii: "$") where ControlSequence.isNumbered(bytes):  // rxvt's Shift; else not the end
      let sequence = ControlSequence(parameters: bytes, final: byte)
      if sequence.opensPaste { state = .paste(PasteBytes()) } else { end(with: sequence.input, &result) }
    case 0x20...0x3f: if bytes.count < 64 { state = .control(bytes + [byte]) }
    default:  // broken off by something else
      state = .ground
      push(byte, &result)
    }
  }

  private mutating func push(
    _ byte: UInt8, to string: StringBytes, _ closing: Bool, _ result: inout [Input]
  ) {
    switch byte {
    case UInt8(ascii: "\\") where closing, 0x07: end(with: string.input, &result)
    case 0x1b: state = .string(string, closing: true)
    case _ where closing:
      state = .escape
      push(byte, &result)
    default: state = .string(string.appending(byte), closing: false)
    }
  }

  private mutating func push(_ byte: UInt8, toMouse bytes: [UInt8], _ result: inout [Input]) {
    let report = bytes + [byte]
    guard report.count == 3 else { return state = .mouse(report) }
    let numbers = report.map { Int($0) - 32 }
    end(with: ControlSequence.mouse(numbers[0], column: numbers[1], row: numbers[2], pressed: true), &result)
  }

  private mutating func push(_ byte: UInt8, to paste: PasteBytes, _ result: inout [Input]) {
    var longer = paste
    if longer.append(byte) { end(with: .key(.paste(longer.text)), &result) } else { state = .paste(longer) }
  }
}
