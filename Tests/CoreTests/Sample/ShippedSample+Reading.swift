import Core
import Documents
import Testing

extension ShippedSample {
  /// The rows of a file by the names of their columns.
  func rows(of name: String) throws -> [[String: String]] {
    var reader = CSVReader(file: name, log: FindingLog())
    var rows: [[String: String]] = []
    func keep(_ row: CSVRow) {
      rows.append(Dictionary(zip(row.header.names, row.texts), uniquingKeysWith: { first, _ in first }))
    }
    let bytes = Array(try #require(texts[name]).utf8)
    reader.read(bytes[...], row: keep)
    reader.finish(row: keep)
    return rows
  }

  /// Every figure of the sample, as an import would read it.
  func figures() throws -> [Figure] {
    let names = texts.keys.filter { $0.hasPrefix("figures-") }.sorted()
    return try names.flatMap(rows).enumerated().compactMap { index, row in
      guard let scope = Scope(code: row["scope"] ?? ""), let period = Period(row["period"] ?? ""),
        let value = Double(row["value"] ?? ""), let known = Day(row["known"] ?? "")
      else { return nil }
      return Figure(
        id: index + 1, indicator: Identifier(row["indicator"] ?? ""), scope: scope, period: period,
        value: value, numerator: Double(row["numerator"] ?? ""),
        denominator: Double(row["denominator"] ?? ""),
        state: Figure.State(rawValue: row["state"] ?? "") ?? .final, known: known)
    }
  }

  /// How the sample's plan stands on the sample's own day, by its figures alone.
  static func situation() throws -> Situation { try judged.get() }
  private static let judged = Result { try open().judged() }

  private func judged() throws -> Situation {
    let snapshot = Snapshot(
      plan: plan, versions: [plan.version], figures: FigureTable(try figures()), technologies: [],
      nodes: plan.nodes, lists: [], ruleChecks: [], batches: [], sampleDay: recipe.asOf,
      newestKnown: recipe.asOf, isReadOnly: true)
    return Situation(snapshot, on: recipe.asOf)
  }
}
