import Documents

extension SharedCredit {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    clause = fields.clause()
    list = fields.reference("list", in: context.register)
    items = fields.names("items")
    fields.needItems("items")
    if !fields.has("items") {
      fields.log.report(
        Finding(
          .missingKey, at: fields.place,
          expected: Phrase("键 “items”:各项的编号", "key “items”: codes of the items")))
    }
    shares = fields.pairs("shares") { district, value in
      Share(
        district: context.register.resolve(district, log: fields.log),
        share: value.value(as: .percentage) / 100)
    }
    note = fields.note()
    checkSum(fields)
  }

  /// Shares that do not add up would make something of nothing, or nothing of something.
  private func checkSum(_ fields: MappingReader) {
    let sum = shares.reduce(0) { $0 + $1.share }
    guard !shares.isEmpty, shares.allSatisfy({ $0.share > 0 }), abs(sum - 1) > 1e-9 else { return }
    let hundredths = (sum * 10_000).rounded() / 100
    fields.report(
      .contradiction, at: "shares",
      expected: Phrase("合计 100 的分成;现合计 \(hundredths)", "shares that add up to 100; they are \(hundredths)"))
  }
}

extension Notation where Value == Double {
  /// A part of a hundred, with or without the sign: `60`, `60%`.
  fileprivate static var percentage: Notation {
    Notation(Phrase("大于 0、至多 100 的百分数,如 60%", "a per cent above 0, at most 100, such as 60%"), placeholder: 0)
    {
      text in
      guard let quantity = QuantityText(text), ["", "%"].contains(quantity.symbol), quantity.number > 0,
        quantity.number <= 100
      else { return nil }
      return quantity.number
    }
  }
}
