import Documents

extension StandingRule {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    clause = fields.clause()
    let isOverNodes = fields.has("nodes-per")
    list = isOverNodes ? nil : fields.reference("list", in: context.register)
    if isOverNodes { fields.reportMisplaced("list", only: Phrase("清单的规则", "a rule over a list")) }
    let columns = list.flatMap { context.lists[$0] }.map { RuleColumns($0, in: context) }
    filter = fields.optionalPairs("where") { column, values in
      if isOverNodes { StandingRule.checkNodeColumn(column, fields.log) }
      columns?.check(column, of: nil, log: fields.log)
      return Condition(column: column.value, values: values.items().map { $0.words() })
    }
    quantity = StandingRule.quantity(fields, columns)
    limit = StandingRule.limit(fields)
    strength = fields.choice("strength")
    note = fields.note()
    StandingRule.checkLimit(fields)
  }

  private static let quantities = ["number-of", "entries-of", "items-per", "text-of", "nodes-per"]

  private static func quantity(_ fields: MappingReader, _ columns: RuleColumns?) -> Quantity {
    let key = fields.exactlyOne(of: quantities)
    if key == "nodes-per" { return .nodesPer(fields.choice("nodes-per")) }
    let kinds: [String: ListDefinition.Column.Kind] = ["number-of": .number, "entries-of": .entries]
    let column = key.map { fields.located($0, as: .text) } ?? Located("", at: fields.place)
    columns?.check(column, of: key.flatMap { kinds[$0] }, log: fields.log)
    switch key {
    case "number-of": return .number(column: column.value)
    case "entries-of": return .entries(column: column.value)
    case "items-per": return .itemsPer(column: column.value)
    default: return .text(column: column.value)
    }
  }

  /// Nodes are told apart by their kind alone.
  private static func checkNodeColumn(_ column: Located<String>, _ log: FindingLog) {
    log.check(column, isOneOf: ["kind"], of: Phrase("节点的列", "column of nodes"))
  }

  private static func limit(_ fields: MappingReader) -> Limit {
    let words = fields.names("one-of")
    fields.needItems("one-of")
    let atMost = fields.optionalDouble("at-most")
    let atLeast = fields.optionalDouble("at-least")
    switch fields.exactlyOne(of: ["at-most", "at-least", "one-of"]) {
    case "at-most": return .atMost(atMost ?? 0)
    case "at-least": return .atLeast(atLeast ?? 0)
    default: return .oneOf(words)
    }
  }

  /// Texts are compared with words, numbers with numbers.
  private static func checkLimit(_ fields: MappingReader) {
    if fields.has("text-of") {
      for key in ["at-most", "at-least"] {
        fields.reportMisplaced(key, only: Phrase("number-of、entries-of、items-per", "a number"))
      }
    } else if quantities.contains(where: { fields.has($0) }) {
      fields.reportMisplaced("one-of", only: Phrase("text-of", "text-of"))
    }
  }
}

/// The columns a standing rule may speak of: the list's own, those of the list a pipeline is of, and the
/// ones every item has.
private struct RuleColumns {
  private let kinds: [(id: String, kind: ListDefinition.Column.Kind)]

  init(_ list: ListDefinition, in context: ReadingContext) {
    let whole = list.of.flatMap { context.lists[$0] }
    kinds = (list.columns + (whole?.columns ?? [])).map { ($0.id, $0.kind) } + ListDefinition.Column.shared
  }

  func check(_ column: Located<String>, of kind: ListDefinition.Column.Kind?, log: FindingLog) {
    let noun = Phrase("此清单的列", "column of the list")
    guard log.check(column, isOneOf: kinds.map(\.id), of: noun), let kind else { return }
    guard let found = kinds.first(where: { $0.id == column.value }), found.kind != kind else { return }
    log.report(
      Finding(
        .contradiction, at: column.place, read: column.value,
        expected: Phrase("kind 为 \(kind.rawValue) 的列", "a column of kind \(kind.rawValue)")))
  }
}
