import Documents

extension District {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    aliases = fields.names("aliases")
    let written = fields.has("kind") ? fields.decisive("kind", of: Kind.self) : .district
    kind = written ?? .district
    code = fields.optionalName("code", limit: 20)
    parent = fields.optionalReference("parent", in: context.register)
    countedInside = fields.bool("counted-inside", default: false)
    industries = fields.names("industries")
    note = fields.note()
    if let written { District.checkKeys(written, fields) }
  }

  private static func checkKeys(_ kind: Kind, _ fields: MappingReader) {
    if kind == .district {
      for key in ["parent", "counted-inside"] {
        fields.reportMisplaced(key, only: Phrase("kind: zone", "kind: zone"))
      }
    } else if !fields.has("parent") {
      fields.log.report(
        Finding(
          .missingKey, at: fields.place,
          expected: Phrase("键 “parent”:所在区县的 id", "key “parent”: the id of the district it lies in")))
    }
  }
}

extension ParkKind {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
    size = fields.optionalInt("size", in: 0...1_000_000)
    isAttribute = fields.bool("attribute", default: false)
    clause = fields.optionalClause()
    note = fields.note()
  }
}

extension Tag {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
    note = fields.note()
    clause = fields.optionalClause()
  }
}
