import Core
import Screen

/// The columns of a list's table, each with what a store calls it: for headings, order and filter alike.
struct ListColumns {
  struct Entry {
    var column: Table.Column
    var source: ListQuery.Column
  }
  let entries: [Entry]
  var columns: [Table.Column] { entries.map(\.column) }

  init(_ list: ListDefinition, _ words: Words) {
    let amount = list.columns.first { $0.id == "amount" }.map(ListColumns.title)
    let own = list.columns.filter { $0.id != "amount" }.enumerated().map { place, column in
      Entry(
        column: Table.Column(
          ListColumns.title(column), column.kind == .number ? .trailing : .leading, minimum: 4, maximum: 30,
          rank: 3 + place),
        source: .own(column.id, isNumber: column.kind == .number))
    }
    func entry(_ column: Table.Column, _ source: ListQuery.Column) -> Entry {
      Entry(column: column, source: source)
    }
    entries =
      [
        entry(.init(words("名称", "name"), minimum: 12, maximum: 40), .name),
        entry(.init(words("代码", "code"), maximum: 14, rank: 2), .code),
        entry(.init(words("集群", "cluster"), maximum: 16), .cluster),
        entry(.init(words("区县", "district"), maximum: 10), .district),
        entry(.init(words("阶段", "stage"), maximum: 14, rank: 1), .stage),
        entry(.number(amount ?? words("金额", "amount"), rank: 1), .amount),
        entry(.init(words("起", "since"), maximum: 10, rank: 2), .since),
      ] + own
  }

  private static func title(_ column: ListDefinition.Column) -> String {
    column.name + (column.unit.map { "(\($0))" } ?? "")
  }

  /// What a store is to order by; nil when no column has the heading.
  func source(of sort: Table.Sort?) -> ListQuery.Column? {
    entries.first { $0.column.title == sort?.column }?.source
  }
}

extension ListColumns {
  /// The conditions of a filter on single columns, in a store's terms.
  func conditions(of filter: RowFilter, _ plan: Plan) -> [ListQuery.Condition] {
    filter.terms.compactMap { term in
      term.column.map { condition(entries[$0], term.test, plan) }
    }
  }

  private func condition(_ entry: Entry, _ test: RowFilter.Test, _ plan: Plan) -> ListQuery.Condition {
    if case .isEmpty = test { return ListQuery.Condition(entry.source, .isMissing) }
    switch entry.source {
    case .cluster: return members(entry.source, test, plan.clusters.map { ($0.id.text, [$0.name]) })
    case .district:
      return members(entry.source, test, plan.districts.map { ($0.id.text, [$0.shortName, $0.name]) })
    default: return ListQuery.Condition(entry.source, plain(test, isNumber: entry.column.kind == .number))
    }
  }

  /// Of clusters and districts the plan knows the names: those for which the test holds.
  private func members(
    _ column: ListQuery.Column, _ test: RowFilter.Test, _ names: [(id: String, names: [String])]
  ) -> ListQuery.Condition {
    let found = names.filter { $0.names.contains { test.holds(Line($0), .text) } }
    return ListQuery.Condition(column, .isOneOf(found.map(\.id)))
  }

  private func plain(_ test: RowFilter.Test, isNumber: Bool) -> ListQuery.Test {
    switch test {
    case .isEmpty: .isMissing
    case .contains(let text):
      if isNumber, let number = SortKey.number(printed: text) {
        .number(.equals, number)
      } else {
        .contains(text)
      }
    case .compares(let sign, .number(let number)) where isNumber: .number(sign, number)
    case .compares(let sign, let key): .text(sign, key.letters)
    }
  }
}
