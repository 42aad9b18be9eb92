import Documents
import Screen

extension Settings {
  /// The file that sets everything to what holds without it, each setting with its meaning.
  public static var documented: String {
    """
    # jiqun 的设置:存为 ~/.config/jiqun/config.yaml(设了 XDG_CONFIG_HOME 时在其 jiqun/ 下),只留要改的行即可。
    # 命令行选项优先,其次环境变量,再次本文件。
    # Settings of jiqun: keep as ~/.config/jiqun/config.yaml, with only the lines you change.
    # Options of the command line go first, then the environment, then this file.

    # 格式版本 (version of the format)
    version: \(version)

    # 界面语言 (language of the screen): zh en
    language: zh

    # 主题 (theme): auto dark light projector colour-blind monochrome,或自己的 (or your own)
    theme: auto

    # 图形 (shapes): auto rich plain ascii
    glyphs: auto

    # 歧义宽度字符 (characters of ambiguous width): auto narrow wide
    ambiguous: auto

    # 鼠标 (mouse): true false
    mouse: true

    # 从不写入库 (never write to a store): true false
    read-only: false

    # “变化”与多少天前比较 (how many days back changes are counted): 1–3660
    comparison-days: \(State.comparisonDays)

    # 会议自动翻页的间隔,秒 (seconds a page of a meeting stays): 2–3600
    meeting-seconds: 20

    # 按键:命令: [键, …],写了的命令只用所写的键。特殊键 Up Down Left Right Home End PgUp PgDn Enter Esc Tab S-Tab
    # Space Backspace Del Ins F1–F63,C-x 是 Ctrl+x,M-x 是 Alt+x。C-c 总是退出。
    # Keys: command: [key, …]; a command written here has the keys written and no others. C-c always leaves.
    keys:
    \(Command.allCases.map(line).joined(separator: "\n"))

    """
  }

  private static func line(_ command: Command) -> String {
    let keys = command.keys.map { written($0.description) }.joined(separator: ", ")
    let (chinese, english) = (Words(.chinese), Words(.english))
    let line = "  \(command.rawValue): [\(keys)]"
    return line.padded(to: max(36, line.count + 2)) + "# \(chinese.name(command)) (\(english.name(command)))"
  }

  /// In quotation marks where YAML would read something else.
  private static func written(_ key: String) -> String {
    key.count > 1 || key.allSatisfy(\.isLetter) ? key : "\"\(key)\""
  }
}
