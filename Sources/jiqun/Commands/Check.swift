import ArgumentParser
import Core
import Dashboard
import Documents
import Screen
import Store

/// What does not hold together in plan and figures.
struct Check: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  enum Grade: String, CaseIterable, ExpressibleByArgument {
    case hard, soft
  }

  static let configuration = CommandConfiguration(
    abstract: "体检:方案与数据里对不上的地方 (what does not hold together)",
    discussion: "有 --grade 及以上的问题时退出码为 1 (exit 1 on findings of the grade or worse)")

  @Option(help: "text|json")
  var format: Format = .text

  @Option(help: "hard|soft:到哪一级算不合格 (from which grade on the exit code is 1)")
  var grade: Grade = .hard

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let exhibit = try Exhibit(
      view: .overview, store: try storeOptions.open(), plan: storeOptions.plan, display: display,
      window: 0..<1)
    let words = Words(display.lang)
    let situation = exhibit.situation
    let findings = situation.findings
    switch format {
    case .json: try Output.write(line: CheckReport(situation: situation, words: words).text)
    case .text:
      for finding in findings {
        let sentence =
          "\(words.bracketed(situation.grade(of: finding))) \(words.sentence(finding, in: situation))"
        try Output.write(line: sentence.cleaned(for: .rich))
      }
      if findings.isEmpty { try Output.write(line: words("没有发现问题", "no findings")) }
    }
    let fails = findings.contains { grade == .soft || situation.grade(of: $0) == .hard }
    if fails { throw ExitCode(1) }
  }
}

extension Words {
  /// A grade as it stands before a sentence.
  fileprivate func bracketed(_ grade: Situation.Finding.Grade) -> String {
    self("〔\(self.grade(grade))〕", "[\(self.grade(grade))]")
  }
}
