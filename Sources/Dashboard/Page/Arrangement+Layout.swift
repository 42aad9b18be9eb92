import Core
public import Screen

/// Where the blocks of a page stand: the one source of geometry for drawing, scrolling and the mouse.
public struct PageLayout: Hashable, Sendable {
  /// A block of the page with its room; blocks that found none are left out.
  public struct Frame: Hashable, Sendable {
    public var block: Int
    public var rect: Rect
  }
  public var frames: [Frame]

  public init(_ page: Page, in rect: Rect) {
    var next = 0
    frames = []
    place(page.arrangement, in: rect, next: &next)
  }

  public func frame(of block: Int) -> Rect? { frames.first { $0.block == block }?.rect }

  private mutating func place(_ arrangement: Arrangement, in rect: Rect, next: inout Int) {
    switch arrangement {
    case .block:
      if !rect.isEmpty { frames.append(Frame(block: next, rect: rect)) }
      next += 1
    case .stack(let parts):
      placeStack(parts, in: rect, next: &next)
    case .side(let parts, let weights, let minimumColumns):
      guard rect.columns >= minimumColumns else { return placeStack(parts, in: rect, next: &next) }
      let rects = rect.columns(weights.map(Length.share), gap: Arrangement.gap)
      for (part, room) in zip(parts, rects) { place(part, in: room, next: &next) }
    case .shelves:
      placeStack(arrangement.floors(in: rect.columns), in: rect, next: &next)
    }
  }

  /// Drops the last parts until the fewest rows of the others fit, then hands out what is left: first so
  /// that everyone has what it wants, then to the last.
  private mutating func placeStack(_ parts: [Arrangement], in rect: Rect, next: inout Int) {
    let parts = parts.flatMap { $0.floors(in: rect.columns) }
    var rows = PageLayout.admitted(parts, in: rect)
    var free = max(0, rect.rows - rows.reduce(0, +))
    let wishes = zip(parts, rows).map { max(0, $0.wantedRows(in: rect.columns) - $1) }
    for isSpare in [false, true] {
      let asked = wishes.enumerated().map { parts[$0].isSpare == isSpare ? $1 : 0 }
      for (given, index) in PageLayout.shares(of: asked, in: free) {
        rows[index] += given
        free -= given
      }
    }
    if let last = rows.indices.last { rows[last] += free }
    var rest = rect
    for (index, part) in parts.enumerated() {
      let room = index < rows.count ? rest.slice(.top, rows[index]) : .zero
      place(part, in: room, next: &next)
    }
  }

  /// The rows with which parts are let in, the first always: those that are served first with all they
  /// want, the others with the fewest they can do with.
  private static func admitted(_ parts: [Arrangement], in rect: Rect) -> [Int] {
    var rows: [Int] = []
    var free = rect.rows
    var unwanted = rect.rows
    for part in parts {
      let least = part.minimumRows(in: rect.columns)
      unwanted -= part.isSpare ? least : part.wantedRows(in: rect.columns)
      guard rows.isEmpty || least <= free, !part.isSpare || unwanted >= 0 else { break }
      let given = part.isFirstServed ? max(least, min(free, part.wantedRows(in: rect.columns))) : least
      rows.append(given)
      free -= given
    }
    return rows
  }
}

extension PageLayout {
  /// Hands out rows so that small wishes are met whole and large ones share what is left evenly.
  static func shares(of wishes: [Int], in free: Int) -> [(given: Int, index: Int)] {
    var free = free
    var left = wishes.count
    return wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }.map { index in
      let given = min(wishes[index], free / max(1, left))
      free -= given
      left -= 1
      return (given, index)
    }
  }
}

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
  func wantedRows(in columns: Int) -> Int { min(maximumRows, fullRows(in: columns)) }

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

extension State {
  /// Rows in which nothing of the page is left out at a width, header and footer included; at most 2 000.
  public func rowsToShowEverything(columns: Int) -> Int {
    min(2_000, 4 + max(10, page?.arrangement.wantedRows(in: columns) ?? 0))
  }
}
