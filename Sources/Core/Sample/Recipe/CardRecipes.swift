/// How technology cards and their colours are made.
struct TechnologyRecipe: Sendable, Hashable {
  /// The first colouring, and the days on which colours are looked at again.
  let firstDay: Day
  let reviews: [Day]
  /// The chances of a technology to improve or fall back by one grade at a review.
  let better: Double
  let worse: Double
  let clusters: [ClusterCards]
  let aspects: [Aspect]
  let grades: [GradeRecipe]
  let countries: [String]
  let bottleneck: Pattern
  let lead: Pattern
  let partners: Pattern
  let project: Pattern
  let decidedBy: String
  /// 万元, from and to.
  let funding: ClosedRange<Int>
  /// The share of cards whose review is overdue on the sample's day.
  let overdue: Double

  /// The cards of one cluster.
  struct ClusterCards: Sendable, Hashable {
    let cluster: Cluster.ID
    let cards: Int
    let subjects: [Subject]
  }

  /// Something technologies are about, at a stage of the chain.
  struct Subject: Sendable, Hashable {
    let stage: ChainStage.ID
    let name: String
  }

  /// What about a subject is the technology: put behind its name, with the category that makes it.
  struct Aspect: Sendable, Hashable {
    let name: String
    let category: String
  }

  /// What cards of one colour look like.
  struct GradeRecipe: Sendable, Hashable {
    let grade: TechnologyColour.Grade
    /// Its share at the first colouring.
    let share: Double
    let suppliers: ClosedRange<Int>
    let dependence: ClosedRange<Int>
    let readiness: ClosedRange<Int>
    let alternatives: [String]
    let consequences: [String]
    let evidence: [String]
  }
}

/// How dated nodes are made.
struct NodeRecipe: Sendable, Hashable {
  let milestones: Int
  let actions: Int
  let milestone: [Pattern]
  let action: [Pattern]
  let from: Day
  let to: Day
  /// Shares of the nodes past due that were done in time, and late; the rest is open.
  let onTime: Double
  let late: Double
  /// The share of nodes that belong to a cluster, and to a district's own duty.
  let ofCluster: Double
  let ofDistrict: Double
  /// The plan's own nodes that were done, and when.
  let done: [Done]

  struct Done: Sendable, Hashable {
    let node: Node.ID
    let day: Day
  }
}

/// How the items of one list are made.
struct ListRecipe: Sendable, Hashable {
  let list: ListDefinition.ID
  let count: Int
  /// Whether the sample's scale multiplies the count.
  let scales: Bool
  let code: Pattern
  let name: Pattern
  /// Weights of clusters and districts; none leaves the column empty.
  let clusters: String?
  let districts: String?
  /// Weights of the list's stages, in their order.
  let stages: [Double]
  let columns: [Column]
  /// Items taken from another list instead of invented: every so many-th of it.
  let source: Source?
  let planted: [Planted]

  struct Source: Sendable, Hashable {
    let list: ListDefinition.ID
    let every: Int
  }

  /// A column and how its cells are filled.
  struct Column: Sendable, Hashable {
    let id: String
    let filling: Filling
    /// The share of cells that are filled at all.
    let share: Double
  }

  enum Filling: Sendable, Hashable {
    case pick(Words, weights: [Double], count: ClosedRange<Int>)
    /// The words in turn, row after row.
    case cycle(Words)
    /// About normal in the logarithm: `spread` is its standard deviation.
    case number(median: Double, spread: Double, decimals: Int)
    case day(ClosedRange<Int>)
    case text(Pattern)
    case copy(String)
  }

  /// A named list of words, or words on the spot.
  enum Words: Sendable, Hashable {
    case named(String)
    case listed([String])
  }

  /// Cells of one row that are set on purpose, rows counted from 1.
  struct Planted: Sendable, Hashable {
    let row: Int
    let cells: [String: String]
  }
}
