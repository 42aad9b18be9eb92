import Core
import Screen

/// How a table's columns share a width: which are shown, where, how wide.
struct ColumnWidths: Hashable, Sendable {
  struct Placed: Hashable, Sendable {
    var column: Int
    var left: Int
    var width: Int
  }
  var placed: [Placed] = []

  /// Columns take what their widest cell needs; those of the highest rank go first when room is short,
  /// then the widest text columns give way; spare room becomes space between columns.
  init(_ table: Table, in width: Int, glyphs: Glyphs) {
    let natural =
      glyphs.avoidsAmbiguous
      ? table.columns.indices.map { table.naturalWidth(of: $0, glyphs) } : table.naturalWidths
    var shown = table.columns.indices.filter { natural[$0] > 0 }
    var widths = natural
    func total() -> Int { shown.reduce(0) { $0 + widths[$1] } + max(0, shown.count - 1) * 2 }
    while total() > width,
      let worst = shown.filter({ table.columns[$0].rank > 0 }).max(by: {
        (table.columns[$0].rank, $0) < (table.columns[$1].rank, $1)
      })
    {
      let flexible = shown.reduce(0) {
        $0 + max(0, widths[$1] - table.columns[$1].minimum)
          * (table.columns[$1].alignment == .leading ? 1 : 0)
      }
      if total() - flexible <= width, flexible > 0, table.columns[worst].rank < 3 { break }
      shown.removeAll { $0 == worst }
    }
    while total() > width,
      let widest = shown.filter({
        table.columns[$0].alignment == .leading && widths[$0] > table.columns[$0].minimum
      })
      .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    let spare = max(0, width - total())
    let gap = 2 + min(3, shown.count > 1 ? spare / (shown.count - 1) : 0)
    var left = 0
    for column in shown where left < width {
      placed.append(Placed(column: column, left: left, width: min(widths[column], width - left)))
      left += widths[column] + gap
    }
  }
}

extension Table {
  /// The columns the widest cell and the heading need once the glyph set has replaced what it does not
  /// allow, within the column's bounds; 0 when all are empty.
  func naturalWidth(of index: Int, _ glyphs: Glyphs) -> Int {
    let column = columns[index]
    let content = rows.reduce(0) { widest, row in
      guard !row.isHeading, row.cells.indices.contains(index) else { return widest }
      let cell = row.cells[index]
      return max(widest, glyphs.avoidsAmbiguous ? cell.cleaned(for: glyphs).columns : cell.columns)
    }
    if content == 0, column.title.isEmpty || (column.rank > 0 && !rows.isEmpty) { return 0 }
    return min(max(content, column.title.columns), column.maximum)
  }
}
