public import Core
public import Documents

extension SheetMapping {
  /// Reads a `--map` file: what words mean, and why odd figures are right.
  ///
  ///     format: 1
  ///     sender: 市经信局
  ///     period: 2026-01/08
  ///     scope: whole
  ///     names:
  ///       - {name: 规上营收, indicator: revenue}
  ///       - {name: 轻工业, as: skip}
  ///     explanations:
  ///       - {sheet: 汇总, cell: C7, text: 新投产两个项目}
  public static func read(
    _ bytes: [UInt8], file: String, _ directory: PlanDirectory
  ) -> Decoded<SheetMapping> {
    Decoded(yaml: bytes, file: file) { SheetMapping($0, directory) }
  }

  private init(_ fields: MappingReader, _ directory: PlanDirectory) {
    fields.allow("format")
    self.init(period: fields.optional("period", as: .period), sender: fields.optional("sender", as: .text))
    scope = SheetMapping.scope(fields, directory)
    for (name, meaning) in fields.optionalList(
      "names",
      { entry in
        (entry["name"].value(as: .text), SheetMapping.meaning(entry, directory))
      })
    {
      if let meaning { names[SheetMapping.key(name)] = meaning }
    }
    for (spot, text) in fields.optionalList(
      "explanations",
      { entry in
        (
          Spot(sheet: entry.optional("sheet", as: .text) ?? "", cell: entry["cell"].value(as: .text)),
          entry["text"].value(as: .text)
        )
      })
    {
      explanations[spot] = text
    }
  }

  private static func scope(_ fields: MappingReader, _ directory: PlanDirectory) -> Scope? {
    guard let text = fields.optional("scope", as: .text) else { return nil }
    if case .exact(let scope) = directory.match(scope: text) { return scope }
    fields.report(.unknownReference, at: "scope", expected: Phrase("方案里的范围", "a scope of the plan"))
    return nil
  }

  private static func meaning(_ fields: MappingReader, _ directory: PlanDirectory) -> Meaning? {
    if let text = fields.optional("indicator", as: .text) {
      if case .exact(let id) = directory.match(text, as: Indicator.self) { return .indicator(id) }
      fields.report(
        .unknownReference, at: "indicator", expected: Phrase("方案里的指标", "an indicator of the plan"))
      return nil
    }
    if let scope = scope(fields, directory) { return .scope(scope) }
    if let period = fields.optional("period", as: .period) { return .period(period) }
    switch fields.optional("as", as: .text) {
    case "skip"?: return .skip
    case "ignore"?: return .ignore
    default:
      fields.report(
        .missingKey, at: "as",
        expected: Phrase(
          "indicator、scope、period,或 as: skip、ignore", "indicator, scope, period, or as: skip or ignore"))
      return nil
    }
  }
}
