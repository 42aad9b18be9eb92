import Documents

extension ListDefinition {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    let written = fields.has("kind") ? fields.decisive("kind", of: Kind.self) : .list
    kind = written ?? .list
    let located = fields.optionalList("columns") { Column.reading($0, in: context) }
    fields.log.reportRepetitions(in: located.map(\.id))
    columns = located.map(\.column)
    stages = fields.names("stages")
    fields.log.reportRepetitions(in: fields.optionalLocatedStrings("stages"))
    of = fields.optionalReference("of", in: context.register)
    clause = fields.optionalClause()
    note = fields.note()
    if let written { ListDefinition.checkKeys(written, fields) }
  }

  private static func checkKeys(_ kind: Kind, _ fields: MappingReader) {
    switch kind {
    case .list:
      for key in ["stages", "of"] {
        fields.reportMisplaced(key, only: Phrase("kind: pipeline", "kind: pipeline"))
      }
    case .pipeline:
      fields.needItems("stages")
      guard !fields.has("stages") else { return }
      fields.log.report(
        Finding(
          .missingKey, at: fields.place,
          expected: Phrase("键 “stages”:各阶段名称,由先到后", "key “stages”: names of the stages, first to last")))
    }
  }
}

extension ListDefinition.Column {
  /// Columns every item has, with the kind each holds. A list may give the last three a name and unit.
  static let shared: [(id: String, kind: Kind)] = [
    ("code", .text), ("name", .text), ("cluster", .text), ("district", .text), ("stage", .text),
    ("amount", .number), ("since", .date), ("until", .date),
  ]

  static func reading(
    _ fields: MappingReader, in context: ReadingContext
  ) -> (id: Located<String>, column: ListDefinition.Column) {
    let id = fields.located("id", as: .identifier)
    let column = ListDefinition.Column(
      id: id.value, name: fields.name("name"), kind: fields.choice("kind", default: .text),
      unit: fields.has("unit") ? context.units.unit(fields["unit"])?.symbol : nil)
    column.checkShared(fields)
    if column.kind != .number { fields.reportMisplaced("unit", only: Phrase("kind: number", "kind: number")) }
    return (id, column)
  }

  private func checkShared(_ fields: MappingReader) {
    guard let shared = ListDefinition.Column.shared.first(where: { $0.id == id }) else { return }
    if shared.kind == .text {
      fields.report(
        .duplicateID, at: "id",
        expected: Phrase("每项都有的列之外的 id", "an id other than the columns every item has"),
        remedy: Phrase("删去此列,它本来就有", "remove the column: it is there anyway"))
    } else if shared.kind != kind {
      fields.report(
        .contradiction, at: fields.has("kind") ? "kind" : "id",
        expected: Phrase(
          "“\(id)” 的 kind 为 \(shared.kind.rawValue)", "kind \(shared.kind.rawValue) for “\(id)”"))
    }
  }
}
