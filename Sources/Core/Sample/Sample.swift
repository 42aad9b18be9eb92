import Documents

/// Invented data for a plan, made from a recipe: the same recipe, plan, seed and scale always give the
/// same bytes.
public enum Sample {
  /// The files of a sample, each ready to be imported.
  ///
  /// - Parameters:
  ///   - plan: The plan the recipe was read against.
  ///   - seed: Changes every thrown value and nothing that the recipe states.
  ///   - scale: Multiplies the lists whose recipe says so, 1…10 000.
  public static func files(plan: Plan, recipe: SampleRecipe, seed: UInt64, scale: Int = 1) -> [SampleFile] {
    figureFiles(plan, recipe, seed)
      + technologyFiles(plan, recipe, seed)
      + [nodeFile(plan, recipe, seed)]
      + recipe.lists.map { listFile($0, plan, recipe, seed, scale: min(max(1, scale), 10_000)) }
  }
}

/// One CSV file of a sample, written piece by piece, so that a million rows need no more memory than one.
public struct SampleFile: Sendable {
  typealias Row = ([String]) throws -> Void

  /// The file's name: `figures-monthly.csv`.
  public let name: String
  private let header: [String]
  private let rows: @Sendable (Row) throws -> Void

  init(_ name: String, header: [String], rows: @escaping @Sendable (Row) throws -> Void) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// Hands the text of the file to `sink`, some rows at a time, in order.
  ///
  /// - Throws: only what `sink` throws.
  public func write(to sink: (String) throws -> Void) throws {
    var writer = CSVWriter()
    var waiting = 0
    func add(_ cells: [String]) throws {
      writer.write(cells.map { $0.isEmpty ? .empty : .text($0) })
      waiting += 1
      guard waiting == SampleFile.rowsAtATime else { return }
      waiting = 0
      try sink(String(decoding: writer.take(), as: UTF8.self))
    }
    try add(header)
    try rows(add)
    try sink(String(decoding: writer.take(), as: UTF8.self))
  }

  private static let rowsAtATime = 256
}
