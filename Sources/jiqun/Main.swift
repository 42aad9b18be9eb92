import ArgumentParser
import Foundation

/// The way in: parse, run, and turn whatever went wrong into one sentence and an exit code.
@main
struct Jiqun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jiqun",
    abstract: "集群 — 产业集群行动方案的终端仪表盘 (a terminal dashboard for industrial-cluster plans)",
    usage: "jiqun [--sample | --store <store>]\n       jiqun <subcommand>",
    discussion: "看示例 (the sample): jiqun --sample\n开始 (to begin): jiqun import 方案.yaml 数据.csv",
    version: "0.1",
    subcommands: [
      OpenDashboard.self, Show.self, Find.self, PlanCommand.self, Import.self, Template.self, Undo.self,
      Batches.self, Verify.self, Migrate.self, Check.self, Doctor.self, Generate.self, Config.self,
      Manual.self, MeetingCommand.self,
    ],
    defaultSubcommand: OpenDashboard.self)

  static func main() {
    // A limit on the size of files is then an error of the write, which undoes what it began.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try meant(by: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// The command that arguments ask for. Options alone ask for the dashboard: building the tree of all commands
  /// would take longer than reading the store.
  private static func meant(by arguments: [String]) throws -> any ParsableCommand {
    if arguments.isEmpty || arguments == ["--sample"] {
      return OpenDashboard.plain(sample: !arguments.isEmpty)
    }
    let names = Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
    if names.isDisjoint(with: arguments), let dashboard = try? OpenDashboard.parse(arguments) {
      return dashboard
    }
    return try parseAsRoot(arguments)
  }

  /// Every failure ends here.
  private static func leave(with error: any Error) -> Never {
    if let failure = Failure(error) {
      Output.complain(failure.sentence(Output.language))
      Foundation.exit(failure.code)
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let full = fullMessage(for: error)
    if exitCode(for: error) == .success {
      try? Output.write(line: full)
      Foundation.exit(0)
    }
    Output.complain(problem(error).sentence(Output.language))
    Foundation.exit(Failure.usage)
  }

  /// What is wrong with a command line.
  static func problem(_ error: any Error) -> UsageProblem {
    let commands = (configuration.subcommands + PlanCommand.configuration.subcommands).map { $0._commandName }
    return UsageProblem(message: message(for: error), full: fullMessage(for: error), commands: commands)
  }
}
