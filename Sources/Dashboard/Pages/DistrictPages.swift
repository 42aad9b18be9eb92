import Core
import Screen

extension PageMaker {
  /// 4 区县: own target, own past, contribution; zones beside, and what the sum leaves over.
  var districts: Page {
    Page(
      crumbs: [words("区县", "districts")],
      arrangement: .stack([
        Block.table(
          "districts", title: words("区县", "Districts"),
          districtTable(plan.districts.filter { $0.kind == .district })),
        .side(
          [
            Block.table(
              "zones", title: words("开发园区", "Zones"),
              districtTable(plan.districts.filter { $0.kind == .zone })),
            Block.table("sums", title: words("分项与合计", "Sums"), sumTable),
          ], weights: [56, 44], minimumColumns: 110),
      ]))
  }

  private func districtTable(_ districts: [District]) -> Table {
    let main = mainIndicator.flatMap { situation.indicator($0) }
    let sum = main.flatMap { situation.sum(of: $0) }
    return Table(
      columns: [
        .init(words("区县", "district"), minimum: 6, maximum: 16), .number(words("健康", "health")),
        .init(words("灯", "mark"), minimum: 8, maximum: 16), .init(words("自身目标", "own target"), maximum: 14),
        .init(words("走势", "trend"), maximum: 12, rank: 3),
        .number(words("\(name(mainIndicator))", "value"), rank: 2),
        .number(words("同比", "y/y")), .number(words("占全市", "share"), rank: 1),
        .number(words("缺报", "missing"), rank: 4), .init(words("备注", "note"), maximum: 24, rank: 5),
      ],
      rows: districts.map { row($0, main, sum) }, empty: words("方案没有列出", "none listed"))
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
    let inside =
      district.countedInside ? words("计入\(name(district.parent))", "inside \(name(district.parent))") : ""
    return Table.Row(
      id: district.id.text,
      [
        Line(district.shortName), score(health), healthMark(health),
        words.mark(situation.rollup(of: .district(district.id)).lights), trend(mainIndicator, scope),
        Line(series?.newestReading().map { words.quantity($0.value, main) } ?? words("未报", "none"), .dim),
        Line(words.change(change, main), (change ?? 0) < 0 ? .statusRedQuiet : .text),
        Line(words.percent(share), .dim),
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
            Line(words.quantity(sum.total, indicator)), Line(words.quantity(sum.sum, indicator)),
            Line(words.quantity(sum.residual, indicator), sum.isFinding ? .warning : .text),
            Line(words.percent(sum.residualPercent), sum.isFinding ? .warning : .dim), Line(gap, .dim),
          ])
      }, empty: words("没有可加的指标", "nothing adds up"))
  }

  func district(_ id: District.ID) -> Page {
    guard let district = district(named: id) else { return missing(.district(id)) }
    let scope = Scope.district(id)
    return Page(
      crumbs: [words("区县", "districts"), district.name],
      siblings: plan.districts.filter { $0.kind == district.kind }.map { .district($0.id) },
      arrangement: .stack([
        Block.lines("head", districtHead(district), minimumRows: 2),
        .side(
          [
            .stack([
              Block.table(
                "targets", title: words("自身目标", "Own targets"),
                targetTable(
                  situation.assessments(of: .district(id)),
                  empty: words("没有分到本区县的目标", "no targets of its own"))),
              Block.chart("chart", title: chartTitle(scope), chart(mainIndicator, scope)),
            ]),
            .stack([
              Block.table("health", title: words("健康构成", "Health"), healthTable(situation.health(of: scope))),
              Block.table("lists", title: words("清单", "Lists"), memberTable { $0.byDistrict[id] ?? 0 }),
            ]),
          ], weights: [58, 42], minimumColumns: 100),
        missingReports(of: .district(id)),
        Block.table("parks", title: words("园区规则", "Park rules"), ruleTable(in: id), minimumRows: 2),
      ]))
  }

  private func districtHead(_ district: District) -> [Line] {
    let health = situation.health(of: .district(district.id))
    let code = district.code.map { "  \($0)" } ?? ""
    var line = Line(district.name, .title) + Line(code, .dim)
    if district.countedInside {
      line = line + Line(words("  计入\(name(district.parent))", "  inside \(name(district.parent))"), .warning)
    }
    line = line + Line(words("   健康 ", "   health "), .label) + score(health) + Line(" ") + healthMark(health)
    let industries = district.industries.joined(separator: words("、", ", "))
    return [
      line,
      Line(words("主导产业 ", "industries "), .label)
        + Line(industries.isEmpty ? words("未列", "none") : industries),
    ]
  }

  /// Standing rules with the violators that lie in a district, or all of them.
  func ruleTable(in district: District.ID? = nil) -> Table {
    let rows = situation.snapshot.ruleChecks.flatMap { check -> [Table.Row] in
      let rule = plan.standingRules.first { $0.id == check.rule }
      return check.violators.filter { district == nil || $0.district == district }.map { violator in
        Table.Row(
          id: "\(check.rule)-\(violator.code)",
          [
            Line(violator.name), Line(rule?.name ?? check.rule.text), Line(violator.found, .statusRedQuiet),
            Line(rule?.strength == .hard ? words("必须", "must") : words("原则上", "in principle"), .dim),
            Line(rule?.clause.number ?? "", .dim),
          ], item: rule.map { .view(.list($0.list)) })
      }
    }
    return Table(
      columns: [
        .init(words("对象", "object"), minimum: 8, maximum: 30), .init(words("规则", "rule"), maximum: 36),
        .init(words("实际", "found"), maximum: 24), .init("", maximum: 12, rank: 1),
        .init(words("条款", "clause"), maximum: 12, rank: 2),
      ], rows: rows, empty: words("没有违反规则的对象", "no violations"))
  }
}
