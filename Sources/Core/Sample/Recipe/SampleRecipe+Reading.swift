public import Documents

extension SampleRecipe {
  /// Reads a recipe against the plan it is for: all mistakes of form and all references to nothing in one
  /// pass.
  public static func read(
    yaml bytes: some Collection<UInt8>, file: String, plan: Plan
  ) -> Decoded<SampleRecipe> {
    Decoded(yaml: bytes, file: file) { SampleRecipe($0, plan) }
  }

  init(_ fields: MappingReader, _ plan: Plan) {
    _ = fields.value("format", as: .integer(in: 1...1))
    asOf = fields.day("as-of")
    mark = fields.string("mark")
    firstYear = fields.int("first-year", in: 1...9999)
    lead = fields.int("lead", in: 0...400)
    leadSpread = fields.int("lead-spread", in: 0...60)
    var read = RecipeReader(fields, plan)
    weights = read.weights
    words = read.words
    seasons = read.seasons
    series = fields.optionalList("series") { read.series($0) }
    facts = fields.optionalList("facts") { read.fact($0) }
    faults = fields.optionalList("faults") { read.fault($0) }
    technologies = fields.optionalMapping("technologies") { read.technologies($0) }
    nodes = fields.optionalMapping("nodes") { read.nodes($0) }
    lists = fields.optionalList("lists") { read.list($0) }
    read.reportRepeatedSeries()
  }
}

/// What the parts of a recipe refer to: the plan's ids and the recipe's own named lists.
struct RecipeReader {
  let plan: Plan
  let log: FindingLog
  private(set) var weights: [String: [WeightedScope]] = [:]
  private(set) var words = WordLists(general: [:], byCluster: [:])
  private(set) var seasons: [String: [Double]] = [:]
  private(set) var indicators: [Located<String>] = []

  init(_ fields: MappingReader, _ plan: Plan) {
    self.plan = plan
    log = fields.log
    let reader = self
    for (name, scopes) in fields.optionalPairs("weights", { name, node in (name, reader.scopes(node)) }) {
      weights[name.value] = scopes
    }
    for (name, list) in fields.optionalPairs("words", { ($0.value, $1.texts()) }) {
      words.general[name] = list
    }
    for (name, lists) in fields.optionalPairs("words-by-cluster", { ($0.value, reader.clusterWords($1)) }) {
      words.byCluster[name] = lists
    }
    for (name, shares) in fields.optionalPairs("seasons", { ($0.value, reader.season($1)) }) {
      seasons[name] = shares
    }
  }

  private func scopes(_ node: NodeReader) -> [WeightedScope] {
    node.pairs().map { key, value in
      WeightedScope(scope: scope(key), weight: value.value(as: .number(in: 0...1e9)))
    }
  }

  private func clusterWords(_ node: NodeReader) -> [Cluster.ID: [String]] {
    Dictionary(
      node.pairs().map { key, value in (cluster(key), value.texts()) }, uniquingKeysWith: { $1 })
  }

  private func season(_ node: NodeReader) -> [Double] {
    let shares = node.items().map { $0.value(as: .number(in: 0...100)) }
    if shares.count == 12, abs(shares.reduce(0, +) - 100) < 0.01 { return shares }
    node.report(.badValue, expected: Phrase("十二个月的份额,合计 100", "twelve months' shares that add up to 100"))
    return Array(repeating: 100.0 / 12, count: 12)
  }

  /// A scope of the plan; the whole when it is none, which is reported.
  func scope(_ text: Located<String>) -> Scope {
    let codes =
      [Scope.whole.code] + plan.clusters.map { Scope.cluster($0.id).code }
      + plan.districts.map { Scope.district($0.id).code }
    log.check(text, isOneOf: codes, of: Phrase("范围", "scope"))
    return Scope(code: text.value) ?? .whole
  }

  func cluster(_ text: Located<String>) -> Cluster.ID {
    log.check(text, isOneOf: plan.clusters.map(\.id.text), of: Phrase("集群", "cluster"))
    return Identifier(text.value)
  }

  func indicator(_ text: Located<String>) -> Indicator.ID {
    log.check(text, isOneOf: plan.indicators.map(\.id.text), of: Phrase("指标", "indicator"))
    return Identifier(text.value)
  }

  /// The name of a table of weights, if there is one at the key.
  func weights(_ key: String, of fields: MappingReader) -> String? {
    fields.optionalLocated(key, as: .text).map { name in
      log.check(name, isOneOf: Array(weights.keys), of: Phrase("权重表", "table of weights"))
      return name.value
    }
  }

  /// A pattern whose gaps are word lists or among the names supplied.
  func pattern(_ node: NodeReader, _ supplied: [String]) -> Pattern {
    let pattern = node.value(as: .pattern)
    for gap in pattern.gaps where !supplied.contains(gap) {
      log.check(
        Located(gap, at: node.place), isOneOf: words.names + supplied, of: Phrase("词表", "list of words"))
    }
    return pattern
  }

  mutating func remember(_ indicator: Located<String>) { indicators.append(indicator) }

  /// Two recipes for the same indicator would write every figure twice.
  func reportRepeatedSeries() {
    var seen: Set<String> = []
    for indicator in indicators where !seen.insert(indicator.value).inserted {
      log.report(
        Finding(
          .badValue, at: indicator.place, read: indicator.value,
          expected: Phrase("每个指标只写一次", "every indicator only once")))
    }
  }
}
