extension Table {
  /// By which column rows are ordered, named by its heading, and which way.
  public struct Sort: Hashable, Sendable {
    public var column: String
    public var isDescending: Bool
    public init(_ column: String, isDescending: Bool) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The column of a sort; nil when this table has none of that name.
  func column(of sort: Sort?) -> Int? {
    guard let sort, !sort.column.isEmpty else { return nil }
    return columns.firstIndex { $0.title == sort.column }
  }

  /// Whether all rows are at hand; a window of a long list is ordered and filtered by the store.
  var isWhole: Bool { total == rows.count && !isWindow }

  /// The rows ordered, equal ones in the page's own order, those without a value last. Under headings
  /// every part is ordered by itself.
  public func sorted(by sort: Sort?) -> Table {
    guard let sort, let column = column(of: sort) else { return self }
    var table = self
    table.sort = sort
    guard isWhole else { return table }
    let sections = rows.split(omittingEmptySubsequences: false) { $0.isHeading }
    let headings = rows.filter(\.isHeading)
    var ordered: [Row] = []
    for (index, section) in sections.enumerated() {
      if index > 0 { ordered.append(headings[index - 1]) }
      ordered += Table.ordered(Array(section), by: column, columns[column].kind, sort.isDescending)
    }
    table.rows = ordered
    return table
  }

  private static func ordered(_ rows: [Row], by column: Int, _ kind: Column.Kind, _ isDescending: Bool)
    -> [Row]
  {
    let keys = rows.map { $0.cells.indices.contains(column) ? $0.cells[column].sortKey(kind) : nil }
    return rows.indices.sorted { a, b in
      guard let x = keys[a], let y = keys[b] else { return keys[a] != nil || (keys[b] == nil && a < b) }
      return x == y ? a < b : isDescending ? y < x : x < y
    }.map { rows[$0] }
  }
}
