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
    checkNames(of: plan.indicators.map { ($0.id, $0.names) })
    checkNames(of: plan.clusters.map { ($0.id, $0.names) })
    checkNames(of: plan.districts.map { ($0.id, $0.names) })
    checkNames(of: plan.units.map { ($0.id, $0.names) })
    checkCircles(plan.targets.map { ($0.id, $0.partOf) })
    checkCircles(plan.lists.map { ($0.id, $0.of) })
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

  private func checkZones() {
    let kinds = Dictionary(plan.districts.map { ($0.id, $0.kind) }) { first, _ in first }
    for record in top["districts"]?.items ?? [] {
      guard let parent = record["parent"], let text = parent.text, kinds[Identifier(text)] == .zone else {
        continue
      }
      log.report(
        Finding(
          .contradiction, at: parent.place, read: text,
          expected: Phrase("kind 为 district 的区县", "a record of kind district")))
    }
  }

  /// A name that two records of one kind answer to is a warning: imported rows must then use the id.
  private func checkNames<Record: PlanRecord>(of records: [(id: Identifier<Record>, names: Set<String>)]) {
    var holders: [String: Identifier<Record>] = [:]
    for (id, names) in records {
      for name in names.sorted() where !name.isEmpty {
        guard let first = holders[name], first != id else {
          holders[name] = id
          continue
        }
        guard let place = register.place(of: id) else { continue }
        log.report(
          Finding(
            .ambiguousName, .warning, at: place, read: name,
            expected: Phrase("与 \(first) 不同的名称或别名", "a name or alias other than \(first)'s"),
            remedy: Phrase("否则导入的数据须写 id", "imported rows must otherwise give the id")))
      }
    }
  }

  private func checkCircles<Record: PlanRecord>(_ links: [(id: Identifier<Record>, to: Identifier<Record>?)])
  {
    let next = Dictionary(links.compactMap { link in link.to.map { (link.id, $0) } }) { first, _ in first }
    var cleared: Set<Identifier<Record>> = []
    for (start, _) in links {
      var path: [Identifier<Record>] = []
      var step: Identifier<Record>? = start
      while let id = step, !cleared.contains(id), !path.contains(id) {
        path.append(id)
        step = next[id]
      }
      if let id = step, let index = path.firstIndex(of: id) { report(circle: Array(path[index...])) }
      cleared.formUnion(path)
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
