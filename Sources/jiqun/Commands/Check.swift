import ArgumentParser
import Core
import Dashboard
import Documents
import Screen
import Store

/// What does not hold together in plan and figures.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "体检:方案与数据里对不上的地方 (what does not hold together)")

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let exhibit = try Exhibit(
      view: .overview, store: try storeOptions.open(), plan: storeOptions.planID, display: display,
      window: 0..<1)
    let words = Words(display.lang)
    let findings = exhibit.situation.findings
    for finding in findings {
      try Output.write(line: words.sentence(finding, in: exhibit.situation).cleaned(for: .rich))
    }
    if findings.isEmpty { try Output.write(line: words("没有发现问题", "no findings")) }
    if findings.contains(where: { exhibit.situation.isHard($0) }) { throw ExitCode(1) }
  }
}
