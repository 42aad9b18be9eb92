import Core
import Screen

extension Arrangement {
  /// Blank columns between what stands side by side.
  static let gap = 2

  /// What stands one above the other at a width: itself, unless it is a stack or too wide to stand side
  /// by side.
  func floors(in columns: Int) -> [Arrangement] {
    switch self {
    case .block: [self]
    case .stack(let parts): parts.flatMap { $0.floors(in: columns) }
    case .side(let parts, _, let minimum):
      columns >= minimum ? [self] : parts.flatMap { $0.floors(in: columns) }
    case .shelves(let parts, let needed): Arrangement.shelved(parts, needed, in: columns)
    }
  }

  private static func shelved(_ parts: [Arrangement], _ needed: [Int], in columns: Int) -> [Arrangement] {
    var shelves: [[Int]] = []
    var used = 0
    for index in parts.indices {
      let more = (needed.indices.contains(index) ? needed[index] : 0) + gap
      if shelves.isEmpty || used + more - gap > columns {
        shelves.append([])
        used = 0
      }
      shelves[shelves.count - 1].append(index)
      used += more
    }
    return shelves.map { shelf in
      shelf.count == 1
        ? parts[shelf[0]]
        : .side(shelf.map { parts[$0] }, weights: shelf.map { needed[$0] }, minimumColumns: 0)
    }
  }

  /// Whether it is a list of siblings beside their detail: then the detail is what scrolls.
  var isMasterAndDetail: Bool {
    if case .side(let parts, _, _) = self, case .block(let block) = parts.first {
      block.isMaster
    } else {
      false
    }
  }

  /// Whether it is a picture, which in a low window says less than the figures below it.
  var isChart: Bool {
    if case .block(let block) = self, case .chart = block.content { true } else { false }
  }

  /// Whether it is a block that is shown whole before anything after it.
  var isFirstServed: Bool { if case .block(let block) = self { block.isFirstServed } else { false } }

  /// Whether all of it only takes rows that nothing else wants.
  var isSpare: Bool { blocks.allSatisfy(\.isSpare) }

  /// Fewest rows that are worth having at a width.
  func minimumRows(in columns: Int) -> Int {
    switch self {
    case .block(let block): block.minimumRows(in: columns)
    case .stack, .shelves: floors(in: columns).first?.minimumRows(in: columns) ?? 0
    case .side(let parts, let weights, let minimum):
      columns >= minimum
        ? Arrangement.rows(of: parts, weights, in: columns) { $0.minimumRows(in: $1) }
        : parts.first?.minimumRows(in: columns) ?? 0
    }
  }

  /// Rows to show everything.
  func wantedRows(in columns: Int) -> Int {
    switch self {
    case .block(let block): return block.wantedRows(in: columns)
    case .side(let parts, let weights, let minimum) where columns >= minimum:
      return Arrangement.rows(of: parts, weights, in: columns) { $0.wantedRows(in: $1) }
    case .stack, .side, .shelves:
      return floors(in: columns).reduce(0) { $0 + $1.wantedRows(in: columns) }
    }
  }

  /// The most rows any of the parts needs in the columns it gets.
  private static func rows(
    of parts: [Arrangement], _ weights: [Int], in columns: Int, _ needed: (Arrangement, Int) -> Int
  ) -> Int {
    let rects = Rect(column: 0, row: 0, columns: columns, rows: 1).columns(
      weights.map(Length.share), gap: gap)
    return zip(parts, rects).map { needed($0, $1.columns) }.max() ?? 0
  }
}

extension Block {
  var headingRows: Int { title.isEmpty ? 0 : 1 }

  /// Rows to show everything at a width, heading included, up to what the block wants at most.
  func wantedRows(in columns: Int) -> Int {
    isMaster || columns >= onlyBelow ? 0 : min(maximumRows, fullRows(in: columns))
  }

  private func fullRows(in columns: Int) -> Int {
    switch content {
    case .table(let table): headingRows + table.wantedRows
    case .tiles(let tiles): headingRows + tiles.wantedRows(in: columns)
    case .lines(let lines): headingRows + lines.wrapped(to: columns).count
    case .sentences(let sentences): sentences.reduce(0) { $0 + $1.wantedRows(in: columns) }
    case .chart: headingRows + 12
    }
  }

  /// Fewest rows at a width below which it is rather dropped.
  func minimumRows(in columns: Int) -> Int {
    if isMaster || columns >= onlyBelow { return 0 }
    if case .tiles(let tiles) = content, let least = tiles.leastRows(in: columns) {
      return headingRows + least
    }
    return min(minimumRows, wantedRows(in: columns))
  }

  /// The room for rows of a table inside a block's room.
  func tableRows(in rect: Rect) -> Rect {
    guard let table else { return .zero }
    var rest = rect
    rest.slice(.top, headingRows + (table.hasHeader ? 1 : 0))
    return rest
  }
}
