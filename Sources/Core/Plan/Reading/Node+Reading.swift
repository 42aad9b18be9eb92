import Documents

extension Node {
  /// Reads a node the plan names. When it was done is not the plan's to say.
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    kind = fields.choice("kind", default: .deliverable)
    due = fields.optional("due", as: .deadline)
    done = nil
    known = nil
    cluster = fields.optionalReference("cluster", in: context.register)
    task = fields.optionalReference("task", in: context.register)
    group = fields.optionalReference("group", in: context.register)
    unit = fields.optionalReference("unit", in: context.register)
    clause = fields.optionalClause()
    basis = fields.basis()
    note = fields.note()
  }
}

extension TechnologyColour {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    word = fields.name("word", limit: 8)
    name = fields.optionalName("name") ?? word
    grade = fields.choice("grade")
    definition = fields["definition"].words(limit: TextLimit.note, lines: true)
    basis = fields.basis()
  }
}
