import Core
import Documents
import Foundation
import Testing

/// The sample that lies in the repository: its plan, its recipe and its files.
struct ShippedSample {
  let folder: URL
  let plan: Plan
  let recipe: SampleRecipe

  /// Every folder of samples that has a recipe.
  static func all() throws -> [ShippedSample] {
    try PlanFolder.shipped.compactMap { plan in
      let folder = plan.top.deletingLastPathComponent()
      guard let bytes = try? Data(contentsOf: folder.appending(path: "recipe.yaml")) else { return nil }
      let decoded = try SampleRecipe.read(yaml: bytes, file: "recipe.yaml", plan: #require(plan.read().value))
      return try ShippedSample(
        folder: folder, plan: #require(plan.read().value),
        recipe: #require(decoded.value, "\(decoded.findings.map(\.description))"))
    }
  }
}
