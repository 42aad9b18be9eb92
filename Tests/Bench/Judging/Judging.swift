import Core
import Documents
import Glibc

/// How long judging takes: every target of a sample by every rule, and every forecast, each the best of many.
///
///     swift run -c release Judging SampleData/ningbo-361-2023
@main struct Judging {
  static func main() {
    let folder = CommandLine.arguments.dropFirst().first ?? "SampleData/ningbo-361-2023"
    guard let snapshot = snapshot(of: folder), let day = snapshot.newestKnown else {
      print("no sample in \(folder)")
      exit(1)
    }
    let situation = Situation(snapshot, on: day)
    let whole = best(of: 30) { _ = Situation(snapshot, on: day) }
    let questions = situation.forecastQuestions
    let asking = best(of: 10) { _ = situation.forecastQuestions }
    let forecasting = best(of: 1) { for question in questions { _ = Forecast(question) } }
    print("\(situation.assessments.count) targets by every rule, with health and reports   \(whole) ms")
    print("asking for \(questions.count) forecasts   \(asking) ms, making them   \(forecasting) ms")
  }

  /// Milliseconds of the fastest run, to a hundredth.
  private static func best(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) }
    let best = times.min() ?? .zero
    return (Double(best.components.attoseconds) / 1e13).rounded() / 100 + Double(best.components.seconds)
      * 1e3
  }

  private static func snapshot(of folder: String) -> Snapshot? {
    guard let top = bytes(folder + "/plan.yaml"), let recipeBytes = bytes(folder + "/recipe.yaml"),
      let plan = PlanReader.read(
        top: .init(name: "plan.yaml", bytes: top), include: { bytes(folder + "/" + $0) }
      ).value,
      let recipe = SampleRecipe.read(yaml: recipeBytes, file: "recipe.yaml", plan: plan).value
    else { return nil }
    var figures: [Figure] = []
    for file in Sample.files(plan: plan, recipe: recipe, seed: 361) where file.name.hasPrefix("figures-") {
      var text = ""
      try? file.write { text += $0 }
      read(text, into: &figures)
    }
    var snapshot = Snapshot(plan, figures: figures)
    snapshot.newestKnown = recipe.asOf
    return snapshot
  }

  private static func read(_ text: String, into figures: inout [Figure]) {
    var reader = CSVReader(file: "figures.csv", log: FindingLog())
    func take(_ row: CSVRow) {
      let cells = Dictionary(zip(row.header.names, row.texts), uniquingKeysWith: { first, _ in first })
      guard let scope = Scope(code: cells["scope"] ?? ""), let period = Period(cells["period"] ?? ""),
        let value = Double(cells["value"] ?? ""), let known = Day(cells["known"] ?? "")
      else { return }
      figures.append(
        Figure(
          id: figures.count + 1, indicator: Identifier(cells["indicator"] ?? ""), scope: scope,
          period: period,
          value: value, state: Figure.State(rawValue: cells["state"] ?? "") ?? .final, known: known))
    }
    let bytes = Array(text.utf8)
    reader.read(bytes[...], row: take)
    reader.finish(row: take)
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
