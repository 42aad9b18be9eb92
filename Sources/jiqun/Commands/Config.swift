import ArgumentParser
import Dashboard
import Documents

/// The settings: their documented default, or what is wrong with one's own.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "设置:检查自己的,或输出带说明的默认设置 (check settings, or print the default)",
    discussion: "jiqun config --default > ~/.config/jiqun/config.yaml")

  @Flag(name: .customLong("default"), help: "输出带说明的默认设置 (print the documented default)")
  var printsDefault = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    if printsDefault { return try Output.write(Settings.documented.utf8) }
    let findings = OwnSettings.read.findings
    for finding in findings.sorted() { Output.complain(finding.description(Output.language)) }
    try Output.write(line: Locations.settings)
    if findings.hasErrors { throw ExitCode(3) }
  }
}
