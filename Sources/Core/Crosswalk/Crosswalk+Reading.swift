import Documents

extension Crosswalk {
  init(_ fields: MappingReader, in context: ReadingContext) {
    let origin: Located<String> = fields.located("from", as: .identifier)
    from = Identifier(origin.value)
    basis = fields.basis()
    clause = fields.optionalClause()
    note = fields.note()
    let others = ForeignPlan(origin, among: context.others)
    passages = fields.optionalList("clusters") { [basis] in
      Passage($0, basis: basis, from: others, in: context)
    }
    indicators =
      fields["indicators"].isAbsent
      ? []
      : fields["indicators"].items().map {
        Pairing($0, from: others, in: context)
      }
    if origin.value == context.own {
      fields.report(
        .contradiction, at: "from", expected: Phrase("另一个方案的 id", "the id of another plan"))
    }
    settleShares(fields)
    others?.reportForgotten(passages, at: fields["clusters"].place, log: fields.log)
  }

  /// A cluster that goes to one place goes there whole; one that goes to several has all its shares, or none.
  private mutating func settleShares(_ fields: MappingReader) {
    let records = fields["clusters"].node?.items ?? []
    guard records.count == passages.count else { return }
    var pairs: Set<Passage.Ends> = []
    for (record, passage) in zip(records, passages) where !pairs.insert(passage.ends).inserted {
      fields.log.report(
        Finding(
          .duplicateID, at: record.place, read: passage.from.text,
          expected: Phrase("同一去向只写一次", "each way once"), remedy: Phrase("合并为一条", "make one of them")))
    }
    for (cluster, places) in Dictionary(grouping: passages.indices, by: { passages[$0].from }) {
      if places.count == 1, passages[places[0]].share == nil { passages[places[0]].share = 1 }
      let shares = places.compactMap { passages[$0].share }
      let sum = shares.reduce(0, +)
      guard !shares.isEmpty, shares.count < places.count || !sum.isOn(1) else { continue }
      fields.log.report(
        Finding(
          .contradiction, at: records[places[places.count - 1]].place, read: cluster.text,
          expected: shares.count < places.count
            ? Phrase("要么每条都写 share,要么都不写", "a share in each of its rows, or in none")
            : Phrase("各条 share 合计为 1,现为 \(sum)", "shares that sum to 1; they sum to \(sum)"),
          remedy: Phrase("不再属于任何集群的部分写成没有 to 的一条", "what goes nowhere is a row without to")))
    }
  }
}

extension Crosswalk.Passage {
  fileprivate struct Ends: Hashable {
    var from: Cluster.ID
    var to: Cluster.ID?
  }

  fileprivate var ends: Ends { Ends(from: from, to: to) }

  fileprivate init(
    _ fields: MappingReader, basis: Basis, from other: ForeignPlan?, in context: ReadingContext
  ) {
    let origin = fields.located("from", as: .identifier)
    other?.check(origin, as: Cluster.self, log: fields.log)
    from = Identifier(origin.value)
    to = fields.optionalReference("to", in: context.register)
    share = fields.optional("share", as: .share)
    self.basis = fields.basis(default: basis)
    note = fields.note()
  }
}

extension Crosswalk.Pairing {
  /// `revenue`, which is called the same in both plans, or `{from: revenue, to: income}`.
  fileprivate init(_ item: NodeReader, from other: ForeignPlan?, in context: ReadingContext) {
    guard item.node?.entries != nil else {
      let id = item.located { $0.value(as: .text) }
      self.init(from: Identifier(id.value), to: context.register.resolve(id, log: item.log), note: nil)
      check(id, id, other, context, item.log)
      return
    }
    var places = (Located("", at: item.place), Located("", at: item.place))
    self = item.mapping { fields in
      places = (fields.located("from", as: .identifier), fields.located("to", as: .text))
      return Self(
        from: Identifier(places.0.value), to: context.register.resolve(places.1, log: fields.log),
        note: fields.note())
    }
    check(places.0, places.1, other, context, item.log)
  }

  private func check(
    _ from: Located<String>, _ to: Located<String>, _ other: ForeignPlan?, _ context: ReadingContext,
    _ log: FindingLog
  ) {
    guard let other, other.check(from, as: Indicator.self, log: log),
      let theirs = other.plan.indicators.first(where: { $0.id == self.from }),
      let mine = context.indicators[self.to], !theirs.isKin(of: mine)
    else { return }
    log.report(
      Finding(
        .unitMismatch, at: to.place, read: to.value,
        expected: Phrase(
          "同为 \(theirs.measure.rawValue)、单位可换算(\(theirs.unit.symbol))的指标",
          "an indicator that is a \(theirs.measure.rawValue) as well and converts from \(theirs.unit.symbol)")
      ))
  }
}

/// The plan a crosswalk begins at, where whoever reads has it.
private struct ForeignPlan {
  let plan: Plan

  init?(_ id: Located<String>, among plans: [Plan]) {
    guard let plan = plans.first(where: { $0.id.text == id.value }) else { return nil }
    self.plan = plan
  }

  @discardableResult
  func check<Record: PlanRecord>(
    _ id: Located<String>, as kind: Record.Type, log: FindingLog
  ) -> Bool {
    let known = Record.all(in: plan).map(\.id.text)
    guard !id.value.isEmpty, !known.contains(id.value) else { return !id.value.isEmpty }
    let finding = Finding(
      .unknownReference, at: id.place, read: id.value,
      expected: Phrase("\(plan.id) 已有的\(kind.noun.chinese)", "the id of a \(kind.noun.english) of \(plan.id)")
    )
    log.report(finding.didYouMean(known))
    return false
  }

  /// A cluster of the other plan that nothing is said of is a warning: its figures end there.
  func reportForgotten(_ passages: [Crosswalk.Passage], at place: Place, log: FindingLog) {
    let told = Set(passages.map(\.from))
    for cluster in plan.clusters where !told.contains(cluster.id) {
      log.report(
        Finding(
          .missingKey, .warning, at: place, read: cluster.id.text,
          expected: Phrase("\(cluster.name) 的去向", "where \(cluster.name) goes"),
          remedy: Phrase("加一条 from: \(cluster.id)", "add a row from: \(cluster.id)")))
    }
  }
}

extension Notation where Value == Double {
  /// A part of a whole: above 0, at most 1.
  fileprivate static var share: Notation {
    Notation(Phrase("大于 0、不超过 1 的份额", "a share above 0, at most 1"), placeholder: 1) { text in
      Double(text).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil }
    }
  }
}
