import Core
import Sheets

/// What the words of a sender mean, remembered from one import to the next.
struct AnswerBook {
  private let store: Connection
  private let plan: Plan.ID
  private let withdrawals: Withdrawals

  init(_ store: Connection, plan: Plan.ID, _ withdrawals: Withdrawals) {
    (self.store, self.plan, self.withdrawals) = (store, plan, withdrawals)
  }

  /// What was said about the words of a sender; later answers go before earlier ones.
  func answers(of sender: String?) throws -> SheetMapping {
    var names: [String: SheetMapping.Meaning] = [:]
    let sql = "SELECT name, meaning, batch FROM answers WHERE plan = ? AND sender = ? ORDER BY batch"
    try store.each(sql, .id(plan), .text(sender ?? "")) { row in
      guard withdrawals[row.int(2)] == nil, let meaning = SheetMapping.Meaning(code: row.text(1)) else {
        return
      }
      names[row.text(0)] = meaning
    }
    return SheetMapping(names: names)
  }

  /// Keeps the answers of this import that are new or other than before.
  func keep(_ mapping: SheetMapping, of sender: String?, in batch: Int) throws {
    let before = try answers(of: sender).names
    for (name, meaning) in mapping.names.sorted(by: { $0.key < $1.key }) where before[name] != meaning {
      try store.run(
        "INSERT INTO answers (plan, sender, name, meaning, batch) VALUES (?, ?, ?, ?, ?)", .id(plan),
        .text(sender ?? ""), .text(name), .text(meaning.code), .int(batch))
    }
  }
}

extension SheetMapping.Meaning {
  /// The stored form: `indicator revenue`, `scope district:east`, `period 2026-01/08`, `skip`, `ignore`.
  var code: String {
    switch self {
    case .indicator(let id): "indicator \(id)"
    case .scope(let scope): "scope \(scope.code)"
    case .period(let period): "period \(period)"
    case .skip: "skip"
    case .ignore: "ignore"
    }
  }

  init?(code: String) {
    let parts = code.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("indicator", 2): self = .indicator(Identifier(parts[1]))
    case ("scope", 2):
      guard let scope = Scope(code: parts[1]) else { return nil }
      self = .scope(scope)
    case ("period", 2):
      guard let period = Period(parts[1]) else { return nil }
      self = .period(period)
    case ("skip", 1): self = .skip
    case ("ignore", 1): self = .ignore
    default: return nil
    }
  }
}
