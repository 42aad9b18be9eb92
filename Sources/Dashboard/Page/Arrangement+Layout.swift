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
  /// How many parts found no room below the others.
  public private(set) var dropped = 0
  /// Parts scrolled out of sight that have not been left out yet.
  private var skipping: Int

  public init(_ page: Page, in rect: Rect) {
    var next = 0
    frames = []
    skipping = page.firstFloor
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
    let floors = parts.flatMap { $0.floors(in: rect.columns) }
    let isAround = floors.contains(where: \.isMasterAndDetail)
    let skipped = isAround ? 0 : min(skipping, floors.count - 1)
    if !isAround { skipping = 0 }
    for floor in floors.prefix(skipped) { place(floor, in: .zero, next: &next) }
    let parts = Array(floors.dropFirst(skipped))
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
    if let last = rows.lastIndex(where: { $0 > 0 }) { rows[last] += free }
    var rest = rect
    for (index, part) in parts.enumerated() {
      let room = index < rows.count ? rest.slice(.top, rows[index]) : .zero
      if index >= rows.count { dropped += 1 }
      place(part, in: room, next: &next)
    }
  }

  /// The rows with which parts are let in, the first always: those that are served first with all they
  /// want, the others with the fewest they can do with.
  private static func admitted(_ parts: [Arrangement], in rect: Rect) -> [Int] {
    var rows: [Int] = []
    var free = rect.rows
    var unwanted = rect.rows
    for (index, part) in parts.enumerated() {
      let least = part.minimumRows(in: rect.columns)
      let later = parts.dropFirst(index + 1).filter { !$0.isSpare }
      let wanted = later.reduce(0) { $0 + $1.wantedRows(in: rect.columns) }
      if part.isChart && least > free || part.isSpare && !later.isEmpty && unwanted - least < wanted {
        rows.append(0)
        continue
      }
      unwanted -= part.isSpare ? least : part.wantedRows(in: rect.columns)
      guard rows.isEmpty || least <= free, !part.isSpare || unwanted >= 0 else { break }
      let following = parts.dropFirst(index + 1).first { !$0.isChart && !$0.isSpare }
      let kept = following.map { $0.minimumRows(in: rect.columns) } ?? 0
      let most = min(kept < rect.rows ? free - kept : free, part.wantedRows(in: rect.columns))
      let given = part.isFirstServed ? max(least, most) : least
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

extension State {
  /// Rows in which nothing of the page is left out at a width, header and footer included; at most 2 000.
  public func rowsToShowEverything(columns: Int) -> Int {
    min(2_000, 4 + max(10, page?.arrangement.wantedRows(in: columns) ?? 0))
  }
}
