import Documents

extension HealthDefinition.Component {
  init(_ fields: MappingReader, subject: Scope.Kind, in context: ReadingContext) {
    name = fields.name("name")
    weight = fields.value("weight", as: .positive)
    let scored = Scored(fields, subject: subject, in: context)
    quantity = scored.quantity
    let scale = fields.choice("scale", of: Scale.self, default: .goalposts)
    let logarithmic = fields.bool("logarithmic", default: false)
    let written: Direction? = fields.optionalChoice("direction")
    let direction = written ?? scored.direction
    switch scale {
    case .goalposts:
      let goalposts = Goalposts(fields, scored, logarithmic: logarithmic)
      normalisation = .goalposts(
        floor: goalposts.floor, goal: goalposts.goal, logarithmic: logarithmic)
      goalposts.check(direction, fields)
    case .minMax: normalisation = .minMax(direction: direction ?? .up, logarithmic: logarithmic)
    case .zScore: normalisation = .zScore(direction: direction ?? .up, logarithmic: logarithmic)
    }
    guard scale != .goalposts else { return }
    for key in ["floor", "goal"] {
      fields.reportMisplaced(key, only: Phrase("scale: goalposts", "scale: goalposts"))
    }
  }

  /// What a score is relative to: posts the plan sets, or the peers.
  private enum Scale: String, CaseIterable {
    case goalposts
    case minMax = "min-max"
    case zScore = "z-score"
  }
}

/// What a component scores, its unit, and which way is good, where that can be told.
private struct Scored {
  var quantity = HealthDefinition.Quantity.nodesOnTime
  var unit: UnitOfMeasure? = .percent
  var direction: Direction? = .up
  let units: UnitVocabulary

  init(_ fields: MappingReader, subject: Scope.Kind, in context: ReadingContext) {
    units = context.units
    let keys = ["year-on-year", "latest", "technology-share", "nodes-on-time", "own-target"]
    let key = fields.exactlyOne(of: keys)
    switch key {
    case "latest", "year-on-year", "own-target":
      score(fields.reference(key ?? "", in: context.register), key, in: context)
    case "technology-share": score(fields.choice("technology-share"), subject, fields)
    case "nodes-on-time" where !fields.bool("nodes-on-time"):
      fields.report(.badValue, at: "nodes-on-time", expected: Phrase("true", "true"))
    default: break
    }
  }

  private mutating func score(_ indicator: Indicator.ID, _ key: String?, in context: ReadingContext) {
    switch key {
    case "latest":
      quantity = .latest(indicator)
      unit = context.unit(of: indicator)
      direction = context.indicators[indicator]?.direction
    case "year-on-year":
      quantity = .yearOnYear(indicator)
      let isRatio = context.indicators[indicator]?.measure == .ratio
      unit = isRatio ? .percentagePoints : .percent
      direction = context.indicators[indicator]?.direction
    default:
      quantity = .ownTarget(indicator)
    }
  }

  private mutating func score(
    _ grade: TechnologyColour.Grade, _ subject: Scope.Kind, _ fields: MappingReader
  ) {
    quantity = .technologyShare(grade)
    direction =
      switch grade {
      case .constrained: .down
      case .catchingUp: nil
      case .own: .up
      }
    if subject != .cluster {
      fields.reportMisplaced("technology-share", only: Phrase("of: cluster", "of: cluster"))
    }
  }
}

private struct Goalposts {
  let floor: Double
  let goal: Double
  let logarithmic: Bool

  init(_ fields: MappingReader, _ scored: Scored, logarithmic: Bool) {
    floor = fields.quantity("floor", in: scored.unit, scored.units)
    goal = fields.quantity("goal", in: scored.unit, scored.units)
    self.logarithmic = logarithmic
  }

  func check(_ direction: Direction?, _ fields: MappingReader) {
    guard fields.has("floor"), fields.has("goal") else { return }
    if floor == goal {
      fields.report(
        .contradiction, at: "goal", expected: Phrase("与 floor 不同的值", "a value other than floor"))
    } else if let direction, (goal > floor) != (direction == .up) {
      let up = direction == .up
      fields.report(
        .contradiction, at: "goal",
        expected: up
          ? Phrase("大于 floor 的值(越高越好)", "a value above floor (up is good)")
          : Phrase("小于 floor 的值(越低越好)", "a value below floor (down is good)"),
        remedy: Phrase("对调 floor 与 goal,或改指标的 direction", "swap floor and goal, or the direction"))
    }
    if logarithmic, min(floor, goal) <= 0 {
      fields.report(
        .contradiction, at: "logarithmic",
        expected: Phrase("floor 与 goal 都大于 0", "floor and goal above 0"))
    }
  }
}
