import Core
import Documents

/// Takes rows of technology cards. Columns a table does not have keep what the card says; empty cells
/// clear it.
final class TechnologyImporter: TableImporter {
  private let context: TableContext
  private let header: TableHeader
  private var cards: [TechnologyCard.ID: TechnologyCard]

  init(_ header: TableHeader, _ context: TableContext) throws {
    (self.header, self.context) = (header, context)
    let known = try context.store.cards(of: context.plan.id, context.withdrawals)
    cards = Dictionary(known.map { ($0.id, $0) }) { $1 }
  }

  func take(_ row: TableRow) throws {
    let errors = row.row.log.errorCount
    guard let card = card(row), row.row.log.errorCount == errors else { return }
    guard context.technologies.isFirst(card.id, card, row, context) else { return }
    let old = cards[card.id]
    guard card != old else { return context.noteUnchanged(.technologies) }
    if let old { try journal(old, card) }
    try context.writer.add(card, of: context.plan.id)
    cards[card.id] = card
  }

  private func card(_ row: TableRow) -> TechnologyCard? {
    let id = row["technology"].map { TechnologyCard.ID($0.value(as: .code)) }
    let name = row["name"]?.value(as: .text)
    let cluster = row.reference("cluster", to: Cluster.self, in: context.directory, isRequired: true)
    guard let id, let name, let cluster else { return nil }
    var card =
      cards[id]
      ?? TechnologyCard(
        id: id, name: name, cluster: cluster, stage: nil, category: nil, bottleneck: nil,
        foreignSuppliers: nil, domesticAlternative: nil, dependence: nil, consequence: nil, readiness: nil,
        lead: nil, partners: nil, project: nil, funding: nil, reviewDue: nil, changes: [])
    if card.cluster != cluster { card.stage = nil }
    (card.name, card.cluster) = (name, cluster)
    readWords(row, into: &card)
    readValues(row, into: &card)
    return card
  }

  private func readWords(_ row: TableRow, into card: inout TechnologyCard) {
    let words: [(String, WritableKeyPath<TechnologyCard, String?>)] = [
      ("category", \.category), ("bottleneck", \.bottleneck), ("foreign-suppliers", \.foreignSuppliers),
      ("domestic-alternative", \.domesticAlternative), ("consequence", \.consequence), ("lead", \.lead),
      ("partners", \.partners), ("project", \.project),
    ]
    for (column, field) in words where header.has(column) { card[keyPath: field] = row.text(column) }
  }

  private func readValues(_ row: TableRow, into card: inout TechnologyCard) {
    if header.has("stage") {
      let cluster = card.cluster
      card.stage = row.match("stage", Phrase("该集群的环节", "link of the cluster's chain")) {
        context.directory.match(stage: $0, of: cluster)
      }
    }
    if header.has("dependence") { card.dependence = row.value("dependence", as: .tableNumber(in: 0...100)) }
    if header.has("readiness") { card.readiness = row.value("readiness", as: .integer(in: 1...9)) }
    if header.has("funding") { card.funding = row.value("funding", as: .tableNumber(in: 0...1e12)) }
    if header.has("review-due") { card.reviewDue = row.value("review-due", as: .day) }
  }

  private func journal(_ old: TechnologyCard, _ new: TechnologyCard) throws {
    for difference in try TreeEncoder.encode(old).differences(to: TreeEncoder.encode(new)) {
      try context.writer.journal(.technologies, new.id.text, difference)
    }
  }
}

extension BatchWriter {
  func add(_ card: TechnologyCard, of plan: Plan.ID) throws {
    try store.run(
      """
      INSERT INTO technologies
        (id, plan, technology, name, cluster, stage, category, bottleneck, foreign_suppliers,
         domestic_alternative, dependence, consequence, readiness, lead, partners, project, funding,
         review_due, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .int(numbers.next(in: "technologies")), .id(plan), .id(card.id), .text(card.name), .id(card.cluster),
      .id(card.stage), .text(card.category), .text(card.bottleneck), .text(card.foreignSuppliers),
      .text(card.domesticAlternative), .real(card.dependence), .text(card.consequence), .int(card.readiness),
      .text(card.lead), .text(card.partners), .text(card.project), .real(card.funding), .day(card.reviewDue),
      .int(batch))
    count(.technologies)
  }
}
