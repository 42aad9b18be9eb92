import Glibc

/// A terminal's clipboard, which takes text by an escape sequence (xterm's OSC 52) also over ssh.
nonisolated enum Clipboard {
  /// What stands between the program and the terminal and keeps such sequences for itself.
  enum Multiplexer { case tmux, screen }

  /// The one this program runs in.
  static var multiplexer: Multiplexer? {
    if getenv("TMUX") != nil { return .tmux }
    return getenv("STY") != nil ? .screen : nil
  }

  /// What to send so that the text gets into the clipboard.
  ///
  /// tmux gets it twice: for itself, which needs `set-clipboard on`, and to pass on, which needs
  /// `allow-passthrough on`. screen passes on pieces of less than 768 bytes.
  static func sequence(for text: String, within multiplexer: Multiplexer?) -> String {
    let plain = "\u{1b}]52;c;\(base64(Array(text.utf8)))\u{07}"
    switch multiplexer {
    case nil: return plain
    case .tmux: return plain + "\u{1b}Ptmux;\u{1b}\(plain)\u{1b}\\"
    case .screen:
      let bytes = Array(plain)
      return stride(from: 0, to: bytes.count, by: 700)
        .map { "\u{1b}P\(String(bytes[$0..<min($0 + 700, bytes.count)]))\u{1b}\\" }.joined()
    }
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension NcursesTerminal {
  /// Hands a text to the clipboard of the terminal. Whether that takes it, no terminal says.
  public func copy(_ text: String) {
    line.write(Clipboard.sequence(for: text, within: Clipboard.multiplexer))
  }
}
