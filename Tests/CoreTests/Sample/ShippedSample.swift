import Core
import Documents
import Foundation
import Testing

/// The sample that lies in the repository: its plan, its recipe, and what the recipe makes with seed 361.
struct ShippedSample: Sendable {
  let folder: URL
  let plan: Plan
  let recipe: SampleRecipe
  /// The recipe's own text.
  let recipeText: String
  /// The text of every file by its name.
  let texts: [String: String]

  /// Read and made once for all tests.
  static func open() throws -> ShippedSample { try once.get() }
  private static let once = Result { try read() }

  private static func read() throws -> ShippedSample {
    let recipes = PlanFolder.shipped.map {
      (plan: $0, file: $0.top.deletingLastPathComponent().appending(path: "recipe.yaml"))
    }
    let first = recipes.first { FileManager.default.fileExists(atPath: $0.file.path) }
    let shipped = try #require(first, "no folder of samples has a recipe")
    let plan = try #require(shipped.plan.read().value)
    let text = try String(contentsOf: shipped.file, encoding: .utf8)
    return try ShippedSample(shipped.file.deletingLastPathComponent(), plan, text)
  }

  private init(_ folder: URL, _ plan: Plan, _ text: String) throws {
    let decoded = SampleRecipe.read(yaml: text.utf8, file: "recipe.yaml", plan: plan)
    (self.folder, self.plan, recipeText) = (folder, plan, text)
    recipe = try #require(decoded.value, "\(decoded.findings.map(\.description))")
    texts = try Sample.files(plan: plan, recipe: recipe, seed: 361).texts()
  }

  /// The same sample by a recipe that differs in one place.
  func replacing(_ old: String, with new: String) throws -> ShippedSample {
    let changed = recipeText.replacingOccurrences(of: old, with: new)
    try #require(changed != recipeText)
    return try ShippedSample(folder, plan, changed)
  }

  /// The texts by another seed or scale.
  func texts(seed: UInt64 = 361, scale: Int = 1) throws -> [String: String] {
    try Sample.files(plan: plan, recipe: recipe, seed: seed, scale: scale).texts()
  }
}

extension [SampleFile] {
  /// The text of every file by its name.
  func texts() throws -> [String: String] {
    try Dictionary(
      map { file in
        var text = ""
        try file.write { text += $0 }
        return (file.name, text)
      }, uniquingKeysWith: { first, _ in first })
  }
}
