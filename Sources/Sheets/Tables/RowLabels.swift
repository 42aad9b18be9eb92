import Documents

/// The labels of the rows of a table, with the headings and wholes they stand under.
struct RowLabels {
  /// One row of the body.
  struct Row {
    var index: Int
    /// Labels from the outermost heading to the row's own.
    var labels: [Label]
    /// Whether its own labels say it is a part of a row above.
    var isPart: Bool
    /// Whether it sums up rows above.
    var isTotal: Bool
    /// Whether it has no name of its own in a table whose rows have names.
    var isNameless: Bool
    /// Whether a label was taken from the row above, since its own cell is empty.
    var isFilled: Bool
  }

  private let grid: GridView
  private let columns: [Column]
  private let lexicon: Lexicon
  private let texts: LabelTexts
  private var headings: [(level: Int, labels: [Label])] = []
  private var last: [Int: Label] = [:]
  /// The rows a part may belong to, with their indent.
  private var wholes: [(indent: Int, label: Label)] = []
  private var partsOf: (whole: Label, part: Label)?
  private(set) var rows: [Row] = []

  init(_ grid: GridView, _ block: TableBlock, _ columns: [Column], _ lexicon: Lexicon) {
    (self.grid, self.columns, self.lexicon) = (grid, columns, lexicon)
    texts = LabelTexts(grid, block, columns)
    for row in block.body { take(row) }
  }

  private var keys: [Column] { columns.filter { [.key, .code, .month].contains($0.role) } }

  private mutating func take(_ row: Int) {
    let anchors = grid.anchors(inRow: row)
    if anchors.count == 1, let anchor = anchors.first, anchor.row == row, !grid.isValue(anchor),
      let text = grid.sheet.cells[anchor]?.shown
    {
      return takeHeading(text)
    }
    var (own, isFilled): ([Label], Bool) = ([], false)
    for column in keys {
      guard let (label, filled) = label(row, column) else { continue }
      own.append(label)
      isFilled = isFilled || filled
    }
    // A total may begin in the column of numbers.
    for column in columns where column.role == .ordinal {
      let text = grid.text(row, column.index)
      if case .words = grid.meaning(row, column.index), own.isEmpty { own.append(lexicon.label(text)) }
    }
    let parents = parents(of: own, indent: indent(of: row))
    let isPart = own.contains(where: \.isPart) || partsOf != nil
    rows.append(
      Row(
        index: row, labels: headings.flatMap(\.labels) + parents + own, isPart: isPart,
        isTotal: own.contains(where: \.isTotal), isNameless: own.isEmpty && hasNames, isFilled: isFilled))
  }

  private var hasNames: Bool { keys.contains { $0.role == .key } }

  private mutating func label(_ row: Int, _ column: Column) -> (Label, filled: Bool)? {
    var text = texts.text(row, column.index)
    if column.role == .month, text.wholeMatch(of: /\d[\d\-—–~]*/) != nil { text += "月" }
    if text.isEmpty {
      // An empty key is the one above only where another key of the row tells rows apart.
      let others = keys.filter { $0.index != column.index && !grid.text(row, $0.index).isEmpty }
      guard !others.isEmpty, let above = last[column.index], !above.isTotal else { return nil }
      return (above, true)
    }
    let label = lexicon.label(text)
    if column.role == .code, label.match.map({ if case .unknown = $0 { true } else { false } }) ?? true {
      return nil
    }
    last[column.index] = label
    return (label, false)
  }

  private func indent(of row: Int) -> Int {
    guard let first = keys.first(where: { $0.role == .key }) else { return 0 }
    return grid.cell(row, first.index)?.raw.indent ?? 0
  }

  /// The whole a row is part of: by indent, or by 其中 and the rows that go on after it.
  private mutating func parents(of own: [Label], indent: Int) -> [Label] {
    guard let first = own.first else { return [] }
    wholes.removeAll { $0.indent >= indent && !(first.isPart && $0.indent == indent) }
    let whole = wholes.last { !$0.label.isTotal }?.label
    if first.isPart {
      partsOf = whole.map { ($0, first) }
      return whole.map { [$0] } ?? []
    }
    if let going = partsOf, going.part.namesScopeOnly, first.namesScopeOnly, !going.whole.namesScopeOnly {
      return [going.whole]
    }
    partsOf = nil
    defer { wholes.append((indent, first)) }
    return indent > 0 ? whole.map { [$0] } ?? [] : []
  }

  private mutating func takeHeading(_ text: String) {
    let label = lexicon.label(text.halfWidth)
    let level = RowLabels.level(of: text)
    headings.removeAll { $0.level >= level }
    headings.append((level, [label]))
    wholes = []
    partsOf = nil
  }

  /// 一、 before (一) before 1. before (1), and what has no number by its indent.
  private static func level(of text: String) -> Int {
    let plain = text.compact
    if plain.prefixMatch(of: /[一二三四五六七八九十]+、/) != nil { return 1 }
    if plain.prefixMatch(of: /\([一二三四五六七八九十]+\)/) != nil { return 2 }
    if plain.prefixMatch(of: /\d+[.、]/) != nil { return 3 }
    if plain.prefixMatch(of: /\(\d+\)/) != nil { return 4 }
    return 5 + text.indent
  }
}

extension Label {
  /// Whether it names a scope and no indicator.
  var namesScopeOnly: Bool { if case .scope? = match { true } else { false } }
}

/// The text of a heading or key: of a day the month it stands for, of 2024.1 only what is certain.
struct LabelTexts {
  private let grid: GridView
  /// Whether 2024.1 may be what is left of 2024.10.
  private let mayHaveLostZero: Bool

  init(_ grid: GridView, _ block: TableBlock, _ columns: [Column]) {
    self.grid = grid
    var texts = Set(columns.flatMap { $0.path.map(\.text) })
    for column in columns where column.role == .key {
      texts.formUnion(block.body.map { grid.text($0, column.index) })
    }
    let dotted = texts.filter { $0.wholeMatch(of: /20\d\d\.\d{1,2}/) != nil }
    mayHaveLostZero =
      dotted.contains { $0.hasSuffix(".9") || $0.hasSuffix(".11") || $0.hasSuffix(".12") }
      && !dotted.contains { $0.hasSuffix(".10") }
  }

  /// Behind a period that may be either of two.
  static let doubt = "(1月或10月?)"

  func text(_ row: Int, _ column: Int) -> String { text(of: grid.cell(row, column)) }

  func text(of cell: Cell?) -> String {
    guard let cell else { return "" }
    let shown = cell.shown.halfWidth
    switch cell.content {
    case .day(let day, true, true):
      // A program makes the first of a month of what was typed as 2024-3; other days are no period.
      return day.day == 1 ? "\(day.year)年\(day.month)月" : shown
    case .number, .text:
      guard shown.wholeMatch(of: /20\d\d\.1/) != nil, cell.content == .number || mayHaveLostZero else {
        return shown
      }
      return shown + LabelTexts.doubt
    default: return shown
    }
  }
}
