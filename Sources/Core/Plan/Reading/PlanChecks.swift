import Documents

/// What can only be said of a plan as a whole: positions taken twice, names that mean two things, circles.
struct PlanChecks {
  let plan: Plan
  let top: YAMLNode
  let register: PlanRegister
  let log: FindingLog

  func run() {
    checkHeadlines()
    checkZones()
    checkNames(of: plan.indicators)
    checkNames(of: plan.clusters)
    checkNames(of: plan.districts)
    checkNames(of: plan.units)
    checkCredits()
    checkCircles(of: plan.targets, by: \.partOf)
    checkCircles(of: plan.lists, by: \.of)
    checkOrigins()
    plan.unpublished?.check(against: plan, in: top, log: log)
  }

  private func checkHeadlines() {
    let headlines = (top["targets"]?.items ?? []).compactMap { $0["headline"] }
    var seen: [String: Place] = [:]
    for headline in headlines {
      guard !headline.isNull, let text = headline.text else { continue }
      guard let first = seen[text] else {
        seen[text] = headline.place
        continue
      }
      log.report(
        Finding(
          .duplicateID, at: headline.place, read: text,
          expected: Phrase("没有占用的位置,\(first) 已用", "a position not taken; \(first) has it already"),
          remedy: Phrase("改用下一个数", "take the next number")))
    }
  }

  /// One crosswalk from each plan.
  private func checkOrigins() {
    log.reportRepetitions(
      in: (top["crosswalks"]?.items ?? []).compactMap { record in
        record["from"].flatMap { from in from.text.map { Located($0, at: from.place) } }
      })
  }

  /// An item that two credits share out would count twice.
  private func checkCredits() {
    var first: [String: SharedCredit.ID] = [:]
    for (record, credit) in zip(top["credits"]?.items ?? [], plan.credits) {
      for item in credit.items {
        if let other = first["\(credit.list) \(item)"] {
          log.report(
            Finding(
              .duplicateID, at: record["items"]?.place ?? record.place, read: item,
              expected: Phrase("不在分成 \(other) 里的编号", "a code that credit \(other) does not have")))
        }
        first["\(credit.list) \(item)"] = credit.id
      }
    }
  }

  private func checkZones() {
    let kinds = Dictionary(plan.districts.map { ($0.id, $0.kind) }) { first, _ in first }
    for (record, district) in zip(top["districts"]?.items ?? [], plan.districts) {
      guard district.kind == .zone, let parent = record["parent"], let text = parent.text,
        kinds[Identifier(text)] == .zone
      else { continue }
      log.report(
        Finding(
          .contradiction, at: parent.place, read: text,
          expected: Phrase("kind 为 district 的区县", "a record of kind district")))
    }
  }

  /// A name that two records of one kind answer to is a warning: imported rows must then use the id.
  private func checkNames<Record: PlanRecord>(of records: [Record]) {
    var holders: [FoldedName: Identifier<Record>] = [:]
    for record in records {
      var own: Set<FoldedName> = []
      for name in record.names where own.insert(FoldedName(name)).inserted {
        if let first = holders[FoldedName(name)], first != record.id {
          report(name, of: record.id, alsoOf: first)
        } else {
          holders[FoldedName(name)] = record.id
        }
      }
    }
  }

  private func report<Record: PlanRecord>(
    _ name: String, of id: Identifier<Record>, alsoOf first: Identifier<Record>
  ) {
    guard !name.isEmpty, let place = register.place(of: id) else { return }
    log.report(
      Finding(
        .ambiguousName, .warning, at: place, read: name,
        expected: Phrase("与 \(first) 不同的名称或别名", "a name or alias other than \(first)'s"),
        remedy: Phrase("否则导入的数据须写 id", "imported rows must otherwise give the id")))
  }

  private func checkCircles<Record: PlanRecord>(of records: [Record], by link: (Record) -> Record.ID?) {
    let next = Dictionary(records.compactMap { record in link(record).map { (record.id, $0) } }) { first, _ in
      first
    }
    var cleared: Set<Record.ID> = []
    for record in records {
      var path: [Record.ID] = []
      var onPath: Set<Record.ID> = []
      var step: Record.ID? = record.id
      while let id = step, !cleared.contains(id), onPath.insert(id).inserted {
        path.append(id)
        step = next[id]
      }
      if let id = step, let start = path.firstIndex(of: id) { report(circle: Array(path[start...])) }
      cleared.formUnion(onPath)
    }
  }

  private func report<Record: PlanRecord>(circle: [Identifier<Record>]) {
    guard let first = circle.first, let place = register.place(of: first) else { return }
    log.report(
      Finding(
        .cycle, at: place, read: (circle + [first]).map(\.text).joined(separator: " → "),
        expected: Phrase("不绕回自身的引用", "references that never lead back")))
  }
}
