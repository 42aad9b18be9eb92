/// What a sample is made from: levels and growth, word lists, public facts and planted mistakes.
///
/// Everything that names a place, a cluster or an industry is in the recipe's file and nothing of it here.
public struct SampleRecipe: Sendable, Hashable {
  /// The day the sample stands still on: nothing in it was known later.
  public let asOf: Day
  /// The words that mark whatever was invented, e.g. 示例数据.
  public let mark: String
  /// The first year of generated figures.
  let firstYear: Int
  /// Days before the due date on which reports usually come, and how much that varies.
  let lead: Int
  let leadSpread: Int
  let weights: [String: [WeightedScope]]
  let words: WordLists
  /// Per cent of a year's flow that falls on each month.
  let seasons: [String: [Double]]
  let series: [SeriesRecipe]
  let facts: [FactRecipe]
  let faults: [FaultRecipe]
  let technologies: TechnologyRecipe?
  let nodes: NodeRecipe?
  let lists: [ListRecipe]
}

/// A scope's share in something, or its factor to the whole.
struct WeightedScope: Sendable, Hashable {
  let scope: Scope
  let weight: Double
}

/// Named lists of words, some of them different from cluster to cluster.
struct WordLists: Sendable, Hashable {
  var general: [String: [String]]
  var byCluster: [String: [Cluster.ID: [String]]]

  /// The words of a list for a cluster; empty when there are none.
  subscript(name: String, cluster: Cluster.ID?) -> [String] {
    general[name] ?? cluster.flatMap { byCluster[name]?[$0] } ?? []
  }

  var names: [String] { Array(general.keys) + Array(byCluster.keys) }
}
