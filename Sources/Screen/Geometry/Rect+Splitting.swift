/// A side of a rectangle.
public enum Edge: Sendable, CaseIterable {
  case top, bottom, left, right
}

/// How much room a part of a rectangle asks for, in cells.
public enum Length: Hashable, Sendable {
  /// So many cells, no more and no fewer while there is room.
  case exactly(Int)
  /// A part of what the others leave, by weight.
  case share(Int)
  /// At least so many cells, and its weight's part of what is left beyond that.
  case atLeast(Int, share: Int)
}

extension Rect {
  /// Cuts so many rows or columns off an edge and returns them; the rest stays.
  ///
  /// Asking for more than there is takes all, asking for less than nothing takes nothing.
  @discardableResult
  public mutating func slice(_ edge: Edge, _ amount: Int) -> Rect {
    let whole = self
    switch edge {
    case .top, .bottom:
      let taken = min(max(0, amount), rows)
      size = Size(columns: columns, rows: rows - taken)
      if edge == .top { origin.row += taken }
      let row = edge == .top ? whole.top : whole.bottom - taken
      return Rect(column: left, row: row, columns: columns, rows: taken)
    case .left, .right:
      let taken = min(max(0, amount), columns)
      size = Size(columns: columns - taken, rows: rows)
      if edge == .left { origin.column += taken }
      let column = edge == .left ? whole.left : whole.right - taken
      return Rect(column: column, row: top, columns: taken, rows: rows)
    }
  }

  /// Splits into as many columns as there are lengths, with so many blank cells between them.
  ///
  /// When room is short, the later ones get less: the first is the most important.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var rest = self
    return Length.solve(lengths, within: columns, gap: gap).map { length in
      let part = rest.slice(.left, length)
      rest.slice(.left, gap)
      return part
    }
  }

  /// Splits into as many rows as there are lengths, with so many blank rows between them.
  public func rows(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var rest = self
    return Length.solve(lengths, within: rows, gap: gap).map { length in
      let part = rest.slice(.top, length)
      rest.slice(.top, gap)
      return part
    }
  }
}

extension Length {
  /// The cells each length gets of a whole; their sum and the gaps never exceed it.
  ///
  /// Cells that do not divide evenly go to the first shares, so that a shape never flickers.
  static func solve(_ lengths: [Length], within whole: Int, gap: Int) -> [Int] {
    var free = max(0, whole - max(0, gap) * max(0, lengths.count - 1))
    var result = lengths.map { length in
      let taken = min(length.minimum, free)
      free -= taken
      return taken
    }
    var weights = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 {
      let part = (free * length.weight + weights - 1) / weights
      result[index] += part
      free -= part
      weights -= length.weight
    }
    return result
  }

  private var minimum: Int {
    switch self {
    case .exactly(let cells), .atLeast(let cells, share: _): max(0, cells)
    case .share: 0
    }
  }

  private var weight: Int {
    switch self {
    case .exactly: 0
    case .share(let weight), .atLeast(_, share: let weight): max(0, weight)
    }
  }
}
