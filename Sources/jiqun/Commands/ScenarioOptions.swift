import ArgumentParser
import Core
import Dashboard
import Documents

/// What a command assumes to be otherwise; the store stays as it is.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: "测算:假设,如 rd-share:2026-01/08=3.05%,可多次 (assume INDICATOR@SCOPE:PERIOD=VALUE or TARGET=VALUE)")
  var assumptions: [String] = []

  @Option(help: "测算:YAML 列表,每条同 --set (a YAML list of what one writes after --set)")
  var whatIf: String?

  /// Judges what is shown under the scenario, if there is one.
  func begin(_ state: inout State, _ snapshot: Snapshot) throws -> [Effect] {
    guard let situation = state.situation else { return [] }
    let scenario = Scenario(try read(snapshot, on: situation.day))
    var further: [Effect] = []
    for case .tryOut(let scenario, _, let asOf) in state.assume(scenario.assumptions) {
      let earlier = situation.day.adding(days: -state.daysCompared)
      let trial = Trial(snapshot, scenario, on: situation.day, since: earlier)
      further += state.update(.tried(trial, asOf: asOf))
    }
    return further
  }

  /// Every assumption of the file, then those of the command line; every mistake is printed.
  private func read(_ snapshot: Snapshot, on day: Day) throws -> [Assumption] {
    let reader = ScenarioReader(snapshot, on: day)
    let log = FindingLog()
    var found: [Assumption] = []
    if let whatIf { found += reader.list(yaml: try Files.bytes(of: whatIf), file: whatIf, log) }
    for text in assumptions {
      do throws(Finding) {
        found.append(try reader.assumption(text, at: Place(file: "--set \(text)")))
      } catch {
        log.report(error)
      }
    }
    guard log.findings.count(of: .error) == 0 else {
      Output.list(log.findings)
      throw Failure.mistaken(errors: log.findings.count(of: .error))
    }
    return found
  }
}
