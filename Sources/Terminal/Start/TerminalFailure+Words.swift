import Glibc

nonisolated extension TerminalFailure {
  /// Whether this terminal would garble a sentence in Chinese.
  public var needsASCII: Bool {
    switch self {
    case .noChinese, .notUTF8: true
    default: false
    }
  }

  /// One sentence in Chinese: what is wrong and what to do.
  public var chinese: String {
    switch self {
    case .notATerminal:
      "仪表盘需要终端,标准输入或输出却是文件或管道;要输出文字请用 jiqun show overview"
    case .cannotMoveCursor(let name):
      name.isEmpty
        ? "环境变量 TERM 未设置;请先执行 export TERM=xterm-256color,或用 jiqun show overview 看文字版"
        : "TERM=\(name) 的终端不能移动光标;请换用 xterm 一类的终端,或用 jiqun show overview 看文字版"
    case .noEntry(let name):
      "系统没有 TERM=\(name) 的终端描述,也没有 xterm-256color;请安装软件包 ncurses-base"
    case .noChinese(let name):
      "TERM=\(name) 的控制台没有汉字;请从图形终端或 SSH 打开,或用 jiqun show overview > 文件"
    case .notUTF8(let columns):
      "终端不是 UTF-8 编码(一个汉字占了 \(columns) 列);请把终端的字符编码改为 UTF-8"
    case .system(let call, let code):
      "打不开终端:\(call) 失败(\(Self.reason(code)))"
    }
  }

  /// The same in English, in ASCII only.
  public var english: String {
    switch self {
    case .notATerminal:
      "the dashboard needs a terminal, but standard input or output is a file or a pipe; "
        + "for plain text use: jiqun show overview"
    case .cannotMoveCursor(let name):
      name.isEmpty
        ? "TERM is not set; try: export TERM=xterm-256color, or for plain text: jiqun show overview"
        : "a terminal with TERM=\(name) cannot move the cursor; use one like xterm, "
          + "or for plain text: jiqun show overview"
    case .noEntry(let name):
      "there is no terminal description for TERM=\(name) nor for xterm-256color; install ncurses-base"
    case .noChinese(let name):
      "the console with TERM=\(name) has no Chinese characters; use a graphical terminal or SSH, "
        + "or: jiqun show overview > FILE"
    case .notUTF8(let columns):
      "this terminal does not read UTF-8 (a Chinese character took \(columns) columns instead of 2); "
        + "set its character encoding to UTF-8"
    case .system(let call, let code):
      "cannot open the terminal: \(call) failed (\(Self.reason(code)))"
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "\(code)"
  }
}
