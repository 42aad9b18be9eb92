import Documents

extension Tier {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    indicator = fields.optionalReference("indicator", in: context.register)
    let unit = indicator.flatMap { context.unit(of: $0) }
    threshold = fields.optionalQuantity("threshold", in: unit, context.units)
    if indicator == nil { fields.reportMisplaced("threshold", only: Phrase("indicator", "indicator")) }
    clause = fields.optionalClause()
    basis = fields.basis()
    strength = fields.choice("strength", default: .soft)
    if threshold == nil { fields.reportMisplaced("strength", only: Phrase("threshold", "threshold")) }
  }
}

extension ChainPosition {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
  }
}

extension Cluster {
  init(_ fields: MappingReader, in context: ReadingContext) {
    let own: Cluster.ID = fields.identifier()
    id = own
    name = fields.name("name")
    aliases = fields.names("aliases")
    tier = fields.reference("tier", in: context.register)
    let stages = fields.optionalList("chain") { ChainStage.reading($0, of: own, in: context) }
    fields.log.reportRepetitions(in: stages.map(\.id))
    chain = stages.map(\.stage)
    districts = fields.references("districts", in: context.register)
    tags = fields.references("tags", in: context.register)
    note = fields.note()
  }
}

extension ChainStage {
  /// The stage, and its id as written: unique within the cluster, whose id is put before it.
  static func reading(
    _ fields: MappingReader, of cluster: Cluster.ID, in context: ReadingContext
  ) -> (id: Located<String>, stage: ChainStage) {
    let id = fields.located("id", as: .identifier)
    let stage = ChainStage(
      id: Identifier("\(cluster)/\(id.value)"), name: fields.name("name"),
      position: fields.reference("position", in: context.register))
    return (id, stage)
  }
}
