import ArgumentParser
import Dashboard
import Documents
import Foundation
import Screen

/// The manual page, made from the lists of commands, keys and options that the program works with.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "输出手册页 (print the manual page)",
    discussion: "jiqun man | man -l -\njiqun man > /usr/local/share/man/man1/jiqun.1")

  @OptionGroup var language: LanguageOptions

  func run() throws { try Output.write(ManualPage(words: Words(language.lang)).text.utf8) }
}

/// A page for `man`, in roff.
struct ManualPage {
  let words: Words

  var text: String {
    ".TH JIQUN 1\n" + section("名称", "NAME", "jiqun \\- \(plain(Jiqun.configuration.abstract))")
      + section("用法", "SYNOPSIS", ".nf\n" + plain(Jiqun.configuration.usage ?? "") + "\n.fi")
      + section("命令", "COMMANDS", entries(commands))
      + section("按键", "KEYS", entries(keys))
      + section("选项", "OPTIONS", ".nf\n" + plain(options) + "\n.fi")
      + section("环境变量", "ENVIRONMENT", entries(variables))
      + section("文件", "FILES", entries(files))
      + section("退出码", "EXIT STATUS", entries(codes))
  }

  private func section(_ chinese: String, _ english: String, _ body: String) -> String {
    ".SH \(words(chinese, english))\n\(body)\n"
  }

  private func entries(_ pairs: [(String, String)]) -> String {
    pairs.map { ".TP\n.B \(plain($0.0))\n\(plain($0.1))" }.joined(separator: "\n")
  }

  private var commands: [(String, String)] {
    Jiqun.configuration.subcommands.map { ("jiqun " + $0._commandName, $0.configuration.abstract) }
  }

  /// Every command with its keys, name and sentence.
  private var keys: [(String, String)] {
    Command.allCases.map { command in
      let keys = command.keys.map(\.description).joined(separator: "  ")
      return (keys, "\(words.name(command)): \(words.sentence(command))")
    }
  }

  private var options: String {
    let help = Jiqun.helpMessage(for: OpenDashboard.self, columns: 76)
    return help.range(of: "OPTIONS:\n").map { String(help[$0.upperBound...]) } ?? help
  }

  private var variables: [(String, String)] {
    [
      ("XDG_DATA_HOME", words("其中 jiqun/jiqun.sqlite 是自己的库", "your store is jiqun/jiqun.sqlite in it")),
      (
        "XDG_CONFIG_HOME",
        words("其中 jiqun/config.yaml 是设置,jiqun/themes/ 是自己的主题", "settings and themes, in jiqun/")
      ),
      ("XDG_STATE_HOME", words("日志和上次看的画面,在 jiqun/ 下", "log and last view, in jiqun/")),
      ("XDG_CACHE_HOME", words("示例库", "the sample's store")),
      ("JIQUN_SAMPLE", words("示例库的路径", "path of the sample's store")),
      ("JIQUN_AMBIGUOUS", words("同 --ambiguous", "as --ambiguous")),
      ("NO_COLOR", words("不为空时不用颜色", "if not empty: no colours")),
    ]
  }

  private var files: [(String, String)] {
    [
      (Locations.shown(Locations.store), words("自己的库", "your store")),
      (
        Locations.shown(Locations.settings),
        words("设置,见 jiqun config --default", "settings, see jiqun config --default")
      ),
    ]
  }

  private var codes: [(String, String)] {
    [
      ("0", words("完成", "done")),
      ("1", words("有要处理的问题,或没有找到", "something must be mended, or nothing was found")),
      ("2", words("命令行有误,或终端不能用", "the command line, or the terminal")),
      ("3", words("给的文件读不了或有错,没有写入", "a file given is unreadable or has mistakes")),
      ("4", words("库或文件打不开、写不了", "a store or file cannot be opened or written")),
      ("128+n", words("被信号 n 结束", "ended by signal n")),
    ]
  }

  /// What roff would read as its own is escaped.
  private func plain(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }
}
