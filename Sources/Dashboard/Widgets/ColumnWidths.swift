import Core
import Screen

/// How a table's columns share a width: which are shown, where, how wide.
struct ColumnWidths: Hashable, Sendable {
  struct Placed: Hashable, Sendable {
    var column: Int
    var left: Int
    var width: Int
  }
  private(set) var placed: [Placed] = []
  /// How many steps the columns are scrolled, as far as there are so many.
  private(set) var skipped = 0
  /// Whether columns have found no room, so that there is something to scroll to.
  private(set) var hasMore = false

  private let table: Table
  private let width: Int
  private let natural: [Int]
  /// The column the rows are ordered by.
  private let sorted: Int?

  /// Unscrolled, columns take what their widest cell needs; those of the highest rank go first when room
  /// is short, then the widest text columns give way; spare room becomes space between columns. Scrolled,
  /// the first column stays and the others follow as they are from the one scrolled to.
  init(_ table: Table, in width: Int, glyphs: Glyphs, skipping: Int = 0) {
    self.table = table
    self.width = width
    let widths =
      glyphs.avoidsAmbiguous
      ? table.columns.indices.map { table.naturalWidth(of: $0, glyphs) } : table.naturalWidths
    sorted = table.column(of: table.sort)
    natural = widths
    let filled = natural.indices.filter { natural[$0] > 0 }
    placeFitted(filled)
    let scrollable = filled.filter { table.columns[$0].axis == nil }
    if skipping > 0, hasMore, scrollable.count > 2 { placeScrolled(scrollable, skipping) }
  }

  /// With room for the arrow in the heading of the ordered column, for which no column is left out.
  private func withArrow(_ widths: [Int]) -> [Int] {
    guard let sorted, widths[sorted] > 0 else { return widths }
    var widths = widths
    widths[sorted] = max(widths[sorted], table.columns[sorted].title.columns + 1)
    return widths
  }

  private func total(_ columns: [Int], _ widths: [Int]) -> Int {
    columns.reduce(0) { $0 + widths[$1] } + max(0, columns.count - 1) * 2
  }

  private mutating func placeFitted(_ filled: [Int]) {
    var shown = filled
    var widths = natural
    leaveOut(&shown, widths)
    widths = withArrow(widths)
    // Where there is no room for bars, the columns that had made room for them come back.
    let axis = filled.filter { table.columns[$0].axis != nil }
    if let axis = axis.first, !shown.contains(axis) { return placeFitted(filled.filter { $0 != axis }) }
    while total(shown, widths) > width,
      let widest = shown.filter({
        table.columns[$0].alignment == .leading && widths[$0] > table.columns[$0].minimum
      }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    let spare = max(0, width - total(shown, widths))
    if let axis = shown.first(where: { table.columns[$0].axis != nil }) {
      widths[axis] += spare
      place(shown, widths, gap: 2)
    } else {
      place(shown, widths, gap: 2 + min(3, shown.count > 1 ? spare / (shown.count - 1) : 0))
    }
    hasMore =
      placed.count { table.columns[$0.column].axis == nil }
      < filled.count { table.columns[$0].axis == nil }
  }

  /// Those of the highest rank first, the later first among equals, until the others fit or can give way.
  private func leaveOut(_ shown: inout [Int], _ widths: [Int]) {
    while total(shown, widths) > width,
      let worst = shown.filter({ table.columns[$0].rank > 0 }).max(by: {
        (table.columns[$0].rank, $0) < (table.columns[$1].rank, $1)
      })
    {
      let flexible = shown.reduce(0) {
        $0 + max(0, widths[$1] - table.columns[$1].minimum)
          * (table.columns[$1].alignment == .leading ? 1 : 0)
      }
      if total(shown, widths) - flexible <= width, flexible > 0,
        table.columns[worst].rank < 3
          || table.columns[worst].axis != nil
      {
        break
      }
      shown.removeAll { $0 == worst }
    }
  }

  /// The first column as wide as half the room at most, then what follows as far as it is whole. Where
  /// columns had been left out amid those shown, the first step begins with them.
  private mutating func placeScrolled(_ columns: [Int], _ skipping: Int) {
    let amid = placed.map(\.column) == Array(columns.prefix(placed.count)) ? 0 : 1
    let start = min(skipping - amid, columns.count - 2)
    skipped = start + amid
    placed = []
    var widths = withArrow(natural)
    let first = columns[0]
    widths[first] = min(widths[first], max(table.columns[first].minimum, width / 2))
    var shown = [first]
    let following = columns.dropFirst(1 + start)
    for column in following {
      if shown.count == 1 { widths[column] = min(widths[column], max(2, width - widths[first] - 2)) }
      guard total(shown + [column], widths) <= width else { break }
      shown.append(column)
    }
    place(shown, widths, gap: 2)
    hasMore = shown.count - 1 < following.count
  }

  private mutating func place(_ shown: [Int], _ widths: [Int], gap: Int) {
    var left = 0
    for column in shown where left < width {
      let room = min(widths[column], width - left)
      // Half a number is another number: one that is not whole is rather left out.
      guard left == 0 || room == widths[column] || table.columns[column].alignment == .leading else { return }
      placed.append(Placed(column: column, left: left, width: room))
      left += widths[column] + gap
    }
  }
}

extension Table {
  /// The columns the widest cell and the heading need once the glyph set has replaced what it does not
  /// allow, within the column's bounds; 0 when all are empty.
  func naturalWidth(of index: Int, _ glyphs: Glyphs) -> Int {
    let column = columns[index]
    if column.axis != nil { return rows.contains { $0.bar != nil } ? column.maximum : 0 }
    let content = rows.reduce(0) { widest, row in
      guard !row.isHeading, row.cells.indices.contains(index) else { return widest }
      let cell = row.cells[index]
      return max(widest, glyphs.avoidsAmbiguous ? cell.cleaned(for: glyphs).columns : cell.columns)
    }
    if content == 0, column.title.isEmpty || (column.rank > 0 && !rows.isEmpty) { return 0 }
    return min(max(content, column.title.columns), column.maximum)
  }
}
