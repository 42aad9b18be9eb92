/// Invented data for a plan, made from a recipe: the same recipe, plan, seed and scale always give the
/// same bytes.
public enum Sample {
  /// The files of a sample, each ready to be imported.
  ///
  /// - Parameters:
  ///   - plan: The plan the recipe was read against.
  ///   - seed: Changes every thrown value and nothing that the recipe states.
  ///   - scale: Multiplies the lists whose recipe says so; at least 1.
  public static func files(plan: Plan, recipe: SampleRecipe, seed: UInt64, scale: Int = 1) -> [SampleFile] {
    figureFiles(plan, recipe, seed)
      + technologyFiles(plan, recipe, seed)
      + [nodeFile(plan, recipe, seed)]
      + recipe.lists.map { listFile($0, plan, recipe, seed, scale: max(1, scale)) }
  }
}

/// One CSV file of a sample, written piece by piece, so that a million rows need no more memory than one.
public struct SampleFile: Sendable {
  /// The file's name: `figures-monthly.csv`.
  public let name: String
  private let produce: @Sendable ((String) throws -> Void) throws -> Void

  init(_ name: String, _ produce: @escaping @Sendable ((String) throws -> Void) throws -> Void) {
    self.name = name
    self.produce = produce
  }

  /// Hands the text of the file to `sink`, a line or a few at a time, in order.
  ///
  /// - Throws: only what `sink` throws.
  public func write(to sink: (String) throws -> Void) throws { try produce(sink) }
}
