/// A table of the journal as the chain sees it: which columns never change, and in what order rows come in.
struct LedgerPart: Hashable, Sendable {
  let table: String
  /// Grows from one batch to the next, so that a link's rows are those beyond the link before.
  let key: String
  let columns: [String]
  let order: String

  private init(_ table: String, by key: String = "id", order: String? = nil, _ columns: String) {
    (self.table, self.key, self.order) = (table, key, order ?? key)
    self.columns = columns.split(separator: " ").map(String.init)
  }

  /// Every table that is only added to, withdrawals apart; of lists and items what is worked out later is left
  /// out. Columns of a later version of the schema become a part of their own, or old digests no longer fit.
  static let all = [
    LedgerPart("batches", "id entered known sender"),
    LedgerPart("counts", by: "batch", order: "batch, kind", "batch kind size"),
    LedgerPart("files", "id batch name digest"),
    LedgerPart("refusals", by: "file", "file plan sender mandatory unexplained hints"),
    LedgerPart(
      "refused_reports", by: "file", order: "file, indicator, scope, first_month, last_month",
      "file indicator scope first_month last_month"),
    LedgerPart("changes", "id batch kind subject field was became"),
    LedgerPart("plans", "id plan number title valid_from known note document batch"),
    LedgerPart("series", "id plan indicator scope"),
    LedgerPart(
      "figures", "id series first_month last_month value numerator denominator state known batch"),
    LedgerPart("origins", by: "figure", "figure file sheet cell raw unit sender note"),
    LedgerPart(
      "technologies",
      """
      id plan technology name cluster stage category bottleneck foreign_suppliers domestic_alternative \
      dependence consequence readiness lead partners project funding review_due batch
      """),
    LedgerPart("colours", "id plan technology day colour evidence decided_by known batch"),
    LedgerPart("nodes", "id plan node name kind due done known cluster task work_group unit note batch"),
    LedgerPart("lists", "id plan list"),
    LedgerPart(
      "items", "id list code name cluster district stage amount since until columns known batch"),
    LedgerPart("endings", "id item day"),
    LedgerPart(
      "answers", by: "batch", order: "batch, plan, sender, name", "plan sender name meaning batch"),
    LedgerPart("meetings", "id name day entered"),
  ]

  /// The rows of a link, between the last of the link before and its own last.
  var rows: String {
    """
    SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(key) > ? AND \(key) <= ? ORDER BY \(order)
    """
  }

  /// The newest row there is.
  var newest: String { "SELECT max(\(key)) FROM \(table)" }
}

/// Withdrawals come in any order of batches: one belongs to the link that says so, and the first link of a
/// store that was upgraded has those no link speaks of.
enum WithdrawalPart {
  static let name = "withdrawals"

  static func rows(of link: Ledger.Link) -> String? {
    let all = "SELECT batch, day, entered FROM withdrawals WHERE batch"
    if link.event == .withdrawal { return "\(all) = \(link.batch ?? 0)" }
    guard link.number == 1, link.event == .upgrade else { return nil }
    return "\(all) NOT IN (SELECT batch FROM chain WHERE event = 'withdrawal') ORDER BY batch"
  }
}
