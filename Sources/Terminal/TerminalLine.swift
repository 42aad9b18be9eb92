import CNcurses
import Glibc

/// The line to the terminal: where bytes come from and go to, and the modes it had before.
struct TerminalLine {
  let input: Int32
  let output: Int32
  private let before: termios

  /// The terminal on standard input and output.
  init() throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .system("tcgetattr", errno) }
    (input, output, before) = (STDIN_FILENO, STDOUT_FILENO, modes)
  }

  /// From here on a crash puts things back; standard error goes to the log.
  func arm(errorLog: Int32) {
    var modes = before
    cn_arm(output, &modes, errorLog)
  }

  /// Bytes as they are typed, unseen. Ctrl-C, Ctrl-Z and Ctrl-\ stay signals; Ctrl-S does not freeze the screen.
  ///
  /// Reading never waits: the terminal's own setting, since O_NONBLOCK would reach the shell that shares the line.
  func makeRaw() {
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR)
    modes.c_oflag &= ~tcflag_t(ONLCR)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 0
      characters[Int(VTIME)] = 0
    }
    tcsetattr(input, TCSANOW, &modes)
  }

  /// The modes as they were found.
  func restore() {
    var modes = before
    tcsetattr(input, TCSANOW, &modes)
  }

  /// All that has come.
  /// - Returns: nil when the terminal has gone.
  func read() -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        let length = Glibc.read(input, buffer.baseAddress, buffer.count)
        failure = length < 0 ? errno : 0
        count = max(0, length)
      }
      bytes += piece
      if piece.count == 4096 || failure == EINTR { continue }
      return failure == 0 || failure == EAGAIN || !bytes.isEmpty ? bytes : nil
    }
  }

  /// Sends bytes past ncurses, which keeps none back between two pictures; those of `putp` would wait in the
  /// buffer of standard output until the program ends.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let length = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if length > 0 { bytes = bytes.dropFirst(length) } else if errno != EINTR { return }
    }
  }

  /// Its size in cells; nil when it does not know, like a serial line.
  var size: (rows: Int32, columns: Int32)? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return nil
    }
    return (Int32(window.ws_row), Int32(window.ws_col))
  }
}
