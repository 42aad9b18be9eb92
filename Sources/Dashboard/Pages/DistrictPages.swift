import Core
import Screen

extension PageMaker {
  /// 4 区县: own target, own past, contribution; zones beside, and what the sum leaves over.
  var districts: Page {
    Page(
      crumbs: [words("区县", "districts")],
      arrangement: .stack([
        Block.head(residual),
        Block.first(
          "districts", title: words("区县", "Districts"),
          districtTable(plan.districts.filter { $0.kind == .district })),
        .shelves(
          [
            Block.table("zones", title: words("开发园区", "Zones"), zoneTable),
            Block.table("sums", title: words("分项与合计", "Sums"), sumTable),
          ], columns: [70, 60]),
        .shelves(
          plan.districts.filter { $0.kind == .district }.map { district in
            Block.spareChart(
              "chart-\(district.id)", title: district.name, chart(mainIndicator, .district(district.id)))
          }, columns: plan.districts.filter { $0.kind == .district }.map { _ in 44 }),
      ]))
  }

  /// What the districts leave of the whole, always in sight: a sum that hides it is worth nothing.
  private var residual: [Line] {
    guard let main = mainIndicator.flatMap({ situation.indicator($0) }), let sum = situation.sum(of: main)
    else {
      return [Line(words("没有可以合计的指标", "nothing adds up"), .dim)]
    }
    return [residual(of: sum, main)]
  }

  func residual(of sum: SumCheck, _ indicator: Indicator) -> Line {
    var line = Line("\(indicator.shortName) \(words.shortPeriod(sum.period, year: year))  ", .label)
    line = line + Line(words("全市 ", "whole "), .label) + Line(words.quantity(sum.total, indicator), .strong)
    line = line + Line(words(" = 区县合计 ", " = districts "), .label) + Line(words.quantity(sum.sum, indicator))
    line = line + Line(words(" + 差额 ", " + residual "), .label)
    let share = sum.residualPercent.map { words("(\(words.percent($0)))", " (\(words.percent($0)))") } ?? ""
    line =
      line
      + Line(words.quantity(sum.residual, indicator) + share, sum.isFinding ? .warning : .text)
    guard !sum.missing.isEmpty else { return line }
    let names = sum.missing.map { name($0) }.joined(separator: words("、", ", "))
    return line + Line(words("  缺 \(names)", "  without \(names)"), .warning)
  }

  /// Zones beside the districts, with where their figures are counted.
  private var zoneTable: Table {
    Table(
      columns: [
        .init(words("园区", "zone"), minimum: 6, maximum: 20),
        .init(words("统计", "counted"), minimum: 8, maximum: 24),
        .init(words("目标", "targets"), maximum: 14, rank: 2),
        .init(words("主导产业", "industries"), maximum: 60, rank: 3),
      ],
      rows: plan.districts.filter { $0.kind == .zone }.map { zone in
        let inside = words("计入\(name(zone.parent))", "inside \(name(zone.parent))")
        return Table.Row(
          id: zone.id.text,
          [
            Line(zone.shortName), Line(zone.countedInside ? inside : words("单独统计", "apart"), .dim),
            mark(.district(zone.id)), Line(zone.industries.joined(separator: words("、", ", ")), .dim),
          ], item: .view(.district(zone.id)))
      }, empty: none(.districts, "方案没有列出", "none listed"))
  }

  private func districtTable(_ districts: [District]) -> Table {
    let main = mainIndicator.flatMap { situation.indicator($0) }
    let sum = main.flatMap { situation.sum(of: $0) }
    return Table(
      columns: [
        .init(words("区县", "district"), minimum: 6, maximum: 16), .number(words("健康", "health")),
        .init(words("灯", "mark"), minimum: 8, maximum: 16),
        .init(words("自身目标", "own target"), minimum: 8, maximum: 14, rank: 3),
        .init(words("走势", "trend"), maximum: 12, rank: 3),
        .number(words("\(name(mainIndicator))", "value"), rank: 2),
        .number(words("同比", "y/y")), .number(words("占全市", "share"), rank: 1),
        .number(words("缺报", "missing"), rank: 4), .init(words("备注", "note"), maximum: 24, rank: 5),
      ],
      rows: districts.map { row($0, main, sum) }, empty: none(.districts, "方案没有列出", "none listed"))
  }

  private func row(_ district: District, _ main: Indicator?, _ sum: SumCheck?) -> Table.Row {
    let scope = Scope.district(district.id)
    let series = main.flatMap { situation.series[$0.id, scope] }
    let health = situation.health(of: scope)
    let value =
      sum?.parts.first { $0.district == district.id }?.value
      ?? sum?.countedInside.first { $0.district == district.id }?.value
    let share = value.flatMap { value in sum.flatMap { $0.total > 0 ? 100 * value / $0.total : nil } }
    let change = series?.newestYearOnYear()?.change
    let newest = series?.newestReading()?.descent ?? .own
    let inside =
      district.countedInside ? words("计入\(name(district.parent))", "inside \(name(district.parent))") : ""
    return Table.Row(
      id: district.id.text,
      [
        Line(district.shortName), score(health), healthMark(health),
        words.mark(situation.rollup(of: .district(district.id)).lights), trend(mainIndicator, scope),
        Line(series?.newestReading().map { words.quantity($0.value, main) } ?? words("未报", "none"), .dim)
          .measured(series?.newestReading()?.value, main?.unit.symbol).marked(newest, words)
          + words.letter(newest),
        Line(words.change(change, main), (change ?? 0) < 0 ? .statusRedQuiet : .text)
          .measured(words.changeMeasure(change, main)),
        Line(words.percent(share), .dim).measured(share, "%"),
        count(situation.reporting(of: .district(district.id)).count { !$0.missing.isEmpty }, .warning),
        Line(inside, .dim),
      ], item: .view(.district(district.id)))
  }

  /// Whole, parts and what is left over, for every indicator that adds up.
  var sumTable: Table {
    Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 6, maximum: 20),
        .init(words("期间", "period"), maximum: 16, rank: 2),
        .number(words("全市", "whole")), .number(words("区县合计", "sum")), .number(words("差额", "residual")),
        .number(words("占比", "share"), rank: 2), .init("", minimum: 10, maximum: 20, rank: 3),
      ],
      rows: situation.sums.map { sum in
        let indicator = situation.indicator(sum.indicator)
        let gap =
          sum.missing.isEmpty ? "" : words("缺 \(sum.missing.count) 个区县", "\(sum.missing.count) missing")
        return Table.Row(
          id: sum.indicator.text,
          [
            Line(name(sum.indicator)), Line(words.shortPeriod(sum.period, year: year), .dim),
            Line(words.quantity(sum.total, indicator)).measured(sum.total, indicator?.unit.symbol),
            Line(words.quantity(sum.sum, indicator)).measured(sum.sum, indicator?.unit.symbol),
            Line(words.quantity(sum.residual, indicator), sum.isFinding ? .warning : .text)
              .measured(sum.residual, indicator?.unit.symbol),
            Line(words.percent(sum.residualPercent), sum.isFinding ? .warning : .dim)
              .measured(sum.residualPercent, "%"),
            Line(gap, .dim),
          ])
      }, empty: words("没有可加的指标", "nothing adds up"))
  }
}
