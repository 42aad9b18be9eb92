import Documents

extension RecipeReader {
  func list(_ fields: MappingReader) -> ListRecipe {
    let id = fields.located("list", as: .text)
    log.check(id, isOneOf: plan.lists.map(\.id.text), of: Phrase("清单", "list"))
    let definition = plan.lists.first { $0.id.text == id.value }
    let columns = (definition?.columns.map(\.id) ?? []) + ListRecipe.ownColumns
    let stages = fields.has("stages") ? fields.numbers("stages") : []
    if let count = definition?.stages.count, !stages.isEmpty, stages.count != count {
      fields.report(
        .badValue, at: "stages",
        expected: Phrase("每个阶段一个权重,共 \(count) 个", "one weight for each of \(count) stages"))
    }
    return ListRecipe(
      list: Identifier(id.value), count: fields.int("count", in: 0...1_000_000),
      scales: fields.bool("scales", default: false),
      code: pattern(fields["code"], ["n"]), name: pattern(fields["name"], ListRecipe.suppliedNames),
      clusters: weights("cluster", of: fields), districts: weights("district", of: fields),
      stages: stages,
      columns: fields.optionalPairs("columns") { key, node in
        log.check(key, isOneOf: columns, of: Phrase("栏目", "column"))
        return node.mapping { column($0, id: key.value) }
      },
      source: fields.optionalMapping("source") { source($0) },
      planted: fields.optionalList("planted") { planted($0, columns) })
  }

  private func source(_ fields: MappingReader) -> ListRecipe.Source {
    let id = fields.located("list", as: .text)
    log.check(id, isOneOf: plan.lists.map(\.id.text), of: Phrase("清单", "list"))
    return ListRecipe.Source(list: Identifier(id.value), every: fields.int("every", in: 1...1_000_000))
  }

  private func planted(_ fields: MappingReader, _ columns: [String]) -> ListRecipe.Planted {
    let cells = fields.pairs("set") { key, node in
      log.check(key, isOneOf: columns, of: Phrase("栏目", "column"))
      return (key.value, node.value(as: .anyText))
    }
    return ListRecipe.Planted(
      row: fields.int("row", in: 1...1_000_000), cells: Dictionary(cells, uniquingKeysWith: { $1 }))
  }

  private func column(_ fields: MappingReader, id: String) -> ListRecipe.Column {
    ListRecipe.Column(id: id, filling: filling(fields), share: fields.optionalShare("share"))
  }

  private func filling(_ fields: MappingReader) -> ListRecipe.Filling {
    fields.allow("weights", "count", "spread", "decimals")
    if fields.has("pick") {
      return .pick(
        words(fields["pick"]), weights: fields.has("weights") ? fields.numbers("weights") : [],
        count: fields.has("count") ? fields.range("count") : 1...1)
    }
    if fields.has("cycle") { return .cycle(words(fields["cycle"])) }
    if fields.has("median") {
      return .number(
        median: fields.double("median"), spread: fields.optionalDouble("spread", in: 0...5) ?? 0,
        decimals: fields.optionalInt("decimals", in: 0...6) ?? 0)
    }
    if fields.has("days") {
      let days = fields["days"].items().map { $0.value(as: .day).ordinal }
      return .day((days.first ?? 0)...max(days.first ?? 0, days.last ?? 0))
    }
    if let column = fields.optionalString("copy") { return .copy(column) }
    return .text(pattern(fields["text"], ListRecipe.suppliedNames))
  }

  /// The name of a word list, or a list written on the spot.
  private func words(_ node: NodeReader) -> ListRecipe.Words {
    guard node.node?.items == nil else { return .listed(node.texts()) }
    let name = node.located { $0.value(as: .text) }
    log.check(name, isOneOf: words.names, of: Phrase("词表", "list of words"))
    return .named(name.value)
  }
}

extension ListRecipe {
  /// What patterns of a list may name beside the recipe's words.
  static let suppliedNames = ["n", "cluster", "district"]
  /// Columns every list has that a recipe may fill.
  static let ownColumns = ["amount", "since", "until"]
}
