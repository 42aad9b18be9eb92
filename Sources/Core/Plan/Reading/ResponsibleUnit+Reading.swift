import Documents

extension ResponsibleUnit {
  /// Reads a bureau.
  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    aliases = fields.names("aliases")
    kind = .bureau
  }

  /// A district or zone as the unit it is as well.
  init(_ district: District) {
    self.init(
      id: Identifier(district.id.text), name: district.name, shortName: district.shortName,
      aliases: district.aliases, kind: district.kind == .district ? .district : .zone)
  }
}

extension LeadingGroup {
  init(_ fields: MappingReader) {
    name = fields.name("name")
    taskForce = fields.name("task-force")
    clause = fields.clause()
  }
}

extension WorkGroup {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    tasks = fields.references("tasks", in: context.register)
    basis = fields.basis()
    lead = fields.optionalReference("lead", in: context.register)
    clause = fields.clause()
    note = fields.note()
  }
}
