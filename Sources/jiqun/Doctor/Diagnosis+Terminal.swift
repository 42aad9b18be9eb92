import Documents
import Foundation
import Screen
import Terminal

extension Diagnosis {
  /// What the environment and the terminal say of the screen. Nothing of the environment is shown but what
  /// decides about it.
  mutating func examineTerminal(_ terminal: TerminalExamination) {
    let environment = ProcessInfo.processInfo.environment
    var section = Section(id: "terminal", title: Phrase("终端", "Terminal"))
    for name in [
      "TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "JIQUN_AMBIGUOUS",
    ] {
      section.add(name, Phrase(name, name), environment[name].map { String($0.prefix(60)) })
    }
    section.add(
      "tmux", Phrase("在 tmux/screen 里", "inside tmux/screen"),
      yes(environment["TMUX"] != nil || environment["STY"] != nil))
    section.add("ssh", Phrase("经 SSH", "over SSH"), yes(environment["SSH_CONNECTION"] != nil))
    section.add("locale", Phrase("字符区域", "locale"), terminal.locale)
    section.add("codeset", Phrase("编码", "codeset"), terminal.codeset)
    section.add("entry", Phrase("终端描述", "terminfo entry"), terminal.entry)
    section.add("colours", Phrase("颜色数", "colours"), terminal.colours.map(String.init))
    section.add("size", Phrase("大小", "size"), terminal.size.map { "\($0)" })
    section.add(
      "answers", Phrase("回答询问", "answers questions"), terminal.entry == nil ? nil : yes(terminal.answers))
    section.add(
      "ambiguous", Phrase("四个歧义字符占列", "4 ambiguous characters"), terminal.ambiguousColumns.map(String.init))
    section.add("hanzi", Phrase("一个汉字占列", "a hanzi"), terminal.hanziColumns.map(String.init))
    section.add(
      "synchronizes", Phrase("同步输出", "synchronized output"),
      terminal.answers ? yes(terminal.synchronizes) : nil)
    section.add(
      "background", Phrase("背景", "background"),
      terminal.hasLightBackground.map { $0 ? Phrase("浅", "light") : Phrase("深", "dark") }.map(word))
    sections.append(section)
    judge(terminal, environment)
  }

  private mutating func judge(_ terminal: TerminalExamination, _ environment: [String: String]) {
    if let failure = terminal.failure {
      return judge(failure)
    }
    let before = verdicts.count
    if let columns = terminal.hanziColumns, columns != 2 {
      find(
        "not-utf8",
        Phrase(
          "终端不是 UTF-8:一个汉字占了 \(columns) 列", "the terminal is not UTF-8: a hanzi took \(columns) columns"),
        remedy: Phrase("把终端的字符编码改为 UTF-8", "set its character encoding to UTF-8"))
    }
    if !terminal.answers {
      find(
        "no-answer", Phrase("终端不回答询问,字符宽度只能猜", "the terminal answers no questions, widths are guessed"),
        remedy: Phrase(
          "画面错位时用 --ambiguous wide,或换一个终端", "if lines are crooked, use --ambiguous wide or another terminal"))
    }
    if let columns = terminal.ambiguousColumns, columns > 4, columns < 8 {
      find(
        "font-widths",
        Phrase("歧义字符宽窄不一(\(columns) 列),由字体决定", "ambiguous characters differ in width (\(columns) columns)"),
        remedy: Phrase("换一种等宽字体;程序会自动避开这些字符", "choose another monospaced font; the program avoids them"))
    }
    if terminal.colours ?? 0 < 8 {
      find(
        "no-colours", Phrase("终端描述没有颜色", "the terminal description has no colours"),
        remedy: Phrase("执行 export TERM=xterm-256color", "export TERM=xterm-256color"))
    }
    if let size = terminal.size, size.columns < 80 || size.rows < 22 {
      find(
        "small", Phrase("窗口 \(size),小于 80×22", "the window is \(size), less than 80×22"),
        remedy: Phrase("放大窗口或缩小字号", "enlarge it or choose a smaller font"))
    }
    if terminal.locale == nil {
      find(
        "no-locale", Phrase("系统没有所设的区域", "the locale asked for is not installed"),
        remedy: Phrase("执行 export LC_ALL=C.UTF-8", "export LC_ALL=C.UTF-8"))
    }
    if verdicts.count == before {
      approve("terminal", Phrase("终端可用", "the terminal will do"))
    }
  }

  private mutating func judge(_ failure: TerminalFailure) {
    let sentence = Phrase(failure.chinese, failure.english)
    if failure == .notATerminal {
      approve("not-a-terminal", Phrase("不在终端里运行,没有检查终端", "not run in a terminal, which was not examined"))
    } else {
      find(
        "no-dashboard", sentence,
        remedy: Phrase(
          "换一个终端;文字版用 jiqun show overview", "use another terminal; for text: jiqun show overview"))
    }
  }
}
