import ArgumentParser
import Foundation

/// The way in: parse, run, and turn whatever went wrong into one sentence and an exit code.
@main
struct Jiqun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jiqun",
    abstract: "集群 — 产业集群行动方案的终端仪表盘 (a terminal dashboard for industrial-cluster plans)",
    version: "0.1",
    subcommands: [
      OpenDashboard.self, Show.self, PlanCommand.self, Import.self, Undo.self, Batches.self, Check.self,
      Generate.self,
    ],
    defaultSubcommand: OpenDashboard.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Every failure ends here.
  private static func leave(with error: any Error) -> Never {
    if let failure = Failure(error) {
      Output.complain(failure.sentence(Output.language))
      Foundation.exit(failure.code)
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      print(message)
      Foundation.exit(0)
    }
    Output.complain(message)
    Foundation.exit(Failure.usage)
  }
}
