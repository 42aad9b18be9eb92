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

extension LightRule {
  /// Reads `{pace: {yellow: 10, red: 30}}`.
  init(_ fields: MappingReader) {
    self = fields.mapping("pace") { pace in
      let yellow = pace.double("yellow", in: 0...1000)
      let red = pace.double("red", in: 0...1000)
      if red < yellow, pace.has("red") {
        pace.report(
          .contradiction, at: "red",
          expected: Phrase("不小于 yellow(\(yellow))的点数", "points not below yellow (\(yellow))"))
      }
      return .pace(yellow: yellow, red: red)
    }
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
