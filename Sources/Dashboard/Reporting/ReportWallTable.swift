import Core
import Screen

extension PageMaker {
  /// A row for each series, a column for each month in which a period ended.
  func wallTable(_ rows: [ReportRow]) -> Table {
    let months = Set(rows.flatMap(\.records).map(\.entry.period.lastMonth)).sorted()
    return Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 10, maximum: 24),
        .init(words("范围", "scope"), maximum: 12, rank: 1),
        .init(words("报送单位", "unit"), minimum: 8, maximum: 16, rank: months.count + 3),
        .number(words("按时率", "in time"), rank: 2),
      ]
        + months.enumerated().map { place, month in
          // The newest months stay longest.
          .init(title(ofMonth: month), minimum: 3, maximum: 9, rank: months.count - place + 2)
        },
      rows: grouped(rows, months), empty: words("一年内没有到期的报送", "nothing was due within a year"))
  }

  private func title(ofMonth lastMonth: Int) -> String {
    let (year, month) = (lastMonth / 12, lastMonth % 12 + 1)
    let padded = month < 10 ? "0\(month)" : "\(month)"
    return year == self.year ? words("\(month)月", padded) : "\(year % 100)-\(padded)"
  }

  private func row(_ series: ReportRow, _ months: [Int]) -> Table.Row {
    let rate = series.count.onTimeRate
    let byMonth = Dictionary(series.records.map { ($0.entry.period.lastMonth, $0) }) { first, _ in first }
    return Table.Row(
      id: "\(series.indicator)@\(series.scope.code)",
      [
        Line(name(series.indicator)), Line(name(series.scope), .dim), Line(name(series.unit), .dim),
        Line(words.percent(rate), (rate ?? 100) < 80 ? .warning : .dim).measured(rate, "%"),
      ] + months.map { byMonth[$0].map(cell) ?? Line("") }, item: Item(view: series.unit.map(View.unit)))
  }

  /// The shape, what it means in a word where it is not well, and by how many days.
  private func cell(_ record: ReportRecord) -> Line {
    let days = record.daysLate > 0 ? "\(record.daysLate)" : ""
    return Line("\(shape(record.state))\(words.sign(record.state))\(days)", role(record.state))
      .keyed(Double(record.severity * 10_000 + record.daysLate))
  }
}

extension PageMaker {
  private struct Group {
    var name: String
    var rows: [ReportRow]
    var count: ReportCount { ReportCount(rows.flatMap(\.records)) }
  }

  /// The rows under a heading for each unit or indicator, with its share in time.
  private func grouped(_ rows: [ReportRow], _ months: [Int]) -> [Table.Row] {
    let worstFirst = rows.enumerated().sorted { a, b in
      let (x, y) = (a.element.weight, b.element.weight)
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
    let groups: [Group]
    switch WallGrouping.allCases.indices.contains(place.grouping)
      ? WallGrouping.allCases[place.grouping] : .unit
    {
    case .worst: return worstFirst.map { row($0, months) }
    case .unit:
      groups = grouped(worstFirst, by: \.unit) { $0.map { name($0) } ?? none(.units, "未定单位", "no unit") }
    case .indicator: groups = grouped(rows, by: \.indicator) { name($0) }
    }
    return groups.enumerated().flatMap { index, group in
      [heading(group, index)] + group.rows.map { row($0, months) }
    }
  }

  /// Groups in the order in which their first rows come.
  private func grouped<Key: Hashable>(
    _ rows: [ReportRow], by key: (ReportRow) -> Key, name: (Key) -> String
  ) -> [Group] {
    var order: [Key] = []
    var members: [Key: [ReportRow]] = [:]
    for row in rows {
      if members[key(row)] == nil { order.append(key(row)) }
      members[key(row), default: []].append(row)
    }
    return order.map { Group(name: name($0), rows: members[$0] ?? []) }
  }

  private func heading(_ group: Group, _ index: Int) -> Table.Row {
    let count = group.count
    let told: [ReportRecord.State] = [.late, .missing, .returned, .verifying]
    let parts = told.filter { count[$0] > 0 }.map { Span("  \(words.name($0)) \(count[$0])", role($0)) }
    return Table.Row(
      id: "heading:\(index)",
      [
        Line(
          [
            Span(group.name, .heading),
            Span("  \(words("按时", "in time")) \(count[.onTime])/\(count.due)", .dim),
          ] + parts)
      ], isHeading: true)
  }
}

extension ReportRecord {
  /// Worse states are greater.
  fileprivate var severity: Int {
    switch state {
    case .open: 0
    case .onTime: 1
    case .skipped: 2
    case .late: 3
    case .verifying: 4
    case .returned: 5
    case .missing: 6
    }
  }
}

extension ReportRow {
  /// Those with the most that has not come first, then the longest overdue, then those most often late.
  fileprivate var weight: Int {
    let count = count
    let pending = records.filter { $0.severity > 3 }
    return pending.count * 100_000_000 + (pending.map(\.daysLate).max() ?? 0) * 10_000 + count[.late] * 100
  }
}
