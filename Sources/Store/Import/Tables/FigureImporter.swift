import Core
import Documents

/// Takes rows of reported figures.
final class FigureImporter: TableImporter {
  private let context: TableContext
  private let figures: FigureWriter
  private let indicators: [Indicator.ID: Indicator]

  struct Key: Hashable {
    var key: FigureTable.Key
    var period: Period
    var state: Figure.State
    var known: Day
  }

  struct Value: Equatable {
    var value: Double
    var numerator: Double?
    var denominator: Double?
  }

  init(_ header: TableHeader, _ context: TableContext) throws {
    self.context = context
    figures = try FigureWriter(context.writer, plan: context.plan.id, context.withdrawals)
    indicators = Dictionary(context.plan.indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  func take(_ row: TableRow) throws {
    let errors = row.row.log.errorCount
    guard let entry = entry(row), row.row.log.errorCount == errors else { return }
    if let indicator = indicators[entry.key.indicator] {
      FigureCheck(row: row, indicator: indicator).run(entry)
    }
    guard row.row.log.errorCount == errors else { return }
    let key = Key(key: entry.key, period: entry.period, state: entry.state, known: entry.known)
    let value = Value(
      value: entry.value, numerator: entry.numerator, denominator: entry.denominator)
    context.note(entry, row)
    guard context.figures.isFirst(key, value, row, context) else { return }
    if try !figures.add(entry) { context.noteUnchanged(.figures) }
  }

  /// The figure of a row; every mistake in the row is reported, whether or not there is a figure.
  private func entry(_ row: TableRow) -> FigureEntry? {
    let indicator = row.reference("indicator", to: Indicator.self, in: context.directory, isRequired: true)
      .flatMap { indicators[$0] }
    let scope = readScope(row)
    let period = row["period"]?.value(as: .tablePeriod)
    let value = row["value"]?.value(as: .tableNumber)
    let unit = indicator.flatMap { readUnit(row, of: $0) }
    let state = row.value("state", as: .figureState) ?? .final
    let known = row.value("known", as: .day) ?? context.options.known
    let numerator = row.value("numerator", as: .tableNumber)
    let denominator = row.value("denominator", as: .tableNumber)
    guard let indicator, let scope, let period, let value, let unit else { return nil }
    let converted = Quantity(value, unit).converted(to: indicator.unit)?.value ?? value
    return FigureEntry(
      key: FigureTable.Key(indicator.id, scope), period: period, value: converted, numerator: numerator,
      denominator: denominator, state: state, known: known, origin: origin(row, unit))
  }

  /// A scope of the plan, or a park by its code in one of the lists.
  private func readScope(_ row: TableRow) -> Scope? {
    if let text = row.text("scope"), case .park(let code)? = Scope(code: text) {
      if isItem(code) { return .park(code) }
      row["scope"]?.report(
        .unknownReference, expected: Phrase("清单中已有的园区代码", "the code of a park in one of the lists"),
        remedy: Phrase("先导入园区清单", "import the list of parks first"))
      return nil
    }
    return row.match("scope", Phrase("范围", "scope"), isRequired: true) { context.directory.match(scope: $0) }
  }

  private func isItem(_ code: String) -> Bool {
    let sql = """
      SELECT 1 FROM items WHERE list IN (SELECT id FROM lists WHERE plan = ?) AND code = ? AND ended IS NULL
      """
    return (try? context.store.number(sql, .id(context.plan.id), .text(code))) == 1
  }

  private func readUnit(_ row: TableRow, of indicator: Indicator) -> UnitOfMeasure? {
    guard let symbol = row.text("unit") else { return indicator.unit }
    if let unit = context.directory.unit(symbol), unit.isCommensurable(with: indicator.unit) { return unit }
    row["unit"]?.report(
      .wrongUnit,
      expected: Phrase(
        "能换算为 “\(indicator.unit.symbol)” 的单位", "a unit that converts into “\(indicator.unit.symbol)”"))
    return nil
  }

  private func origin(_ row: TableRow, _ unit: UnitOfMeasure) -> FigureEntry.Origin {
    let column = row.header["value"]
    return FigureEntry.Origin(
      file: context.file, sheet: nil, cell: "\(row.row.line)[\(column?.name ?? "")]",
      raw: column?.index.flatMap { row.row.text($0) } ?? "", unit: unit.symbol,
      sender: row.text("sender") ?? context.options.sender, note: row.text("note"))
  }
}

/// What one can tell about a figure from its own row.
private struct FigureCheck {
  let row: TableRow
  let indicator: Indicator

  func run(_ figure: FigureEntry) {
    checkCount(figure.value)
    if let denominator = figure.denominator { checkRatio(figure.value, figure.numerator, denominator) }
    if figure.known < figure.period.last {
      row["period"]?.report(
        .impossibleDay, .note,
        expected: Phrase(
          "在报送日期 \(figure.known) 之前结束的期间", "a period that ends before it was known, \(figure.known)"),
        remedy: .notBeforeItsEnd)
    }
  }

  private func checkCount(_ value: Double) {
    guard case .count = indicator.unit.dimension else { return }
    let count = value * indicator.unit.factor
    guard abs(count - count.rounded()) > 1e-6 * max(1, abs(count)) else { return }
    row["value"]?.report(.badValue, expected: Phrase("整数个", "a whole number of things"))
  }

  private func checkRatio(_ value: Double, _ numerator: Double?, _ denominator: Double) {
    guard denominator != 0 else {
      row["denominator"]?.report(.badValue, expected: Phrase("不为 0 的分母", "a denominator other than 0"))
      return
    }
    guard let numerator, indicator.unit.dimension == .ratio else { return }
    let ratio = numerator / denominator / indicator.unit.factor
    guard abs(ratio - value) > max(0.01 * abs(ratio), 0.05) else { return }
    row["value"]?.report(
      .inconsistentValue, .warning,
      expected: Phrase("分子除以分母,约 \(rounded(ratio))", "numerator over denominator, about \(rounded(ratio))"))
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
