import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Screen
import Terminal

/// One page about program, terminal and store, to send to whoever helps.
struct Doctor: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "自检:终端、区域、数据库、路径、版本,一页 (terminal, locale, store, paths, versions on one page)")

  @Option(help: "text|json")
  var format: Format = .text

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let test = SelfTest(words: Words(language.lang))
    let texts = test.samples.map(\.text)
    let terminal = MainActor.assumeIsolated { TerminalExamination.of(texts: texts) }
    var diagnosis = Diagnosis(language.lang)
    diagnosis.examineSystem(ncurses: terminal.ncurses)
    diagnosis.examineTerminal(terminal)
    diagnosis.examineStore(storeOptions)
    diagnosis.examinePaths()
    switch format {
    case .json: try Output.write(line: diagnosis.json.written)
    case .text: try write(diagnosis, test, terminal)
    }
    if diagnosis.hasFindings { throw ExitCode(1) }
  }

  private func write(_ diagnosis: Diagnosis, _ test: SelfTest, _ terminal: TerminalExamination) throws {
    let isPlain = Environment.wantsNoColour
    let colours = terminal.failure == nil && !isPlain && terminal.colours ?? 0 >= 256
    for line in diagnosis.lines.dropFirst() {
      try Output.write(line: line.cleaned(for: .rich))
    }
    try Output.write(line: "\n" + Phrase("自测画面", "Self-test")[language.lang])
    for line in test.lines(colours: colours, widths: terminal.widths) { try Output.write(line: "  " + line) }
  }
}
