import Documents

extension Ownership {
  /// Reads `[a, b, {unit: c, part: support}]`: where nobody is written as lead, the first unit is taken for it.
  static func list(_ reader: NodeReader, in register: PlanRegister) -> [Ownership] {
    guard !reader.isAbsent else { return [] }
    let items = reader.items()
    if items.isEmpty, reader.node?.items != nil {
      reader.report(.emptyList, expected: Phrase("至少一个单位", "at least one unit"))
    }
    reader.log.reportRepetitions(in: items.compactMap(unitID))
    var owners = items.map { Ownership($0, in: register) }
    if !owners.contains(where: { $0.part == .lead }), let first = items.first, first.node?.entries == nil {
      owners[0].part = .lead
      owners[0].basis = .inferred
    }
    return owners
  }

  private init(_ item: NodeReader, in register: PlanRegister) {
    guard item.node?.entries != nil else {
      unit = register.resolve(item.located { $0.value(as: .text) }, log: item.log)
      part = .support
      basis = .stated
      return
    }
    self = item.mapping { fields in
      Ownership(
        unit: fields.reference("unit", in: register), part: fields.choice("part", default: .support),
        basis: fields.basis())
    }
  }

  private static func unitID(_ item: NodeReader) -> Located<String>? {
    let node = item.node?.entries == nil ? item.node : item.node?["unit"]
    return node.flatMap { node in node.text.map { Located($0, at: node.place) } }
  }
}

extension StandingOwner {
  init(_ fields: MappingReader) {
    kinds = fields.values("kinds", as: .choice(District.Kind.self))
    fields.needItems("kinds")
    clause = fields.clause()
  }
}
