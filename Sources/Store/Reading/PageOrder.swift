import Core

/// How a page is ordered: by columns that an index follows, within runs of one facet's members or at once.
enum PageOrder {
  case columns(String)
  /// One run for each member of the facet, in the plan's order; within a run by code.
  case runs(facet: String, planned: [String])

  init(_ query: ListQuery, _ store: Connection) throws {
    switch query.order {
    case .name: self = .columns("name, code")
    case .amount: self = .columns("amount DESC, code")
    case .since: self = .columns("since DESC, code")
    case .cluster where query.cluster == nil:
      self = .runs(facet: "cluster", planned: try store.plan(of: query)?.clusters.map(\.id.text) ?? [])
    case .district where query.district == nil:
      self = .runs(facet: "district", planned: try store.plan(of: query)?.districts.map(\.id.text) ?? [])
    case .stage where query.stage == nil:
      let definition = try store.plan(of: query)?.lists.first { $0.id == query.list }
      self = .runs(facet: "stage", planned: definition?.stages ?? [])
    case .code, .cluster, .district, .stage: self = .columns("code")
    }
  }
}

extension Connection {
  fileprivate func plan(of query: ListQuery) throws -> Plan? { try newestDocument(of: query.plan) }
}

/// A part of a page's order: everything, the items of one member of a facet, or those of none.
struct PageRun {
  var facet: String?
  var member: String?
  var size: Int

  var condition: (sql: String, values: [SQLValue]) {
    switch (facet, member) {
    case (nil, _): ("", [])
    case (let facet?, let member?): (" AND \(facet) = ?", [.text(member)])
    case (let facet?, nil): (" AND \(facet) IS NULL", [])
    }
  }
}
