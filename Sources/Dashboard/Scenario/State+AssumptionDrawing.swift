import Core
import Documents
import Screen

extension State {
  /// The box of a form and the part of it that lists the rows.
  func assumptionRoom(_ rows: [AssumptionForm.Row]) -> (box: Rect, list: Rect) {
    let wanted = Size(columns: min(size.columns - 2, 76), rows: rows.count + 7)
    let box = Rect(size).centred(Size(columns: wanted.columns, rows: min(wanted.rows, size.rows - 2)))
    var list = box.inset(columns: 1, rows: 1)
    list.slice(.top, 2)
    list.slice(.bottom, 3)
    return (box, list)
  }

  /// The first row shown, so that the selected one is in sight.
  func assumptionTop(_ form: AssumptionForm, _ room: (box: Rect, list: Rect)) -> Int {
    max(0, form.selected - max(1, room.list.rows) + 1)
  }

  func draw(_ form: AssumptionForm, _ canvas: inout Canvas) {
    guard let stored = storedSituation, let situation else { return }
    let rows = assumptionRows(form)
    let room = assumptionRoom(rows)
    canvas.clear(room.box, ground: .popup)
    let maker = maker(situation, changes: nil)
    let inside = canvas.box(room.box, title: words("测算 ", "What if: ") + maker.title(form.about))
    let before = maker.standing(form.about, in: stored, trial)
    let after = maker.standing(form.about, in: situation, trial)
    let change = before.text == after.text ? before : before + Line(" \(glyphs.right) ", .accent) + after
    canvas.draw(change, in: inside.line(0).inset(columns: 1))
    canvas.draw(heads, in: inside.line(1).inset(columns: 1))
    let top = assumptionTop(form, room)
    for (index, row) in rows.enumerated().dropFirst(top).prefix(room.list.rows) {
      draw(row, form, isSelected: index == form.selected, in: room.list.line(index - top), &canvas)
    }
    drawVerdict(form, rows, inside, &canvas)
  }

  private var columns: (label: Int, now: Int) {
    let width = min(size.columns - 2, 76) - 4
    return (width * 3 / 8, width * 2 / 8)
  }

  private var heads: Line {
    Line(
      words("项目", "what").padded(to: columns.label) + words("现在", "now").padded(to: columns.now)
        + words("假设", "assumed"), .heading)
  }

  private func draw(
    _ row: AssumptionForm.Row, _ form: AssumptionForm, isSelected: Bool, in line: Rect,
    _ canvas: inout Canvas
  ) {
    if isSelected { canvas.lay(.selection, under: line) }
    var rest = line.inset(columns: 1)
    var label = rest.slice(.left, columns.label)
    label.slice(.right, 1)
    canvas.draw(row.label, in: label, role: isSelected ? .strong : .text)
    var now = rest.slice(.left, columns.now)
    now.slice(.right, 1)
    canvas.draw(row.now, in: now, role: .dim)
    guard isSelected, !form.typed.isEmpty || row.subject == nil else {
      let assumed = row.subject.flatMap { scenario[$0] }.flatMap { maker?.amount($0) } ?? ""
      canvas.draw(" \(assumed) ", in: rest, role: assumed.isEmpty ? .text : .scenarioMark)
      if isSelected { canvas.caret = Point(column: rest.left, row: line.top) }
      return
    }
    let shown = form.typed.cleaned(for: glyphs)
    let tail = String(String(shown.reversed()).prefix(columns: rest.columns - 2).reversed())
    let used = canvas.draw([Span(" \(tail)", .input)], at: rest.origin, maxColumns: rest.columns)
    if shown.isEmpty {
      canvas.draw(
        words(" 如 2025 3.2%", " such as 2025 3.2%"), in: rest, role: .dim)
    }
    canvas.caret = Point(column: min(rest.right - 1, rest.left + max(1, used)), row: line.top)
  }

  /// What was read of the text typed, or why it cannot be read; and the keys.
  private func drawVerdict(
    _ form: AssumptionForm, _ rows: [AssumptionForm.Row], _ inside: Rect, _ canvas: inout Canvas
  ) {
    let room = inside.inset(columns: 1)
    canvas.horizontalRule(at: inside.line(inside.rows - 3).origin, columns: inside.columns)
    canvas.draw(verdict(form, rows), in: room.line(inside.rows - 2))
    let keys: [(String, String)] = [
      (String([glyphs.up, glyphs.down]), words("选", "choose")), ("Enter", words("计入", "assume")),
      ("Del", words("撤", "drop")), (keyName(.whatIf), words("全部变化", "all changes")),
      ("Esc", words("关", "close")),
    ]
    let spans = keys.flatMap { [Span($0.0, .key), Span(" \($0.1)  ", .dim)] }
    canvas.draw(spans, at: room.line(inside.rows - 1).origin, maxColumns: room.columns)
  }

  private func verdict(_ form: AssumptionForm, _ rows: [AssumptionForm.Row]) -> Line {
    guard !form.typed.isEmpty else {
      return Line(
        words("键入数和单位,如 3.2万亿元、15%;不写单位按指标的单位", "type a number with its unit, or in the indicator's"), .dim)
    }
    switch reading(of: form, rows) {
    case .success(let assumption):
      var line = Line(words("读作 ", "read as "), .label)
      if case .figure(_, _, let period) = assumption.subject {
        line = line + Line("\(words.period(period)) ")
      }
      return line + Line(maker?.amount(assumption) ?? assumption.wording, .strong)
    case .failure(let problem):
      let text = words("应为", "expected ") + problem.expected[words.language]
      let remedy = problem.remedy.map { words(";", "; ") + $0[words.language] } ?? ""
      return Line(problem.remedy == nil ? text : text + remedy, .warning)
    }
  }
}

extension PageMaker {
  /// What a form is about.
  func title(_ about: AssumptionForm.About) -> String {
    switch about {
    case .target(let id): situation.target(id).map(title) ?? id.text
    case .series(let indicator, let scope): "\(name(scope)) \(name(indicator))"
    }
  }

  /// How it stands in a few words: mark, lag and P(达标), or health.
  func standing(_ about: AssumptionForm.About, in situation: Situation, _ trial: Trial?) -> Line {
    switch about {
    case .series(_, let scope):
      guard let health = situation.health(of: scope) else { return Line(words("没有健康度", "no health"), .dim) }
      return score(health) + Line(" ") + healthMark(health)
    case .target(let id):
      guard let assessment = situation.assessment(of: id) else { return Line("") }
      var line = words.mark(assessment)
      if let lag = assessment.lag {
        line = line + Line(words(" 进度差 ", " lag "), .label) + Line(words.signed(-lag, decimals: 1))
      }
      if let question = situation.forecastQuestion(of: id),
        let probability = (trial?.forecasts[question] ?? outlooks.answer(to: question))?.probability
      {
        line = line + Line(words(" 达标概率 ", " P(met) "), .label) + Line(words.probability(probability))
      }
      return line
    }
  }

  /// What is assumed, in the unit of what it is assumed of.
  func amount(_ assumption: Assumption) -> String {
    switch (assumption.subject, assumption.amount) {
    case (_, .day(let day)): day.description
    case (.figure(let indicator, _, _), .number(let value)):
      words.exact(value, situation.indicator(indicator))
    case (.value(let id), .number(let value)):
      situation.target(id).map { target in
        target.kind == .multiple
          ? words.exact(value) + words("倍", "×") : words.exact(value, indicator(of: target))
      } ?? assumption.wording
    case (.deadline, .number): assumption.wording
    }
  }
}
