extension Sample {
  static let technologyHeader = [
    "technology", "name", "cluster", "stage", "category", "bottleneck", "foreign-suppliers",
    "domestic-alternative", "dependence", "consequence", "readiness", "lead", "partners", "project",
    "funding", "review-due",
  ]
  static let colourHeader = ["technology", "day", "colour", "evidence", "decided-by", "known"]

  /// The cards, and the dated colours they had.
  static func technologyFiles(_ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64) -> [SampleFile] {
    guard let cards = recipe.technologies else { return [] }
    return [
      SampleFile("technologies.csv", header: technologyHeader) { row in
        for card in cards.cards(plan, recipe, seed) { try row(card.cells) }
      },
      SampleFile("colours.csv", header: colourHeader) { row in
        for card in cards.cards(plan, recipe, seed) {
          for change in card.changes { try row([card.id] + change) }
        }
      },
    ]
  }
}

/// A generated card as the cells of its row and of the rows of its colours.
private struct SampleCard {
  var id: String
  var cells: [String]
  var changes: [[String]]
}

extension TechnologyRecipe {
  fileprivate func cards(_ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64) -> [SampleCard] {
    clusters.flatMap { cluster in
      (0..<cluster.cards).map { card($0, of: cluster, plan, recipe, seed) }
    }
  }

  private func card(
    _ index: Int, of cluster: ClusterCards, _ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64
  ) -> SampleCard {
    let id = "\(cluster.cluster)-\((index + 1).padded(2))"
    var dice = Dice(seed: seed, "technology/\(id)")
    let history = colours(recipe.asOf, &dice)
    let grade = grades.first { $0.grade == history.last?.grade }
    let (round, position) = index.quotientAndRemainder(dividingBy: max(1, cluster.subjects.count))
    let subject = cluster.subjects.isEmpty ? nil : cluster.subjects[position]
    // Every subject meets every aspect before a pair comes again.
    let aspect = aspects.isEmpty ? nil : aspects[(position + round) % aspects.count]
    let supplied = ["n": (index + 1).padded(3), "subject": subject?.name ?? ""]
    func text(_ pattern: Pattern) -> String {
      pattern.filled(supplied, cluster: cluster.cluster, words: recipe.words, &dice)
    }
    let cells = [
      id, (subject?.name ?? "") + (aspect?.name ?? ""), cluster.cluster.text, subject?.stage.text ?? "",
      aspect?.category ?? "", text(bottleneck), suppliers(grade, &dice),
      dice.pick(grade?.alternatives ?? []) ?? "", number(grade?.dependence, &dice),
      dice.pick(grade?.consequences ?? []) ?? "", number(grade?.readiness, &dice), text(lead),
      text(partners), text(project), String(dice.number(in: funding) / 10 * 10),
      reviewDue(after: history.last?.day ?? firstDay, recipe.asOf, &dice).description,
    ]
    return SampleCard(id: id, cells: cells, changes: rows(history, plan, recipe, &dice))
  }

  /// Within a year of the last look at the card; some are forgotten and already past it.
  private func reviewDue(after changed: Day, _ asOf: Day, _ dice: inout Dice) -> Day {
    if dice.fraction() < overdue { return asOf.adding(days: -dice.number(in: 10...150)) }
    let reviewed = max(changed, reviews.last { $0 <= asOf } ?? changed)
    return reviewed.adding(days: dice.number(in: 270...365))
  }

  private struct Colouring {
    var day: Day
    var grade: TechnologyColour.Grade
  }

  /// The first colour, then a change wherever a review moved it by a grade.
  private func colours(_ asOf: Day, _ dice: inout Dice) -> [Colouring] {
    let order = TechnologyColour.Grade.allCases
    let shares = order.map { grade in grades.first { $0.grade == grade }?.share ?? 0 }
    guard var position = dice.position(weights: shares) else { return [] }
    var history = [Colouring(day: firstDay.adding(days: dice.number(in: 0...20)), grade: order[position])]
    for review in reviews {
      let throwing = dice.fraction()
      let step = throwing < better ? 1 : throwing < better + worse ? -1 : 0
      let next = min(max(position + step, 0), order.count - 1)
      let day = review.adding(days: dice.number(in: 0...9))
      guard next != position, day.adding(days: 5) <= asOf else { continue }
      position = next
      history.append(Colouring(day: day, grade: order[position]))
    }
    return history
  }

  private func rows(
    _ history: [Colouring], _ plan: Plan, _ recipe: SampleRecipe, _ dice: inout Dice
  ) -> [[String]] {
    history.compactMap { change in
      guard let colour = plan.technologyColours.first(where: { $0.grade == change.grade }) else { return nil }
      let evidence = dice.pick(grades.first { $0.grade == change.grade }?.evidence ?? []) ?? ""
      return [
        change.day.description, colour.id.text, "\(evidence)(\(recipe.mark))", decidedBy,
        change.day.adding(days: 5).description,
      ]
    }
  }

  private func suppliers(_ grade: GradeRecipe?, _ dice: inout Dice) -> String {
    let count = grade.map { dice.number(in: $0.suppliers) } ?? 0
    return "\(count)家(\(dice.pick(countries) ?? ""))"
  }

  private func number(_ range: ClosedRange<Int>?, _ dice: inout Dice) -> String {
    range.map { String(dice.number(in: $0)) } ?? ""
  }
}
