import Documents

extension Unpublished {
  init(_ fields: MappingReader) {
    let written = fields.locatedStrings("parts")
    fields.log.reportRepetitions(in: written)
    parts = fields.values("parts", as: .choice(Part.self))
    note = fields.note()
  }

  /// What is said not to be public and stands in the file all the same.
  func check(against plan: Plan, in top: YAMLNode, log: FindingLog) {
    for item in top["unpublished"]?["parts"]?.items ?? [] {
      guard let text = item.text, let part = Part(rawValue: text), plan.count(of: part) > 0 else { continue }
      log.report(
        Finding(
          .contradiction, at: item.place, read: text,
          expected: Phrase(
            "文件里没有写的部分;\(text) 有 \(plan.count(of: part)) 条",
            "a part the file has nothing of; there are \(plan.count(of: part)) of \(text)"),
          remedy: Phrase("删去这一项,或删去那些记录", "remove the word, or the records")))
    }
  }
}
