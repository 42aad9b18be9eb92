import Core
import Documents

/// A command line that could not be understood, in one sentence.
///
/// The argument parser says what is wrong only in English and only as text: the shapes it uses are said again
/// in Chinese, and a shape it learns later is passed on as it is.
struct UsageProblem {
  /// What is wrong, as the parser says it.
  let message: String
  /// The same with the explanation of the option and the usage.
  let full: String
  /// The names of the subcommands, for slips of the finger.
  let commands: [String]

  /// What is wrong, what the option takes, and where to read on.
  func sentence(_ language: Language) -> String {
    let explained = explanation.map { Phrase("(\($0.chinese))", " (\($0.english))")[language] } ?? ""
    let help = Phrase(";用法见 \(command) --help", "; see \(command) --help")[language]
    return problem[language] + explained + help
  }

  private var problem: Phrase {
    let english = message.hasSuffix(".") ? String(message.dropLast()) : message
    if let found = message.wholeMatch(
      of: /The value '(.*)' is invalid for '(.*)'(\. .*)?/.dotMatchesNewlines())
    {
      return Phrase("\(bare(found.2)) 不能是“\(found.1)”", english)
    }
    if let found = message.wholeMatch(of: /Unknown option '(.*?)'.*/.dotMatchesNewlines()) {
      return Phrase("没有选项 \(found.1)", english)
    }
    if let found = message.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) {
      let near = NearMiss.nearest(to: String(found.1), among: commands)
      return Phrase(
        "不知道“\(found.1)”是什么\(near.map { ",是不是 \($0)?" } ?? "")",
        english + (near.map { ", did you mean \($0)?" } ?? ""))
    }
    if let found = message.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return Phrase("还缺 \(bare(found.1))", english)
    }
    if let found = message.wholeMatch(of: /Missing value for '(.*)'/) {
      return Phrase("\(bare(found.1)) 后面还缺一个值", english)
    }
    return Phrase(english, english)
  }

  /// `--as-of` of `--as-of <as-of>`.
  private func bare(_ option: Substring) -> Substring {
    option.hasPrefix("-") ? option.prefix { $0 != " " } : option
  }

  /// What the parser knows of the option: help is written as 中文 (English).
  private var explanation: Phrase? {
    guard let found = full.firstMatch(of: /\nHelp: +(<[^>]*>|--[a-z-]+ <[^>]*>)( \.\.\.)? +([^\n]+)/) else {
      return nil
    }
    guard let both = found.3.wholeMatch(of: /(.*) \((.*)\)/) else { return Phrase(verbatim: String(found.3)) }
    return Phrase(String(both.1), String(both.2))
  }

  /// The command whose help says more.
  private var command: String {
    full.firstMatch(of: /See '(jiqun[a-z ]*) --help'/).map { String($0.1) } ?? "jiqun"
  }
}
