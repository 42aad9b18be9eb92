import Documents

/// A column of a table by its English and Chinese names.
struct TableColumn {
  var id: String
  var names: [String]

  init(_ id: String, _ aliases: String...) {
    self.id = id
    names = [id] + aliases
  }
}

/// What the rows of a table are, decided by its header. In the order in which tables are imported, so that
/// what is referred to is there first.
enum TableKind: String, CaseIterable {
  case technologies, colours, nodes, items, figures

  /// Columns without which a table is not of this kind.
  var required: [TableColumn] {
    switch self {
    case .technologies:
      [TableColumn("technology", "编号"), TableColumn("name", "技术名称"), TableColumn("cluster", "集群")]
    case .colours: [TableColumn("technology", "编号"), TableColumn("day", "日期"), TableColumn("colour", "颜色")]
    case .nodes: [TableColumn("node", "节点编号"), TableColumn("name", "节点")]
    case .items: [TableColumn("list", "清单"), TableColumn("code", "代码"), TableColumn("name", "名称")]
    case .figures:
      [
        TableColumn("indicator", "指标"), TableColumn("scope", "范围"), TableColumn("period", "期间"),
        TableColumn("value", "数值"),
      ]
    }
  }

  /// Columns that may be there as well.
  var optional: [TableColumn] {
    switch self {
    case .technologies: TableKind.technologyColumns
    case .colours:
      [TableColumn("evidence", "依据"), TableColumn("decided-by", "定色人"), TableColumn("known", "报送日期")]
    case .nodes: TableKind.nodeColumns
    case .items: TableKind.itemColumns
    case .figures:
      [
        TableColumn("unit", "单位"), TableColumn("state", "状态"), TableColumn("known", "报送日期"),
        TableColumn("numerator", "分子"), TableColumn("denominator", "分母"), TableColumn("sender", "报送单位"),
        TableColumn("note", "说明"),
      ]
    }
  }

  private static let technologyColumns = [
    TableColumn("stage", "环节"), TableColumn("category", "类别"), TableColumn("bottleneck", "卡点"),
    TableColumn("foreign-suppliers", "境外供应方"), TableColumn("domestic-alternative", "国内替代"),
    TableColumn("dependence", "对外依存度"), TableColumn("consequence", "断供后果"),
    TableColumn("readiness", "技术成熟度"), TableColumn("lead", "牵头单位"), TableColumn("partners", "协作单位"),
    TableColumn("project", "攻关项目"), TableColumn("funding", "经费", "经费(万元)"), TableColumn("review-due", "复核期限"),
  ]

  private static let nodeColumns = [
    TableColumn("kind", "类型"), TableColumn("due", "期限"), TableColumn("done", "办结日期"),
    TableColumn("known", "报送日期"), TableColumn("cluster", "集群"), TableColumn("task", "任务"),
    TableColumn("group", "工作组"), TableColumn("unit", "责任单位"), TableColumn("note", "说明"),
  ]

  private static let itemColumns = [
    TableColumn("cluster", "集群"), TableColumn("district", "区县"), TableColumn("stage", "阶段"),
    TableColumn("amount", "金额"), TableColumn("since", "起"), TableColumn("until", "止"),
    TableColumn("known", "报送日期"),
  ]
}

extension TableKind {
  /// The kind of a table with a header, or what is wrong with the header.
  static func of(_ header: CSVHeader) -> Result<TableKind, Finding> {
    let candidates = allCases.filter { $0.missing(in: header).isEmpty }
    switch candidates.count {
    case 1: return .success(candidates[0])
    case 0: return .failure(unrecognised(header))
    default: return .failure(ambiguous(header, candidates))
    }
  }

  /// Whether at least half of the columns of some kind are there: somebody meant it.
  static func isNear(_ header: CSVHeader) -> Bool {
    allCases.contains { $0.missing(in: header).count * 2 <= $0.required.count }
  }

  private func missing(in header: CSVHeader) -> [TableColumn] {
    required.filter { header.column(anyOf: $0.names) == nil }
  }

  /// The kind of which the greatest share is there is the one somebody meant.
  private static func unrecognised(_ header: CSVHeader) -> Finding {
    let nearest = allCases.min {
      Double($0.missing(in: header).count) / Double($0.required.count)
        < Double($1.missing(in: header).count) / Double($1.required.count)
    }
    let kind = nearest ?? .figures
    let missing = kind.missing(in: header)
    let expected = kind.required.map { "\($0.names[1])(\($0.id))" }.joined(separator: "、")
    let english = kind.required.map(\.id).joined(separator: ", ")
    return Finding(
      .missingColumn, at: header.place, read: header.names.joined(separator: ","),
      expected: Phrase("一种已知的表头,如 \(expected)", "a known header such as \(english)"),
      remedy: Phrase(
        "缺 \(missing.map { $0.names[1] }.joined(separator: "、"))",
        "missing: \(missing.map(\.id).joined(separator: ", "))"))
  }

  private static func ambiguous(_ header: CSVHeader, _ kinds: [TableKind]) -> Finding {
    let words = kinds.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .ambiguousHeader, at: header.place, read: header.names.joined(separator: ","),
      expected: Phrase("只合一种表的表头", "a header of one kind of table"),
      remedy: Phrase("同时像 \(words):分成几个文件", "it looks like \(words): split it into files"))
  }
}

extension Finding.Code {
  /// A header that fits several kinds of tables.
  static let ambiguousHeader: Self = "ambiguous-header"
  /// A file that cannot be read.
  static let unreadableFile: Self = "unreadable-file"
  /// A word that several things are called by.
  static let ambiguousReference: Self = "ambiguous-reference"
  /// A unit that does not convert into the one of the indicator or column.
  static let wrongUnit: Self = "wrong-unit"
  /// The same thing twice in one import, with different values.
  static let conflictingRows: Self = "conflicting-rows"
  /// The same thing twice in one import, with equal values.
  static let repeatedRows: Self = "repeated-rows"
  /// Rows that say what the store says already.
  static let unchangedRows: Self = "unchanged-rows"
  /// A day that does not go with another.
  static let impossibleDay: Self = "impossible-day"
  /// Values that do not go with one another.
  static let inconsistentValue: Self = "inconsistent-value"
}
