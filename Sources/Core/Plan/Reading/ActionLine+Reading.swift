import Documents

extension ActionLine {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    kind = fields.choice("kind", default: .action)
    clause = fields.clause()
    rule = fields.optionalMapping("rule") { LightRule($0) }
  }
}

extension WorkTask {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    line = fields.reference("line", in: context.register)
    clause = fields.clause()
    owners = Ownership.list(fields["units"], in: context.register)
    tags = fields.references("tags", in: context.register)
    note = fields.note()
  }
}
