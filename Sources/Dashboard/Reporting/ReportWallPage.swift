import Core
import Screen

extension PageMaker {
  /// 报送墙: every bureau's reports of the last year, period by period: in time, late, missing, sent back.
  var reportWall: Page {
    let rows = situation.reportWall
    let refusals = situation.refusals
    return Page(
      crumbs: [words("报送墙", "reporting")], groupings: WallGrouping.allCases.map { words.name($0) },
      arrangement: .stack(
        [
          Block.head(wallHead(rows)),
          .block(unitBlock(rows, refusals)),
          Block.table("wall", title: wallTitle(rows), wallTable(rows), minimumRows: 6),
        ]
          + (refusals.isEmpty
            ? []
            : [
              Block.table(
                "refusals", title: words("退回与核实中的报送", "Deliveries sent back or held"),
                refusalTable(refusals), minimumRows: 3)
            ])))
  }

  private var grouping: WallGrouping {
    WallGrouping.allCases.indices.contains(place.grouping) ? WallGrouping.allCases[place.grouping] : .unit
  }

  private func wallTitle(_ rows: [ReportRow]) -> String {
    words("逐期  \(rows.count) 个序列", "Period by period  \(rows.count) series")
      + " \(glyphs.dot) \(words.name(grouping))"
  }

  /// How many stand how, each with the shape it has on the wall.
  private func wallHead(_ rows: [ReportRow]) -> [Line] {
    let count = ReportCount(rows.flatMap(\.records))
    let since = situation.day.adding(days: -Situation.wallDays)
    let total = [
      Span(words("应报 ", "due "), .label), Span("\(count.due)", .strong), Span("  "),
      Span(words("按时率 ", "in time "), .label), Span(words.percent(count.onTimeRate), .strong), Span("  "),
      Span(words("\(since) 以来到期", "due since \(since)"), .dim),
    ]
    let states = ReportRecord.State.allCases.flatMap { state in
      let role = count[state] == 0 ? Role.dim : role(state)
      return [
        Span("\(shape(state)) ", role), Span("\(words.name(state)) ", .label), Span("\(count[state])", role),
        Span("  "),
      ]
    }
    return [Line(total), Line(states)]
  }
}

/// By what the series of the wall are grouped.
enum WallGrouping: CaseIterable { case unit, worst, indicator }

extension Words {
  fileprivate func name(_ grouping: WallGrouping) -> String {
    switch grouping {
    case .unit: self("按单位", "by unit")
    case .worst: self("差的在前", "worst first")
    case .indicator: self("按指标", "by indicator")
    }
  }

  /// How a report stands.
  func name(_ state: ReportRecord.State) -> String {
    switch state {
    case .onTime: self("按时", "in time")
    case .late: self("迟报", "late")
    case .missing: self("未报", "missing")
    case .returned: self("退回", "sent back")
    case .verifying: self("核实中", "in question")
    case .skipped: self("漏期", "skipped")
    case .open: self("未到期", "not due")
    }
  }

  /// The same in a cell, before the days.
  func sign(_ state: ReportRecord.State) -> String {
    switch state {
    case .onTime: ""
    case .late: self("迟", "late")
    case .missing: self("未", "none")
    case .returned: self("退", "back")
    case .verifying: self("核", "held")
    case .skipped: self("漏", "skip")
    case .open: ""
    }
  }
}

extension PageMaker {
  /// The shape of a state, which no other has.
  func shape(_ state: ReportRecord.State) -> Character {
    switch state {
    case .onTime: glyphs.green
    case .late: glyphs.yellow
    case .missing: glyphs.red
    case .returned: glyphs.left
    case .verifying: "?"
    case .skipped: glyphs.none
    case .open: glyphs.dot
    }
  }

  func role(_ state: ReportRecord.State) -> Role {
    switch state {
    case .onTime: .statusGreenQuiet
    case .late: .statusYellowQuiet
    case .missing: .statusRedQuiet
    case .returned: .techConstrained
    case .verifying: .accent
    case .skipped: .statusNoneQuiet
    case .open: .dim
    }
  }

  /// What a unit's reports come to, the worst unit first.
  private func unitBlock(_ rows: [ReportRow], _ refusals: [RefusedDelivery]) -> Block {
    var block = Block(
      "units", title: words("各单位", "Units"), content: .table(unitTable(rows, refusals)),
      minimumRows: 4)
    block.maximumRows = 12
    return block
  }

  private func unitTable(_ rows: [ReportRow], _ refusals: [RefusedDelivery]) -> Table {
    let files = Dictionary(grouping: refusals) { plan.unit(sending: $0.sender) }.mapValues(\.count)
    return Table(
      columns: [
        .init(words("报送单位", "unit"), minimum: 10, maximum: 30), .number(words("按时率", "in time")),
        .number(words("应报", "due"), rank: 1),
      ] + WallUnit.states.map { .number(words.name($0), rank: $0 == .onTime || $0 == .skipped ? 3 : 0) } + [
        .number(words("最多迟", "most days"), rank: 2), .number(words("退件", "files back"), rank: 4),
      ],
      rows: WallUnit.all(rows, plan).map { row($0, files: $0.id.flatMap { files[$0] } ?? 0) },
      empty: words("一年内没有到期的报送", "nothing was due within a year"))
  }

  private func row(_ unit: WallUnit, files: Int) -> Table.Row {
    let count = unit.count
    let rate = count.onTimeRate
    let states = WallUnit.states.map { self.count(count[$0], role($0)) }
    return Table.Row(
      id: unit.id?.text ?? "",
      [
        Line(unit.id == nil ? none(.units, "未定单位", "no unit") : name(unit.id)),
        Line(words.percent(rate), (rate ?? 100) < 80 ? .warning : .text).measured(rate, "%"),
        self.count(count.due, .text),
      ] + states + [
        Line(
          count.mostDaysLate == 0 ? "–" : words("\(count.mostDaysLate) 天", "\(count.mostDaysLate) d"), .dim
        )
        .measured(Double(count.mostDaysLate)), self.count(files, .warning),
      ], item: unit.id.map { .view(.unit($0)) })
  }

  private func refusalTable(_ refusals: [RefusedDelivery]) -> Table {
    Table(
      columns: [
        .init(words("文件", "file"), minimum: 10, maximum: 40),
        .init(words("报送单位", "sender"), minimum: 8, maximum: 24),
        .init(words("日期", "day"), maximum: 10, rank: 1), .init(words("状态", "state"), minimum: 8, maximum: 14),
        .number(words("强制性", "mandatory")), .number(words("未说明", "unexplained")),
        .number(words("提示性", "hints"), rank: 3), .number(words("涉及", "figures"), rank: 2),
        .number(words("批次", "batch"), rank: 4),
      ],
      rows: refusals.map { refusal in
        let state: ReportRecord.State = refusal.state == .verifying ? .verifying : .returned
        return Table.Row(
          id: "\(refusal.batch) \(refusal.file)",
          [
            Line(refusal.file), Line(refusal.sender ?? words("未写明", "not stated"), .dim),
            Line("\(refusal.known)", .dim), Line("\(shape(state)) \(words.name(state))", role(state)),
            count(refusal.mandatory, .statusRedQuiet), count(refusal.unexplained, .warning),
            count(refusal.hints, .dim), count(refusal.reports.count, .text),
            Line("\(refusal.batch)", .dim),
          ], item: plan.unit(sending: refusal.sender).map { .view(.unit($0)) } ?? Item())
      }, empty: "")
  }
}

/// One unit's reports.
private struct WallUnit {
  static let states: [ReportRecord.State] = [.onTime, .late, .missing, .returned, .verifying, .skipped]

  var id: ResponsibleUnit.ID?
  var count: ReportCount

  /// The units that report anything: those with the most missing first, then those most often late.
  static func all(_ rows: [ReportRow], _ plan: Plan) -> [WallUnit] {
    let byUnit = Dictionary(grouping: rows, by: \.unit)
    let order = Dictionary(plan.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let units = byUnit.map { WallUnit(id: $0.key, count: ReportCount($0.value.flatMap(\.records))) }
    return units.sorted { a, b in
      let (x, y) = (a.weight, b.weight)
      return x == y ? a.place(order) < b.place(order) : x > y
    }
  }

  private var weight: Int {
    (count[.missing] + count[.returned] + count[.verifying]) * 100_000 + count[.late] * 1_000
      + min(999, count.mostDaysLate)
  }

  private func place(_ order: [ResponsibleUnit.ID: Int]) -> Int { id.flatMap { order[$0] } ?? .max }
}
