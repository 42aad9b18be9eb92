import Core
import Screen

extension State {
  /// The nine screens in the second row: what each is called there, and where it stands.
  struct Tab: Hashable {
    var view: View
    var title: String
    var rect: Rect
  }

  /// The tabs with their names, in short or with their digits alone where the names do not fit; the screen
  /// in sight always has its name.
  var tabs: [Tab] {
    let active = activeTab
    let styles: [(Int) -> String] = [
      { " \(tabTitle($0)) " }, { " \(tabTitle($0, isShort: true))" },
      { $0 == active ? " \(tabTitle($0)) " : " \($0 + 1)" },
    ]
    let titles = styles.map { View.main.indices.map($0) }
    let fitting = titles.first { $0.reduce(0) { $0 + $1.columns } < size.columns } ?? titles[2]
    var column = 1
    return zip(View.main, fitting).map { view, title in
      defer { column += title.columns }
      return Tab(
        view: view, title: title, rect: Rect(column: column, row: 1, columns: title.columns, rows: 1))
    }
  }

  private var activeTab: Int? { places.reversed().lazy.compactMap(\.view.mainIndex).first }

  private static let mainCommands: [Command] = Command.allCases.filter {
    $0.view.map(View.main.contains) ?? false
  }

  private func tabTitle(_ index: Int, isShort: Bool = false) -> String {
    let command = State.mainCommands[index]
    return "\(index + 1)\(isShort ? words.shortName(command) : words.name(command))"
  }

  func drawHeader(_ canvas: inout Canvas) {
    canvas.clear(Rect(column: 0, row: 0, columns: size.columns, rows: 1), ground: .header)
    var left = Rect(column: 1, row: 0, columns: size.columns - 2, rows: 1)
    if let badge = scenarioBadge {
      let used = canvas.draw(badge.spans, at: left.origin)
      left.slice(.left, used + 1)
    }
    let right = headerRight
    let used = min(right.columns, left.columns)
    canvas.draw(right.spans, at: Point(column: left.right - used, row: 0), maxColumns: used)
    left.slice(.right, used + 2)
    canvas.draw(situation?.plan.shortTitle ?? "jiqun", in: left, role: .title)
    left.slice(.left, (situation?.plan.shortTitle.columns ?? 5) + 3)
    if let head = headerMiddles.first(where: { $0.columns <= left.columns }) {
      canvas.draw(head.spans, at: left.origin)
    }
    drawTabs(&canvas)
    if hasCrumbs { drawCrumbs(&canvas) }
  }

  /// Which version this is, that another plan follows it, and the light rules: the longest that fits is shown.
  private var headerMiddles: [Line] {
    guard let plan = situation?.plan else { return [] }
    let years = "\(plan.years.first)–\(plan.years.last)"
    let name = Line(
      words("方案 \(years) 第\(plan.version.number)版", "plan \(years) v\(plan.version.number)"), .dim)
    let second = plan.alternativeRule.map { words("(副 ", " (second ") + words.word($0.method) + ")" } ?? ""
    let rules = Line(words("  判灯 ", "  rule ") + words.word(plan.rule.method) + second, .dim)
    let isFollowed = situation?.snapshot.plans.contains { $0.id == plan.successor?.id } ?? false
    guard isFollowed else { return [name + rules, name] }
    let link = Line(words("  有后继方案 ", "  has a successor "), .dim) + Line(keyName(.plans), .key)
    return [name + rules + link, name + link, name]
  }

  /// As-of, what is most overdue, and whether this is a sample: what must not be cut.
  private var headerRight: Line {
    guard let situation else { return Line("") }
    var spans = [Span(words("数据截至 ", "as of "), .label), Span(situation.day.description, .strong)]
    // Nothing that warns may be cut: where there is hardly room the label gives way.
    if !scenario.isEmpty, size.columns < 60 { spans.removeFirst() }
    if let worst = situation.mostOverdueReport, size.columns >= 100 {
      let name = situation.indicator(worst.indicator)?.shortName ?? worst.indicator.text
      let late = words("最旧:\(name) 迟 \(worst.missing.count) 期", "oldest: \(name) \(worst.missing.count) late")
      spans += [Span("  "), Span(late, .warning)]
    }
    if situation.snapshot.sampleDay != nil {
      spans += [Span("  "), Span(words("示例数据", "sample data"), .sampleMark)]
    }
    let isReadOnly = situation.snapshot.isReadOnly && situation.snapshot.sampleDay != nil || !writesFiles
    if isReadOnly, size.columns >= 70 { spans += [Span(words(" 只读", " read-only"), .dim)] }
    return Line(spans)
  }

  private func drawTabs(_ canvas: inout Canvas) {
    let active = activeTab
    for (index, tab) in tabs.enumerated() {
      canvas.draw(tab.title, in: tab.rect, role: index == active ? .tabActive : .tab)
    }
    drawMore(&canvas)
  }

  /// That there is more than the window holds, and the key that leads there.
  private func drawMore(_ canvas: inout Canvas) {
    let dropped = scene?.layout.dropped ?? 0
    let text = words("下面还有 \(dropped) 栏 ", "\(dropped) more panes ")
    let free = size.columns - 2 - (tabs.last?.rect.right ?? 0)
    let lines = [text, "\(dropped) "].map {
      Line([Span("\(glyphs.down) \($0)", .dim), Span(keyName(.nextBlock), .key)])
    }
    guard dropped > 0, let line = lines.first(where: { $0.columns <= free }) else { return }
    canvas.draw(line.spans, at: Point(column: size.columns - 1 - line.columns, row: 1))
  }

  /// Where the steps of the path stand, in the third row; none where there is no room for that row.
  var crumbRects: [Rect] {
    guard hasCrumbs, let page else { return [] }
    var column = 1
    return page.crumbs.map { crumb in
      let width = crumb.columns
      defer { column += width + crumbGap.columns }
      return Rect(column: column, row: 2, columns: width, rows: 1)
    }
  }

  private var crumbGap: String { " \(glyphs.crumb) " }

  private func drawCrumbs(_ canvas: inout Canvas) {
    guard let page else { return }
    var end = 1
    for (index, (crumb, rect)) in zip(page.crumbs, crumbRects).enumerated() {
      if index > 0 { canvas.draw(crumbGap, at: Point(column: end, row: 2), role: .dim) }
      canvas.draw(crumb, in: rect.intersection(canvas.bounds.inset(columns: 1)), role: .crumb)
      end = rect.right
    }
    if let index = page.siblings.firstIndex(of: place.view), page.siblings.count > 1 {
      canvas.draw(
        "   [ \(index + 1)/\(page.siblings.count) ]", at: Point(column: end, row: 2), role: .dim)
    }
  }
}
