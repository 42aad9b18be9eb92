import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Screen
import Search

/// Names and ids by hanzi, pinyin, initials and mixtures of them.
struct Find: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "按名称、拼音或首字母查找 (find names by hanzi, pinyin or initials)",
    discussion: """
      一行一个结果,好的在前:类别、编号、名称,以制表符分隔,打错一键才相符的末列为 ≈;找不到时退出码为 1。
      (A line each, best first: kind, id, name, apart by tabs, and ≈ behind what fits only with a slip of a key;
      exit code 1 when nothing is found.)
      """)

  @Argument(help: "要找的名称,如 绿色石化、lvse、lssh、绿sh (what to find)")
  var query: String?

  @Option(help: "text|json")
  var format: Format = .text

  @Option(help: "最多几条 (at most)")
  var limit = 20

  @Option(help: "在文件的各行里找,不用库 (search the lines of a file instead of a store)")
  var names: String?

  @Flag(help: "从标准输入逐行读查询,每个查询回答一行 (answer each line of standard input with one line)")
  var stream = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if stream, query != nil {
      throw ValidationError("--stream 从标准输入读查询,不再写 QUERY (use one of QUERY and --stream)")
    }
    if !stream, query == nil { throw ValidationError("还缺 QUERY (what is to be found?)") }
    if stream, format == .json {
      throw ValidationError("--stream 只输出文本 (--stream writes text only)")
    }
  }

  func run() throws {
    guard (1...1000).contains(limit) else { throw Failure.tooManyRows(1000) }
    let source = try names.map { try NameSource(lines: $0) } ?? NameSource(storeOptions, display)
    guard let query else { return try answerLines(source) }
    let answer = try source.find(query, limit: limit)
    if format == .json {
      try Output.write(line: answer.json(query).written)
    } else {
      for hit in answer.hits { try Output.write(line: hit.line) }
    }
    if !answer.hits.isEmpty, answer.hits.allSatisfy(\.isGuess) { Output.complain(FindAnswer.onlyGuesses) }
    for notice in answer.notices { Output.complain(notice) }
    if answer.hits.isEmpty { throw ExitCode(1) }
  }

  private func answerLines(_ source: NameSource) throws {
    while let query = readLine() {
      let names = try source.find(query, limit: limit).hits.map(\.name.printable)
      try Output.write(line: names.joined(separator: "\t"))
    }
  }
}

/// What a search answers on the command line.
struct FindAnswer {
  struct Hit {
    /// As `show` calls it; none for the lines of a file.
    var kind: String?
    /// An id, or the number of a line.
    var id: String
    var name: String
    var matched: [Int]
    var isGuess: Bool

    /// One line of output. What only fits with a slip of a key says so in a column of its own; a line of a file
    /// stays as it is.
    var line: String {
      guard let kind else { return name.printable }
      return ([kind, id.printable, name.printable] + (isGuess ? ["≈"] : [])).joined(separator: "\t")
    }
  }

  var hits: [Hit]
  var total: Int
  /// What was not searched, a sentence each.
  var notices: [String] = []

  /// What is said where nothing fits as it was typed.
  static var onlyGuesses: String {
    Phrase("没有完全相符的,以下按打错一键找到", "nothing fits as typed; these fit with one slip of a key")[Output.language]
  }

  func json(_ query: String) -> JSON {
    JSON([
      "query": query, "total": total,
      "hits": hits.map { hit in
        JSON([
          "kind": hit.kind, "id": hit.id, "name": hit.name, "matched": hit.matched, "guess": hit.isGuess,
        ])
      },
      "notSearched": notices,
    ])
  }
}

extension String {
  /// Without what would break a line or move a cursor.
  fileprivate var printable: String { cleaned(for: .rich) }
}
