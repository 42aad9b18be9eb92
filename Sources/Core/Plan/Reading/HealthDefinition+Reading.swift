import Documents

extension HealthDefinition {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    of = Subject.scope(fields.choice("of", of: Subject.self))
    green = fields.optionalDouble("green", in: 0...100) ?? 70
    yellow = fields.optionalDouble("yellow", in: 0...100) ?? 50
    minimumCoverage = fields.optionalDouble("minimum-coverage", in: 0...1) ?? 0.6
    basis = fields.basis()
    clause = fields.optionalClause()
    root = Group(
      name: name, weight: 1, aggregation: fields.choice("aggregation", default: .arithmetic),
      members: Group.members(fields, subject: of, in: context))
    root.floorScore = fields.optionalDouble("floor-score", in: 0...100)
    if yellow > green {
      fields.report(
        .contradiction, at: fields.has("yellow") ? "yellow" : "green",
        expected: Phrase("yellow 不大于 green", "yellow not above green"))
    }
  }

  /// Whose health there is.
  private enum Subject: String, CaseIterable {
    case cluster, district
    static func scope(_ subject: Subject) -> Scope.Kind { subject == .cluster ? .cluster : .district }
  }
}

extension HealthDefinition.Group {
  private init(_ fields: MappingReader, subject: Scope.Kind, in context: ReadingContext) {
    name = fields.name("name")
    weight = fields.value("weight", as: .positive)
    aggregation = fields.choice("aggregation", default: .arithmetic)
    members = Self.members(fields, subject: subject, in: context)
    floorScore = fields.optionalDouble("floor-score", in: 0...100)
  }

  /// Either nested groups or components.
  static func members(
    _ fields: MappingReader, subject: Scope.Kind, in context: ReadingContext
  ) -> [HealthDefinition.Member] {
    _ = fields.exactlyOne(of: ["groups", "components"])
    fields.needItems("groups")
    fields.needItems("components")
    let groups = fields.optionalList("groups") { group in
      HealthDefinition.Member.group(HealthDefinition.Group(group, subject: subject, in: context))
    }
    let components = fields.optionalList("components") { component in
      HealthDefinition.Member.component(
        HealthDefinition.Component(component, subject: subject, in: context))
    }
    return groups + components
  }
}
