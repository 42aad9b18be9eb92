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
      let rects = rect.columns(weights.map(Length.share), gap: 2)
      for (part, room) in zip(parts, rects) { place(part, in: room, next: &next) }
    }
  }

  /// Drops the last parts until the fewest rows of the others fit, then hands out what is left: first so
  /// that everyone has what it wants, then to the last.
  private mutating func placeStack(_ parts: [Arrangement], in rect: Rect, next: inout Int) {
    var shown = parts.count
    func needed(_ count: Int) -> Int {
      parts.prefix(count).reduce(0) { $0 + $1.minimumRows(in: rect.columns) }
    }
    while shown > 1, needed(shown) > rect.rows { shown -= 1 }
    var rows = parts.prefix(shown).map { $0.minimumRows(in: rect.columns) }
    var free = max(0, rect.rows - rows.reduce(0, +))
    let wishes = zip(parts, rows).map { max(0, $0.wantedRows(in: rect.columns) - $1) }
    for (given, index) in PageLayout.shares(of: wishes, in: free) {
      rows[index] += given
      free -= given
    }
    if let last = rows.indices.last { rows[last] += free }
    var rest = rect
    for (index, part) in parts.enumerated() {
      let room = index < shown ? rest.slice(.top, rows[index]) : .zero
      place(part, in: room, next: &next)
    }
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
  /// Fewest rows that are worth having at a width.
  func minimumRows(in columns: Int) -> Int {
    switch self {
    case .block(let block): min(block.minimumRows, block.wantedRows)
    case .stack(let parts): parts.reduce(0) { $0 + $1.minimumRows(in: columns) }
    case .side(let parts, _, let minimum):
      columns >= minimum
        ? parts.map { $0.minimumRows(in: columns) }.max() ?? 0 : parts.first?.minimumRows(in: columns) ?? 0
    }
  }

  /// Rows to show everything.
  func wantedRows(in columns: Int) -> Int {
    switch self {
    case .block(let block): block.wantedRows
    case .stack(let parts): parts.reduce(0) { $0 + $1.wantedRows(in: columns) }
    case .side(let parts, _, let minimum):
      columns >= minimum
        ? parts.map { $0.wantedRows(in: columns) }.max() ?? 0
        : parts.reduce(0) { $0 + $1.wantedRows(in: columns) }
    }
  }
}

extension Block {
  var headingRows: Int { title.isEmpty ? 0 : 1 }

  /// Rows to show everything, heading included.
  var wantedRows: Int {
    switch content {
    case .table(let table): headingRows + (table.hasHeader ? 1 : 0) + max(1, table.total)
    case .lines(let lines): headingRows + lines.count
    case .chart: headingRows + 12
    }
  }

  /// The room for rows of a table inside a block's room.
  func tableRows(in rect: Rect) -> Rect {
    guard case .table(let table) = content else { return .zero }
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
