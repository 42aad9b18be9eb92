import CNcurses
import Glibc
public import Screen

/// The terminal a user sits at, drawn through ncurses: the one thing in the program that owns it.
///
/// `init` asks the terminal what it is and returns at once, so that the answers travel while data is loaded; `open`
/// takes the screen. From the first moment every way out gives the terminal back as it was: `close`, `exit`, a trap,
/// a signal. Input is read by a decoder of our own; ncurses sends to the screen what has changed, and nothing else.
public final class NcursesTerminal {
  /// What has been found out about it; guesses until `open` has returned.
  public internal(set) var traits: TerminalTraits
  /// For other threads.
  public let waker = TerminalWaker()

  private(set) var options: TerminalOptions
  let line: TerminalLine
  let signals: Int32
  private let errorLog: Int32
  /// mlterm leaves wide characters standing when a line is cleared up to the cursor, which ncurses likes to do.
  let leavesTraces = getenv("MLTERM") != nil

  var decoder = KeyDecoder()
  var events: [TerminalEvent] = []
  var window: UnsafeMutablePointer<WINDOW>?
  var pairs = Palette.Pairs.none
  var palette: Palette?
  var shown: Canvas?
  private var isOurs = false

  /// Asks the terminal on standard input and output what it is.
  /// - Throws: what makes a dashboard impossible here, before anything has been changed.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalFailure) {
    Self.readUTF8()
    line = try TerminalLine()
    let wanted = getenv("TERM").map { String(cString: $0) } ?? ""
    let name = try TerminalName.choose(wanted, output: line.output)
    signals = cn_signals()
    guard signals >= 0 else { throw .system("pipe", errno) }
    errorLog = Self.openLog(options.errorLog)
    self.options = options
    traits = TerminalTraits(
      name: name, unknownName: TerminalName.isGuess(name, for: wanted) ? wanted : nil, options)
    take()
    line.write(TerminalQuestions.text)
  }

  /// Hears the answers, for a second at most, and takes the screen.
  /// - Throws: what makes a dashboard impossible; the terminal is then as it was.
  public func open() throws(TerminalFailure) {
    let answers = listen()
    do throws(TerminalFailure) {
      if let columns = answers.strangeHanziColumns { throw .notUTF8(columns: columns) }
      window = try startCurses()
    } catch {
      giveBack()
      throw error
    }
    traits = TerminalTraits(
      name: traits.name, unknownName: traits.unknownName, options, answers, colours: startColours())
    begin()
  }

  /// Gives the terminal back as it was found; what was written to standard error meanwhile follows.
  public func close() {
    guard isOurs else { return }
    if window == nil { _ = listen() } else { end() }  // or the shell would get the answers
    giveBack()
  }

  /// The size of the window.
  public var size: Size {
    guard let window else { return .zero }
    return Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }
}

extension NcursesTerminal {
  /// The modes of the line are ours, and a crash knows how to undo them.
  func take() {
    line.arm(errorLog: errorLog)
    line.makeRaw()
    isOurs = true
  }

  /// The opposite of `take`.
  func giveBack() {
    line.restore()
    cn_disarm()
    isOurs = false
  }

  /// Switched on with the screen, off with it: marked pastes, and the mouse in a form without a last column (terminfo
  /// knows that of few terminals, and ncurses would fall back to the old form, which ends at column 223).
  private var switches: [String] {
    ["\u{1b}[?2004"] + (options.mouse ? ["\u{1b}[?1000", "\u{1b}[?1006"] : [])
  }

  /// The next picture is drawn on an empty screen. Goes out with that picture.
  func begin() {
    for code in switches { line.write(code + "h") }
    repaint()
  }

  /// Leaves the screen.
  func end() {
    for code in switches { line.write(code + "l") }
    endwin()
  }

  /// Switches the mouse on or off while the screen is ours; off gives plain marking of text back to the user.
  public func switchMouse(on: Bool) {
    options.mouse = on
    for code in ["\u{1b}[?1000", "\u{1b}[?1006"] { line.write(code + (on ? "h" : "l")) }
  }

  /// Draws everything anew at the next picture: somebody else has written on the screen.
  public func repaint() {
    shown = nil
    clearok(window, true)
  }

  /// Multi-byte characters need a locale that has them; C.UTF-8 is built into the C library.
  private static func readUTF8() {
    setlocale(LC_CTYPE, "")
    if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static func openLog(_ path: String?) -> Int32 {
    let log = path.map { Glibc.open($0, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } ?? -1
    return log >= 0 ? log : tmpfile().map { fileno($0) } ?? -1
  }
}
