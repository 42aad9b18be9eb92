import Core

extension Connection {
  /// Deliveries about a plan that were refused, in the order of entry; none in a store that is older than that.
  func refusals(of plan: Plan.ID, _ withdrawals: Withdrawals) throws -> [RefusedDelivery] {
    guard try keepsRefusals else { return [] }
    var refusals: [(file: Int, delivery: RefusedDelivery)] = []
    let sql = """
      SELECT r.file, r.sender, r.mandatory, r.unexplained, r.hints, f.name, f.digest, b.id, b.known
      FROM refusals r JOIN files f ON f.id = r.file JOIN batches b ON b.id = f.batch
      WHERE r.plan = ? ORDER BY r.file
      """
    try each(sql, .id(plan)) { row in
      let delivery = RefusedDelivery(
        batch: row.int(7), known: row.day(8), withdrawn: withdrawals[row.int(7)], sender: row.optionalText(1),
        file: row.text(5), digest: row.text(6), mandatory: row.int(2), unexplained: row.int(3),
        hints: row.int(4), reports: [])
      refusals.append((row.int(0), delivery))
    }
    guard !refusals.isEmpty else { return [] }
    let reports = try refusedReports()
    return refusals.map { file, delivery in
      var delivery = delivery
      delivery.reports = reports[file] ?? []
      return delivery
    }
  }

  /// How many files each batch says of that they were refused; only batches that say it of any.
  func refusedFiles() throws -> [Int: Int] {
    guard try keepsRefusals else { return [:] }
    var files: [Int: Int] = [:]
    try each("SELECT f.batch, count(*) FROM refusals r JOIN files f ON f.id = r.file GROUP BY f.batch") {
      files[$0.int(0)] = $0.int(1)
    }
    return files
  }

  private var keepsRefusals: Bool {
    get throws { try number("PRAGMA user_version") >= Schema.versionOfRefusals }
  }

  private func refusedReports() throws -> [Int: [RefusedDelivery.Report]] {
    var reports: [Int: [RefusedDelivery.Report]] = [:]
    try each("SELECT file, indicator, scope, first_month, last_month FROM refused_reports") { row in
      guard let scope = Scope(code: row.text(2)),
        let period = Period(firstMonth: row.int(3), lastMonth: row.int(4))
      else { return }
      reports[row.int(0), default: []].append(.init(indicator: row.id(1), scope: scope, period: period))
    }
    return reports
  }
}
