import Core
import Documents
import Testing

/// A recipe is somebody's file like any other: its mistakes are found in one pass, by line.
struct RecipeReadingTests {
  private func findings(_ text: String) throws -> [String] {
    let plan = try #require(PlanFolder.cousin.read().value)
    let decoded = SampleRecipe.read(yaml: text.utf8, file: "r.yaml", plan: plan)
    return decoded.findings.sorted().map { "\($0.place.line ?? 0) \($0.code.rawValue)" }
  }

  @Test func `an almost empty recipe makes files with headers only`() throws {
    let plan = try #require(PlanFolder.cousin.read().value)
    let decoded = SampleRecipe.read(yaml: Self.head.utf8, file: "r.yaml", plan: plan)
    let recipe = try #require(decoded.value)
    for text in try Sample.files(plan: plan, recipe: recipe, seed: 1).texts().values {
      #expect(text.split(separator: "\r\n").count == 1)
    }
  }

  @Test func `one pass finds every mistake`() throws {
    let text =
      Self.head + """
        weights:
          w: {district:atlantis: 1}
        seasons:
          s: [50, 60]
        series:
          - {indicator: no-such, season: t, whole: {levels: [1], growth: 1, step: 2}}
          - {indicator: no-such, whole: {levels: [x]}, wholly: 1}
        faults:
          - {indicators: [no-such], from: 2026-13}
        lists:
          - {list: no-such, count: -1, code: "E{n", name: "{nobody}"}
        """
    let expected = [
      "8 unknown-reference", "10 bad-value", "12 unknown-reference", "12 unknown-reference", "12 bad-value",
      "13 bad-value", "13 unknown-reference", "13 wrong-type", "13 unknown-key", "15 missing-key",
      "15 unknown-reference", "15 bad-value", "17 unknown-reference", "17 wrong-type", "17 bad-value",
      "17 unknown-reference",
    ]
    #expect(try findings(text) == expected)
  }

  private static let head = """
    format: 1
    as-of: 2026-11-15
    mark: 示例
    first-year: 2022
    lead: 4
    lead-spread: 2

    """
}
