extension Sample {
  /// The items of one list, row by row.
  static func listFile(
    _ list: ListRecipe, _ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64, scale: Int
  ) -> SampleFile {
    let writer = ItemWriter(list, plan, recipe, seed)
    let count = list.count * (list.scales ? scale : 1)
    return SampleFile("\(list.list).csv", header: writer.header) { row in
      for index in 0..<count { try row(writer.cells(index)) }
    }
  }
}

/// Writes any row of a list without having written the ones before.
private struct ItemWriter: Sendable {
  private let list: ListRecipe
  private let plan: Plan
  private let recipe: SampleRecipe
  private let seed: UInt64
  private let columns: [ListRecipe.Column]
  private let stages: [String]
  private let clusters: [WeightedScope]
  private let districts: [WeightedScope]
  private let planted: [Int: [String: String]]
  /// For lists that take their items from another.
  private let source: [ItemWriter]

  init(_ list: ListRecipe, _ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64) {
    (self.list, self.plan, self.recipe, self.seed) = (list, plan, recipe, seed)
    columns = list.columns
    stages = plan.lists.first { $0.id == list.list }?.stages ?? []
    clusters = list.clusters.flatMap { recipe.weights[$0] } ?? []
    districts = list.districts.flatMap { recipe.weights[$0] } ?? []
    planted = Dictionary(list.planted.map { ($0.row - 1, $0.cells) }, uniquingKeysWith: { $1 })
    let other = list.source.flatMap { source in
      recipe.lists.first { $0.list == source.list && $0.source == nil }
    }
    source = other.map { [ItemWriter($0, plan, recipe, seed)] } ?? []
  }

  var header: [String] {
    ["list", "code", "name", "cluster", "district", "stage"] + columns.map(\.id)
  }

  func cells(_ row: Int) -> [String] {
    var dice = Dice(seed: seed, "item/\(list.list)/\(row)")
    let head = source.first.map { $0.head(row * (list.source?.every ?? 1)) } ?? head(row)
    let stage = dice.position(weights: list.stages).flatMap { $0 < stages.count ? stages[$0] : nil } ?? ""
    var cells = [
      "list": list.list.text, "code": head.code, "name": head.name, "cluster": head.cluster?.text ?? "",
      "district": head.district?.text ?? "", "stage": stage,
    ]
    for column in columns {
      let isFilled = dice.fraction() < column.share
      let text = fill(column.filling, row, head, cells, &dice)
      cells[column.id] = isFilled ? text : ""
    }
    for (column, text) in planted[row] ?? [:] { cells[column] = text }
    return header.map { cells[$0] ?? "" }
  }

  private struct Head {
    var code = ""
    var name = ""
    var cluster: Cluster.ID?
    var district: District.ID?
    var supplied: [String: String] = [:]
  }

  /// What an item is: thrown apart from its other cells, so that another list can name it.
  private func head(_ row: Int) -> Head {
    var dice = Dice(seed: seed, "head/\(list.list)/\(row)")
    var head = Head()
    if let position = dice.position(weights: clusters.map(\.weight)),
      case .cluster(let id) = clusters[position].scope
    {
      head.cluster = id
    }
    let home = plan.clusters.first { $0.id == head.cluster }
    if let position = dice.position(weights: districts.map { weight($0, in: home) }),
      case .district(let id) = districts[position].scope
    {
      head.district = id
    }
    head.supplied = [
      "n": (row + 1).padded(4), "cluster": home?.name ?? "",
      "district": plan.districts.first { $0.id == head.district }?.shortName ?? "",
    ]
    head.code = list.code.filled(head.supplied, cluster: head.cluster, words: recipe.words, &dice)
    head.name = list.name.filled(head.supplied, cluster: head.cluster, words: recipe.words, &dice)
    return head
  }

  /// Four in five items or so lie where the plan says their cluster stands.
  private func weight(_ district: WeightedScope, in cluster: Cluster?) -> Double {
    guard let cluster, case .district(let id) = district.scope else { return district.weight }
    return cluster.districts.contains(id) ? district.weight * 5 : district.weight
  }

  private func fill(
    _ filling: ListRecipe.Filling, _ row: Int, _ head: Head, _ cells: [String: String], _ dice: inout Dice
  ) -> String {
    switch filling {
    case .pick(let words, let weights, let count):
      return picked(from: list(words, head), weights, dice.number(in: count), &dice)
    case .cycle(let words):
      let words = list(words, head)
      return words.isEmpty ? "" : words[row % words.count]
    case .number(let median, let spread, let decimals):
      let value = median * Dice.exponential(spread * dice.normal())
      return value.written(decimals: decimals)
    case .day(let days): return Day(ordinal: dice.number(in: days)).description
    case .text(let pattern):
      return pattern.filled(head.supplied, cluster: head.cluster, words: recipe.words, &dice)
    case .copy(let column): return cells[column] ?? ""
    }
  }

  private func list(_ words: ListRecipe.Words, _ head: Head) -> [String] {
    switch words {
    case .listed(let words): words
    case .named(let name): recipe.words[name, head.cluster]
    }
  }

  /// Different words, joined as officials join them.
  private func picked(
    from words: [String], _ weights: [Double], _ count: Int, _ dice: inout Dice
  ) -> String {
    var rest = words.indices.map { weights.isEmpty ? 1 : $0 < weights.count ? weights[$0] : 0 }
    var chosen: [String] = []
    while chosen.count < count, let position = dice.position(weights: rest) {
      chosen.append(words[position])
      rest[position] = 0
    }
    return chosen.joined(separator: "、")
  }
}

extension Dice {
  /// eˣ by its series for a small part of x, squared up again, so that no library decides the last digit.
  static func exponential(_ x: Double) -> Double {
    let squarings = 8
    let small = x / Double(1 << squarings)
    var term = 1.0
    var sum = 1.0
    for n in 1...12 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<squarings { sum *= sum }
    return sum
  }
}
