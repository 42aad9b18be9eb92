import Core
public import Screen

/// What a view has to say, before anyone asks how large the window is.
///
/// A page is data: blocks with tables and lines in an arrangement. Drawing, moving, filtering and export
/// treat all pages alike, so that a screen is one small file.
public struct Page: Hashable, Sendable {
  /// The steps to here, shown as the path above the page.
  public var crumbs: [String]
  /// Views one key to the left and right: the same kind of thing, in the plan's order.
  public var siblings: [View]
  public var arrangement: Arrangement
  /// By what its rows can be grouped, as words, the first being not at all; empty where there is no choice.
  public var groupings: [String]
  /// How many of the parts that stand one above the other have been scrolled out of sight.
  public var firstFloor = 0

  public init(
    crumbs: [String] = [], siblings: [View] = [], groupings: [String] = [], arrangement: Arrangement
  ) {
    self.crumbs = crumbs
    self.siblings = siblings
    self.groupings = groupings
    self.arrangement = arrangement
  }

  /// The blocks in order of reading.
  public var blocks: [Block] { arrangement.blocks }

  /// The table a page is there for, which filters are about whatever has the keys; only of some pages.
  var mainBlock: Block? { blocks.first { ["items", "wall"].contains($0.id) } }
}

/// How blocks share the room.
public indirect enum Arrangement: Hashable, Sendable {
  case block(Block)
  /// One above the other; the last are dropped first when rows are short.
  case stack([Arrangement])
  /// Side by side by weight, when there are at least so many columns; otherwise one above the other.
  case side([Arrangement], weights: [Int], minimumColumns: Int)
  /// As many side by side as have the columns each of them needs, the others on shelves below.
  case shelves([Arrangement], columns: [Int])

  public var blocks: [Block] {
    switch self {
    case .block(let block): [block]
    case .stack(let parts), .side(let parts, _, _), .shelves(let parts, _): parts.flatMap(\.blocks)
    }
  }
}

/// One pane: a heading and what stands under it.
public struct Block: Hashable, Sendable, Identifiable {
  /// Names the block within its page, so that selection and scroll are remembered.
  public var id: String
  /// The heading; none for blocks that explain themselves.
  public var title: String
  public var content: Content
  /// Fewest rows, heading included, below which it is rather dropped.
  public var minimumRows: Int
  /// Whether it is shown whole before anything after it is shown at all.
  public var isFirstServed = false
  /// Whether it is a list of siblings beside their detail: there only side by side, never above it, and
  /// moving in it shows the next one's detail.
  public var isMaster = false
  /// Whether it is there only where the room is narrower than so many columns.
  public var onlyBelow = Int.max
  /// Whether it only takes rows that no other block wants.
  public var isSpare = false
  /// Most rows, heading included, that it wants; beyond them it scrolls.
  public var maximumRows = Int.max

  public enum Content: Hashable, Sendable {
    case table(Table)
    case tiles(Tiles)
    case lines([Line])
    case sentences([Sentence])
    case chart(TimeChart)
  }

  public init(_ id: String, title: String = "", content: Content, minimumRows: Int = 3) {
    self.id = id
    self.title = title
    self.content = content
    self.minimumRows = minimumRows
  }

  /// A block of a table.
  public static func table(_ id: String, title: String = "", _ table: Table, minimumRows: Int = 3)
    -> Arrangement
  {
    .block(Block(id, title: title, content: .table(table), minimumRows: minimumRows))
  }

  /// A block that is shown whole before anything after it is.
  public static func first(_ id: String, title: String = "", _ table: Table, minimumRows: Int = 4)
    -> Arrangement
  {
    var block = Block(id, title: title, content: .table(table), minimumRows: minimumRows)
    block.isFirstServed = true
    return .block(block)
  }

  /// A chart that is there when there is room to spare.
  static func spareChart(_ id: String, title: String, _ chart: TimeChart) -> Arrangement {
    var block = Block(id, title: title, content: .chart(chart), minimumRows: 8)
    block.isSpare = true
    return .block(block)
  }

  /// A table that is there when there is room to spare.
  public static func spare(_ id: String, title: String = "", _ table: Table) -> Arrangement {
    var block = Block(id, title: title, content: .table(table))
    block.isSpare = true
    return .block(block)
  }

  /// What a page is about: lines that are shown whole before anything below them.
  static func head(_ lines: [Line]) -> Arrangement {
    var block = Block("head", content: .lines(lines), minimumRows: 1)
    block.isFirstServed = true
    return .block(block)
  }

  /// A block of tiles.
  public static func tiles(_ id: String, title: String = "", _ tiles: Tiles, minimumRows: Int = 3)
    -> Arrangement
  {
    .block(Block(id, title: title, content: .tiles(tiles), minimumRows: minimumRows))
  }

  /// A block of sentences.
  public static func sentences(_ id: String, _ sentences: [Sentence]) -> Arrangement {
    .block(Block(id, content: .sentences(sentences), minimumRows: sentences.count))
  }

  /// A block of lines.
  public static func lines(_ id: String, title: String = "", _ lines: [Line], minimumRows: Int = 1)
    -> Arrangement
  {
    .block(
      Block(
        id, title: title, content: .lines(lines), minimumRows: max(minimumRows, title.isEmpty ? 1 : 2)))
  }

  /// A block of a chart.
  public static func chart(_ id: String, title: String = "", _ chart: TimeChart, minimumRows: Int = 6)
    -> Arrangement
  {
    .block(Block(id, title: title, content: .chart(chart), minimumRows: minimumRows))
  }
}

/// A line of text in pieces, each with its meaning.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  public var spans: [Span]
  /// What the line is ordered by as a cell, where its letters do not say it.
  public var key: SortKey?
  /// The unrounded number it prints as a cell.
  public var measure: Measure?
  public init(_ spans: [Span]) { self.spans = spans }
  public init(_ text: String, _ role: Role = .text) { spans = text.isEmpty ? [] : [Span(text, role)] }
  public init(stringLiteral text: String) { self.init(text) }

  public var columns: Int { spans.columns }
  /// The letters alone.
  public var text: String { spans.map(\.text).joined() }
  public var isEmpty: Bool { spans.isEmpty }

  /// One after the other; as a cell it is ordered as the first.
  public static func + (a: Line, b: Line) -> Line {
    var line = Line(a.spans + b.spans)
    line.key = a.key
    line.measure = a.measure ?? b.measure
    return line
  }
}
