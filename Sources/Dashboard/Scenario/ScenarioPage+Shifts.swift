import Core
import Screen

extension PageMaker {
  var markShiftTable: Table {
    Table(
      columns: [
        .init(words("目标", "target"), minimum: 10, maximum: 40),
        .init(words("原灯", "was"), minimum: 4, maximum: 18), .init(words("现灯", "is"), minimum: 4, maximum: 18),
        .number(words("原进度差", "lag was"), rank: 3), .number(words("现进度差", "lag is"), rank: 1),
        .number(words("原达标概率", "P was"), rank: 2), .number(words("现达标概率", "P is")),
        .init(words("牵头", "lead"), maximum: 22, rank: 4),
      ],
      rows: (trial?.marks ?? []).compactMap(row),
      empty: trial == nil
        ? words("计算中…", "being worked out…") : words("没有一个灯或进度因此改变", "no mark, no lag changes"))
  }

  private func row(_ shift: Trial.MarkShift) -> Table.Row? {
    guard let target = situation.target(shift.target) else { return nil }
    func lag(_ assessment: Assessment, _ role: Role) -> Line {
      Line(assessment.lag.map { words.signed(-$0, decimals: 1) } ?? "–", role)
        .measured(assessment.lag.map { -$0 })
    }
    func chance(_ value: Double?, _ role: Role) -> Line {
      Line(value.map(words.probability) ?? "–", role).measured(value.map { 100 * $0 }, "%")
    }
    return Table.Row(
      id: shift.target.text,
      [
        Line(title(target)), words.mark(shift.from), words.mark(shift.to), lag(shift.from, .dim),
        lag(shift.to, words.role(shift.to.light)), chance(shift.fromProbability, .dim),
        chance(shift.toProbability, .strong), Line(lead(of: target), .dim),
      ], item: .target(shift.target))
  }

  var healthShiftTable: Table {
    Table(
      columns: [
        .init(words("对象", "of"), minimum: 8, maximum: 20), .number(words("原", "was")),
        .number(words("现", "is")), .number(words("升降", "change")),
        .init(words("灯", "mark"), minimum: 4, maximum: 12),
        .init(words("主要因为", "mainly"), maximum: 36, rank: 1),
      ],
      rows: (trial?.health ?? []).map(row), empty: words("没有变化", "no change"))
  }

  private func row(_ shift: Trial.HealthShift) -> Table.Row {
    func value(_ score: HealthScore, _ role: Role) -> Line {
      Line(score.value.map { words.fixed($0, decimals: 1) } ?? "–", role).measured(score.value)
    }
    let isBoth = shift.from.value != nil && shift.to.value != nil
    let role: Role = shift.points < 0 ? .statusRedQuiet : .statusGreenQuiet
    let mover = shift.movers.first.map { "\($0.name) \(words.signed($0.points, decimals: 1))" } ?? ""
    return Table.Row(
      id: "\(shift.definition)@\(shift.scope.code)",
      [
        Line(name(shift.scope)), value(shift.from, .dim), value(shift.to, .text),
        Line(isBoth ? words.signed(shift.points, decimals: 1) : "", role).measured(
          isBoth ? shift.points : nil),
        healthMark(shift.to), Line(mover, .dim),
      ], item: Item(view: View(healthOf: shift.scope)))
  }

  var sumShiftTable: Table {
    Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 8, maximum: 24),
        .init(words("期间", "period"), maximum: 18, rank: 1),
        .number(words("原差额", "residual was")), .number(words("现差额", "residual is")),
        .init(words("单位", "unit"), maximum: 8),
      ],
      rows: (trial?.sums ?? []).map { shift in
        let indicator = situation.indicator(shift.to.indicator)
        func residual(_ sum: SumCheck?, _ role: Role) -> Line {
          Line(sum.map { words.number($0.residual, indicator) } ?? "–", role).measured(sum?.residual)
        }
        return Table.Row(
          id: shift.to.indicator.text,
          [
            Line(name(shift.to.indicator)), Line(words.shortPeriod(shift.to.period, year: year), .dim),
            residual(shift.from, .dim), residual(shift.to, shift.to.isFinding ? .warning : .text),
            Line(indicator?.unit.symbol ?? "", .dim),
          ])
      }, empty: words("没有变化", "no change"))
  }
}
