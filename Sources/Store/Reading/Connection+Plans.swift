import Core

/// A version of a plan as it lies in the store; of several corrections the one in force.
struct PlanEntry: Hashable {
  var row: Int
  var plan: Plan.ID
  var title: String
  var version: Plan.Version
  var batch: Int
}

/// The plans in force, by plan and version number.
struct PlanShelf {
  var entries: [PlanEntry]

  /// Plans in the order they first came in.
  var ids: [Plan.ID] {
    var seen: Set<Plan.ID> = []
    return entries.sorted { $0.row < $1.row }.map(\.plan).filter { seen.insert($0).inserted }
  }

  /// The other versions of a plan, by number.
  func siblings(of entry: PlanEntry) -> [PlanEntry] {
    entries.filter { $0.plan == entry.plan && $0.row != entry.row }
  }

  func versions(of plan: Plan.ID) -> [PlanEntry] { entries.filter { $0.plan == plan } }

  func newest(of plan: Plan.ID) -> PlanEntry? { PlanShelf.newest(versions(of: plan)) }

  /// The version of a plan that a day sees: the greatest
  /// valid-from among those valid and known by then (METHOD §9).
  func choose(_ choice: PlanChoice?, asOf: Day?, at path: String) throws(StoreError) -> PlanEntry {
    guard let choice else { throw .noPlan(path: path) }
    let plan = choice.id
    let versions = versions(of: plan)
    guard !versions.isEmpty else { throw .unknownPlan(plan, known: ids) }
    if let number = choice.version {
      if let chosen = versions.first(where: { $0.version.number == number }) { return chosen }
      throw .unknownVersion(plan, number, known: versions.map(\.version.number))
    }
    let candidates = versions.filter { version in asOf.map { version.begins <= $0 } ?? true }
    if let chosen = PlanShelf.newest(candidates) { return chosen }
    let first = versions.map(\.begins).min()
    throw .planNotYetIssued(plan, asOf: asOf ?? .distantFuture, first: first ?? .distantFuture)
  }

  /// What the store holds, for choosing from.
  func listing(current: Plan.ID?) -> [StoredPlan] {
    ids.map { id in
      StoredPlan(
        id: id, title: newest(of: id)?.title ?? id.text, versions: versions(of: id).map(\.version),
        isCurrent: id == current)
    }
  }

  private static func newest(_ versions: [PlanEntry]) -> PlanEntry? {
    versions.max { ($0.version.validFrom, $0.version.number) < ($1.version.validFrom, $1.version.number) }
  }
}

extension PlanEntry {
  /// The first day on which it is valid and known.
  fileprivate var begins: Day { max(version.validFrom, version.known) }
}

extension Day {
  fileprivate static let distantFuture = Day.end(ofMonth: 12, in: 9999)
}

extension Connection {
  func plans(except withdrawals: Withdrawals) throws -> PlanShelf {
    var entries: [PlanEntry] = []
    let sql = """
      SELECT id, plan, title, number, valid_from, known, note, batch FROM plans ORDER BY plan, number, id
      """
    try each(sql) { row in
      let entry = PlanEntry(
        row: row.int(0), plan: Plan.ID(row.text(1)), title: row.text(2),
        version: Plan.Version(
          number: row.int(3), validFrom: row.day(4), known: row.day(5), note: row.optionalText(6)),
        batch: row.int(7))
      guard withdrawals[entry.batch] == nil else { return }
      if let last = entries.last, last.plan == entry.plan, last.version.number == entry.version.number {
        entries[entries.count - 1] = entry
      } else {
        entries.append(entry)
      }
    }
    return PlanShelf(entries: entries)
  }

  func document(_ entry: PlanEntry) throws -> Plan { try planText(entry).value() }

  /// The plan's text, which is put together on another thread while the connection reads on.
  func planText(_ entry: PlanEntry) throws -> Later<Plan> {
    let bytes = try first("SELECT document FROM plans WHERE id = ?", .int(entry.row)) { row in
      row.withBlob(0) { Array($0) }
    }
    return Later {
      guard let plan = try? bytes?.withUnsafeBytes({ try CompactReader.decode(Plan.self, from: $0) }) else {
        throw StoreError.planUnreadable(entry.plan, version: entry.version.number)
      }
      return plan
    }
  }

  /// The plan the dashboard opens with when none is named: the chosen one, else the first that came in.
  func currentPlan(on shelf: PlanShelf) throws -> Plan.ID? {
    let chosen = try setting(.currentPlan).map { Plan.ID($0) }
    return shelf.ids.first { $0 == chosen } ?? shelf.ids.first
  }

  /// The plan asked for, else the current one.
  func choice(_ plan: PlanChoice?, on shelf: PlanShelf) throws -> PlanChoice? {
    try plan ?? currentPlan(on: shelf).map { PlanChoice($0) }
  }
}
