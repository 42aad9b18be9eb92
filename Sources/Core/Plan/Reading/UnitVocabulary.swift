import Documents

/// The units of measure a plan may use: the ones officials use everywhere, and the plan's own.
struct UnitVocabulary {
  /// The plan's own, in its order; a counting word with its 万 and 亿.
  private(set) var own: [UnitOfMeasure] = []

  /// Reads `units-of-measure`.
  init(_ fields: MappingReader) {
    let declared = fields.optionalList("units-of-measure") { Declaration($0) }
    for declaration in declared { add(declaration) }
  }

  subscript(symbol: String) -> UnitOfMeasure? { UnitOfMeasure(symbol, among: own) }

  /// All symbols there are, for suggestions.
  private var symbols: [String] { own.map(\.symbol) + UnitOfMeasure.known.keys.sorted() }

  private struct Declaration {
    let symbol: NodeReader
    let text: String
    let of: Located<String>?
    let factor: Double

    init(_ fields: MappingReader) {
      symbol = fields["symbol"]
      text = symbol.words(limit: 20)
      of = fields.optionalLocated("of", as: .text)
      factor = fields.optional("factor", as: .positive) ?? 1
      if of == nil { fields.reportMisplaced("factor", only: Phrase("of", "of")) }
    }
  }

  private mutating func add(_ declaration: Declaration) {
    guard !declaration.text.isEmpty else { return }
    guard self[declaration.text] == nil else {
      declaration.symbol.report(
        .duplicateID, expected: Phrase("尚不存在的计量单位", "a unit of measure that does not exist yet"),
        remedy: Phrase("删去此条", "remove it"))
      return
    }
    if let of = declaration.of {
      guard let base = unit(of, log: declaration.symbol.log) else { return }
      own.append(
        UnitOfMeasure(
          symbol: declaration.text, dimension: base.dimension, factor: base.factor * declaration.factor))
    } else {
      addCountingWord(declaration.text)
    }
  }

  /// A word of its own counts in 万 and 亿 like the built-in ones.
  private mutating func addCountingWord(_ word: String) {
    for (scale, factor) in UnitOfMeasure.scales {
      own.append(UnitOfMeasure(symbol: scale + word, dimension: .count(word), factor: factor))
    }
  }
}

extension UnitVocabulary {
  /// The unit with a symbol; an unknown one is reported.
  func unit(_ symbol: Located<String>, log: FindingLog) -> UnitOfMeasure? {
    if let unit = self[symbol.value] { return unit }
    guard !symbol.value.isEmpty else { return nil }
    let finding = Finding(
      .badValue, at: symbol.place, read: symbol.value,
      expected: Phrase("已知的计量单位,如 亿元、%、家", "a known unit such as 亿元, % or 家"),
      remedy: Phrase("在 units-of-measure 中声明", "declare it under units-of-measure"))
    log.report(finding.didYouMean(symbols))
    return nil
  }

  /// Reads the symbol of a unit that must be there.
  func unit(_ reader: NodeReader) -> UnitOfMeasure? {
    unit(Located(reader.words(limit: 20), at: reader.place), log: reader.log)
  }
}
