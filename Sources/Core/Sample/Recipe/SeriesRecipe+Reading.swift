import Documents

extension RecipeReader {
  mutating func series(_ fields: MappingReader) -> SeriesRecipe {
    let id = fields.located("indicator", as: .text)
    remember(id)
    let season = fields.optionalLocated("season", as: .text)
    if let season { log.check(season, isOneOf: Array(seasons.keys), of: Phrase("季节", "season")) }
    return SeriesRecipe(
      indicator: indicator(id), from: fields.optionalInt("from", in: 1...9999), season: season?.value,
      noise: fields.optionalDouble("noise", in: 0...50) ?? 0, lead: fields.optionalInt("lead", in: -60...400),
      whole: fields.optionalMapping("whole") { level($0) },
      denominator: fields.optionalMapping("denominator") { level($0) },
      addsUp: fields.bool("adds-up", default: false),
      parts: fields.optionalList("parts") { parts($0) },
      scopes: fields.optionalPairs("scopes") { key, node in
        ScopeRecipe(scope: scope(key), level: node.mapping { level($0) })
      })
  }

  private func level(_ fields: MappingReader) -> LevelRecipe {
    let levels = fields.numbers("levels")
    let growth = fields.has("growth") ? fields.numbers("growth") : []
    let step = fields.has("step") ? fields.numbers("step") : []
    if !growth.isEmpty, !step.isEmpty {
      fields.report(.badValue, at: "step", expected: Phrase("growth 或 step 之一", "growth or step, not both"))
    }
    return LevelRecipe(levels: levels, change: step.isEmpty ? .growth(growth) : .step(step))
  }

  private func parts(_ fields: MappingReader) -> PartsRecipe {
    PartsRecipe(
      weights: weights("weights", of: fields) ?? fields.string("weights"),
      drift: fields.optionalDouble("drift", in: 0...50) ?? 0,
      isRelative: fields.bool("relative", default: false))
  }

  func fact(_ fields: MappingReader) -> FactRecipe {
    let number = fields.located("value", as: .number)
    return FactRecipe(
      indicator: indicator(fields.located("indicator", as: .text)),
      scope: fields.optionalLocated("scope", as: .text).map(scope) ?? .whole,
      period: fields.value("period", as: .period), value: fields["value"].node?.text ?? number.value.written,
      state: fields.choice("state", default: .final), known: fields.day("known"),
      source: fields.string("source"))
  }

  func fault(_ fields: MappingReader) -> FaultRecipe {
    FaultRecipe(
      indicators: fields.locatedStrings("indicators").map(indicator),
      scopes: fields.optionalLocatedStrings("scopes").map(scope),
      from: fields.optional("from", as: .period),
      to: fields.optional("to", as: .period), effect: effect(fields),
      note: fields.optionalString("note"))
  }

  /// Exactly one of the ways in which reports can be changed.
  private func effect(_ fields: MappingReader) -> FaultRecipe.Effect {
    let effects: [FaultRecipe.Effect?] = [
      fields.bool("omit", default: false) ? .omit : nil,
      fields.optionalInt("delay", in: -60...400).map { .delay($0) },
      fields.optionalDouble("multiply", in: 0...100).map { .multiply($0) },
      fields.optionalDouble("set").map { .set($0) },
      fields.bool("provisional", default: false) ? .provisional : nil,
      fields.optionalMapping("revise") {
        .revise(by: $0.double("by", in: 0...100), after: $0.int("after", in: 1...2000))
      },
    ]
    let written = effects.compactMap(\.self)
    if written.count != 1 {
      let keys = ["omit", "delay", "multiply", "set", "provisional", "revise"]
      fields.report(
        .missingKey, at: "omit",
        expected: Phrase(
          "\(keys.joined(separator: "、")) 中恰好一个", "exactly one of \(keys.joined(separator: ", "))"))
    }
    return written.first ?? .omit
  }
}
