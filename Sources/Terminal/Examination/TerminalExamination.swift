import CNcurses
import Glibc
public import Screen

/// What a terminal is and answers, for whoever helps: asked without taking the screen, and without failing.
public nonisolated struct TerminalExamination: Equatable, Sendable {
  /// The locale in force for letters, as the C library names it; nil if the one asked for does not exist.
  public var locale: String?
  /// The encoding of that locale.
  public var codeset = ""
  /// The version of ncurses.
  public var ncurses = ""
  /// Why there can be no dashboard here.
  public var failure: TerminalFailure?
  /// The terminfo entry in use, and the colours it promises.
  public var entry: String?
  public var colours: Int?
  /// The size of the window.
  public var size: Size?
  /// Whether it answered at all.
  public var answers = false
  /// Columns that four characters of ambiguous width took: 4, or up to 8.
  public var ambiguousColumns: Int?
  /// Columns of a hanzi.
  public var hanziColumns: Int?
  /// Whether it holds back a picture until it is whole.
  public var synchronizes = false
  /// Whether its background is light; nil when it does not say.
  public var hasLightBackground: Bool?
  /// Columns each of the texts given took; empty without an answer.
  public var widths: [Int] = []
}

extension TerminalExamination {
  /// Examines the terminal on standard input and output, and measures how wide it draws some texts.
  @MainActor
  public static func of(texts: [String]) -> TerminalExamination {
    var result = TerminalExamination()
    result.locale = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    result.codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    result.ncurses = curses_version().map { String(cString: $0) } ?? ""
    do throws(TerminalFailure) {
      let line = try TerminalLine()
      result.size = line.size.map { Size(columns: Int($0.columns), rows: Int($0.rows)) }
      let name = try TerminalName.choose(
        getenv("TERM").map { String(cString: $0) } ?? "", output: line.output)
      result.entry = name
      result.colours = colours(of: name, output: line.output)
      result.ask(line, texts)
    } catch {
      result.failure = error
    }
    return result
  }

  @MainActor
  private static func colours(of name: String, output: Int32) -> Int? {
    var status: Int32 = 0
    guard setupterm(name, output, &status) == OK else { return nil }
    defer { del_curterm(set_curterm(nil)) }
    return Int(max(0, tigetnum("colors")))
  }

  /// The questions of the start, and then every text on an empty line with “where is the cursor?” behind it.
  @MainActor
  private mutating func ask(_ line: TerminalLine, _ texts: [String]) {
    line.makeRaw()
    defer { line.restore() }
    var questions = TerminalQuestions()
    line.write(TerminalQuestions.text)
    for reply in TerminalExamination.replies(line) { questions.note(reply) }
    line.write("\u{1b}8\r\u{1b}[K")
    answers = questions.isAnswered
    ambiguousColumns = questions.columns.first
    hanziColumns = questions.columns.count > 1 ? questions.columns[1] : nil
    synchronizes = questions.synchronizes
    hasLightBackground = questions.hasLightBackground
    guard ambiguousColumns != nil else { return }
    line.write(texts.map { "\r\u{1b}[K\($0)\u{1b}[6n" }.joined() + "\r\u{1b}[K\u{1b}[c")
    widths = TerminalExamination.replies(line).compactMap { reply in
      if case .cursor(row: _, let column) = reply { column - 1 } else { nil }
    }
  }

  /// What it answers until the question that all answer, or for the patience of a start.
  @MainActor
  private static func replies(_ line: TerminalLine) -> [Reply] {
    var decoder = KeyDecoder()
    var replies: [Reply] = []
    let deadline = ContinuousClock.now + .milliseconds(Int(TerminalQuestions.patience))
    while !replies.contains(.attributes), .now < deadline {
      var ready = pollfd(fd: line.input, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 100) > 0 else { continue }
      guard let bytes = line.read(), !bytes.isEmpty else { break }
      for case .reply(let reply) in decoder.decode(bytes) { replies.append(reply) }
    }
    return replies
  }
}
