import Documents

/// What a cell says, as far as it can be told without knowing where it stands.
public enum CellMeaning: Hashable, Sendable {
  /// Nothing stands there.
  case empty
  /// A mark that says: there is no value. It is never 0.
  case missing
  /// A number, perhaps with its unit.
  case number(WrittenNumber)
  /// A day, a month or a part of the year by a cell's format.
  case day(year: Int?, month: Int, day: Int?)
  /// Words that are no number.
  case words(String)
  /// A formula's error, or a formula never calculated.
  case faulty

  /// What a cell says.
  public init(_ cell: Cell?) {
    guard let cell else {
      self = .empty
      return
    }
    switch cell.content {
    case .text: self = CellMeaning.of(cell.raw)
    case .number, .percent: self = CellMeaning.number(of: cell)
    case .day(let day, let showsYear, let showsDay):
      self = .day(year: showsYear ? day.year : nil, month: day.month, day: showsDay ? day.day : nil)
    case .truth: self = .words(cell.shown)
    case .error: self = cell.raw == "#N/A" ? .missing : .faulty
    case .uncalculated: self = .faulty
    }
  }

  private static func number(of cell: Cell) -> CellMeaning {
    guard let exact = ExactDecimal(cell.raw)?.rounded(toSignificant: 15) else { return .faulty }
    return .number(
      cell.content == .percent ? WrittenNumber(exact.shifted(by: 2), unit: "%") : WrittenNumber(exact))
  }

  private static func of(_ text: String) -> CellMeaning {
    let plain = text.halfWidth
    if plain.isEmpty { return .empty }
    if missingMarks.contains(plain.lowercased()) { return .missing }
    if let number = WrittenNumber(text) { return .number(number) }
    return .words(plain)
  }

  /// What officials write where there is no value.
  private static let missingMarks: Set<String> = [
    "-", "--", "---", "—", "——", "–", "―", "─", "/", "\\", "无", "无数据", "暂无", "暂无数据", "n/a", "na", "#n/a",
    "…", "……", "...", "......", "..", "未报", "缺", "空", "不适用", "null", "none", "nan",
  ]

  /// The number, if it is one.
  public var number: WrittenNumber? { if case .number(let number) = self { number } else { nil } }
}
