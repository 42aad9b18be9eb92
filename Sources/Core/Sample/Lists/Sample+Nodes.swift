extension Sample {
  static let nodeHeader = [
    "node", "name", "kind", "due", "done", "known", "cluster", "task", "group", "unit", "note",
  ]

  /// Dates for the plan's own nodes, then invented milestones and action items.
  static func nodeFile(_ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64) -> SampleFile {
    SampleFile("nodes.csv", header: nodeHeader) { row in
      guard let nodes = recipe.nodes else { return }
      for done in nodes.done where done.day <= recipe.asOf {
        guard let node = plan.nodes.first(where: { $0.id == done.node }) else { continue }
        try row(nodes.cells(of: node, done.day, recipe))
      }
      for (kind, count) in [(Node.Kind.milestone, nodes.milestones), (.action, nodes.actions)] {
        for index in 0..<count { try row(nodes.cells(kind, index, plan, recipe, seed)) }
      }
    }
  }
}

extension NodeRecipe {
  /// The plan's node with the day it was done; all else stays the plan's.
  fileprivate func cells(of node: Node, _ done: Day, _ recipe: SampleRecipe) -> [String] {
    [
      node.id.text, node.name, node.kind.rawValue, node.due?.description ?? "", done.description,
      min(done.adding(days: 5), recipe.asOf).description, node.cluster?.text ?? "", node.task?.text ?? "",
      node.group?.text ?? "", node.unit?.text ?? "", recipe.mark,
    ]
  }

  fileprivate func cells(
    _ kind: Node.Kind, _ index: Int, _ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64
  ) -> [String] {
    let id = "\(kind.rawValue)-\((index + 1).padded(3))"
    var dice = Dice(seed: seed, "node/\(id)")
    let task = plan.tasks.isEmpty ? nil : plan.tasks[index % plan.tasks.count]
    let cluster = dice.fraction() < ofCluster ? dice.pick(plan.clusters) : nil
    let district = dice.pick(plan.districts.filter { $0.kind == .district })
    let isDistricts = dice.fraction() < ofDistrict
    let due = from.adding(days: dice.number(in: 0...max(0, from.days(until: to))))
    let done = doneDay(due: due, recipe.asOf, &dice)
    let supplied = [
      "task": task?.shortName ?? "", "district": district?.shortName ?? "",
      "cluster": cluster?.name ?? plan.place.name,
      "n": String(index + 1), "year": String(due.year),
    ]
    let pattern = dice.pick(kind == .action ? action : milestone) ?? .empty
    let name = pattern.filled(supplied, cluster: cluster?.id, words: recipe.words, &dice)
    let unit =
      isDistricts
      ? district?.id.text : dice.pick(task?.owners.filter { $0.part != .territorial } ?? [])?.unit.text
    let group = task.flatMap { task in plan.groups.first { $0.tasks.contains(task.id) } }
    return [
      id, name, kind.rawValue, due.description, done?.description ?? "",
      done.map { min($0.adding(days: 5), recipe.asOf).description } ?? "", cluster?.id.text ?? "",
      task?.id.text ?? "", group?.id.text ?? "", unit ?? "", recipe.mark,
    ]
  }

  /// In time, late, or still open; nothing is done after the sample's day.
  private func doneDay(due: Day, _ asOf: Day, _ dice: inout Dice) -> Day? {
    let throwing = dice.fraction()
    let early = dice.number(in: 0...45)
    let delay = dice.number(in: 1...120)
    if throwing < onTime {
      let day = due.adding(days: -early)
      return day <= asOf ? day : nil
    }
    guard throwing < onTime + late else { return nil }
    let day = due.adding(days: delay)
    return day <= asOf ? day : nil
  }
}
