/// What a column of a table is for.
enum ColumnRole: Hashable {
  /// Numbers of rows, which say nothing.
  case ordinal
  /// Names, codes or periods that say what the values of a row are.
  case key
  /// Codes, which count where the plan knows them.
  case code
  /// The month of rows whose year stands elsewhere.
  case month
  /// Units of the rows.
  case unit
  /// Remarks on the rows.
  case note
  /// Whether values are provisional or final.
  case state
  /// When the row was sent.
  case known
  /// Who sent the row.
  case sender
  /// Values.
  case value
}

/// A column with its heading.
struct Column {
  let index: Int
  /// The texts of the heading from the top, each once, with the cell each stands in.
  var path: [(text: String, cell: CellAddress)]
  var role: ColumnRole
}

/// Tells what the columns of a table are for, by their headings, else by what stands in them.
struct ColumnFinder {
  let grid: GridView
  let block: TableBlock
  let lexicon: Lexicon

  func columns() -> [Column] {
    let paths = grid.columns.map { (index: $0, path: path($0)) }
    var columns: [Column] = []
    for (index, path) in paths {
      columns.append(Column(index: index, path: path, role: role(index, path.map(\.text), columns)))
    }
    return columns
  }

  private func path(_ column: Int) -> [(text: String, cell: CellAddress)] {
    var path: [(text: String, cell: CellAddress)] = []
    for (level, row) in block.headings.enumerated() {
      var anchor = grid.anchor(row, column)
      if grid.sheet.cells[anchor] == nil, let left = groupToTheLeft(of: column, level) { anchor = left }
      guard let cell = grid.sheet.cells[anchor], path.last?.cell != anchor else { continue }
      path.append((cell.shown.halfWidth, anchor))
    }
    return path
  }

  /// A heading of several columns whose merge was lost stands over the first of them.
  private func groupToTheLeft(of column: Int, _ level: Int) -> CellAddress? {
    let lower = block.headings[(level + 1)...]
    func hasLower(_ column: Int) -> Bool { lower.contains { !grid.text($0, column).isEmpty } }
    guard hasLower(column) else { return nil }
    let row = block.headings[level]
    for left in grid.columns.reversed() where left < column {
      guard hasLower(left) else { return nil }
      let anchor = grid.anchor(row, left)
      if grid.sheet.cells[anchor] != nil { return anchor.column == left ? anchor : nil }
    }
    return nil
  }

  private func role(_ index: Int, _ path: [String], _ before: [Column]) -> ColumnRole {
    let heading = path.joined().compact
    if let role = ColumnFinder.roles[heading] {
      if role == .unit, !holdsUnits(index) { return .key }
      return role
    }
    if ["月份", "月"].contains(heading), holdsMonths(index) { return .month }
    if ColumnFinder.keys.contains(heading) { return .key }
    let values = block.body.map { CellAddress(row: $0, column: index) }.filter {
      grid.anchor($0.row, $0.column) == $0
    }
    let numbers = values.count { grid.isValue($0) && grid.meaning($0.row, $0.column) != .missing }
    let words = values.count { if case .words = grid.meaning($0.row, $0.column) { true } else { false } }
    let isFirst = !before.contains { $0.role == .key }
    if heading.isEmpty, isFirst, words == 0, isCounting(index) { return .ordinal }
    if words > numbers, isFirst || heading.isEmpty || wordsAreKnown(index) { return .key }
    if numbers == 0, words == 0, isFirst, holdsPeriods(index) { return .key }
    return .value
  }

  private func texts(_ column: Int) -> [String] {
    block.body.map { grid.text($0, column) }.filter { !$0.isEmpty }
  }

  private func holdsUnits(_ column: Int) -> Bool {
    let texts = texts(column)
    return !texts.isEmpty && texts.count { lexicon.isUnit($0) } * 2 > texts.count
  }

  private func holdsMonths(_ column: Int) -> Bool {
    texts(column).allSatisfy { PeriodWords($0 + "月")?.months != nil && $0.count < 6 }
  }

  private func holdsPeriods(_ column: Int) -> Bool {
    let texts = texts(column)
    return !texts.isEmpty && texts.allSatisfy { PeriodWords($0) != nil }
  }

  private func isCounting(_ column: Int) -> Bool {
    let numbers = texts(column).map { Int($0) }
    return numbers.count > 1 && numbers.enumerated().allSatisfy { $0.element == $0.offset + 1 }
  }

  private func wordsAreKnown(_ column: Int) -> Bool {
    let labels = texts(column).map { lexicon.label($0) }
    return labels.count { $0.isUnderstood && $0.match != nil } * 2 > labels.count
  }

  static let roles: [String: ColumnRole] = [
    "序号": .ordinal, "序": .ordinal, "编号": .ordinal, "no": .ordinal, "No.": .ordinal, "NO.": .ordinal,
    "No": .ordinal, "行次": .ordinal, "上次报送": .ordinal,
    "单位": .unit, "计量单位": .unit, "计算单位": .unit, "unit": .unit, "备注": .note, "说明": .note, "注": .note,
    "note": .note,
    "备注说明": .note,
    "状态": .state, "数据状态": .state, "state": .state, "报送日期": .known, "填报日期": .known, "known": .known,
    "报送单位": .sender,
    "填报单位": .sender, "sender": .sender, "指标代码": .code, "代码": .code, "行政区划代码": .code, "区划代码": .code,
    "地区代码": .code,
    "编码": .code, "指标编码": .code,
  ]

  static let keys: Set<String> = [
    "指标", "指标名称", "项目", "主要指标", "地区", "区域", "区县", "各区县", "县市区", "县(市、区)", "区(县、市)", "区县(市)", "区、县(市)", "范围",
    "集群",
    "产业集群", "属地", "期间", "时间", "时期", "月份", "年份", "年月", "日期", "统计期", "报告期", "年度", "季度", "名称", "单位名称",
    "indicator", "scope", "period", "年", "区(市)县", "地区名称",
  ]
}
