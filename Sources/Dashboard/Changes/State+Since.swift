import Core
import Screen

extension State {
  /// A day to compare with, by what people call it.
  struct SinceChoice: Hashable {
    var name: String
    var day: Day
  }

  /// The usual days before the one everything is seen as of.
  var sinceChoices: [SinceChoice] {
    guard let day = situation?.day else { return [] }
    let quarter = (day.month - 1) / 3 * 3 + 1
    let meetings = (situation?.snapshot.meetings ?? []).filter { $0.day < day }.prefix(4)
    let usual = [
      SinceChoice(name: words("近 30 天", "last 30 days"), day: day.adding(days: -State.comparisonDays)),
      SinceChoice(name: words("近 7 天", "last 7 days"), day: day.adding(days: -7)),
      SinceChoice(name: words("近 90 天", "last 90 days"), day: day.adding(days: -90)),
      SinceChoice(name: words("上月末", "end of last month"), day: .end(ofMonth: day.month - 1, in: day.year)),
      SinceChoice(name: words("上季末", "end of last quarter"), day: .end(ofMonth: quarter - 1, in: day.year)),
      SinceChoice(name: words("上年末", "end of last year"), day: .end(ofMonth: 12, in: day.year - 1)),
      SinceChoice(
        name: words("一年前", "a year ago"),
        day: Day(year: day.year - 1, month: day.month, day: day.day)
          ?? .end(ofMonth: day.month, in: day.year - 1)),
    ]
    let stamped = meetings.map { meeting in
      SinceChoice(name: words("会议 ", "meeting ") + meeting.name, day: meeting.day)
    }
    return usual.filter { $0.day < day } + stamped
  }

  mutating func chooseSince(_ key: Key, _ selected: Int, _ typed: String) -> [Effect] {
    let choices = sinceChoices
    func moved(_ step: Int) -> Overlay {
      .since(selected: max(0, min(choices.count - 1, selected + step)), typed: "")
    }
    switch key.halfWidth {
    case .up, .mouse(.wheelUp, _): overlay = moved(-1)
    case .down, .mouse(.wheelDown, _): overlay = moved(1)
    case .escape: overlay = nil
    case .character("k") where typed.isEmpty: overlay = moved(-1)
    case .character("j") where typed.isEmpty: overlay = moved(1)
    case .character("q") where typed.isEmpty: overlay = nil
    case .backspace:
      overlay = typed.isEmpty ? nil : .since(selected: selected, typed: String(typed.dropLast()))
    case .character(let character) where !character.isNewline:
      overlay = .since(selected: selected, typed: String((typed + String(character)).prefix(40)))
    case .enter:
      let chosen = choices.indices.contains(selected) ? choices[selected].day : nil
      return compare(since: typed.isEmpty ? chosen : day(meantBy: typed))
    case .mouse(.press, let point):
      let rect = sinceRect
      let row = point.row - rect.top - 1
      guard rect.inset(columns: 1, rows: 1).contains(point), choices.indices.contains(row) else {
        if !rect.contains(point) { overlay = nil }
        break
      }
      return compare(since: choices[row].day)
    default: break
    }
    return []
  }

  /// The day that was typed, or that of a meeting by its name.
  private func day(meantBy typed: String) -> Day? {
    guard let situation else { return nil }
    return Day(typed) ?? situation.snapshot.meetings.named(typed, before: situation.day)?.day
  }

  /// Compares with a day before; anything else is answered, and nothing changes.
  private mutating func compare(since day: Day?) -> [Effect] {
    overlay = nil
    guard let situation else { return [] }
    guard let day, day < situation.day else {
      notice = words(
        "起点要早于 \(situation.day):写成 2026-09-30 这样的日期,或登记过的会议名称",
        "it must be before \(situation.day): a day as 2026-09-30, or the name of a stamped meeting")
      return []
    }
    since = day == situation.day.adding(days: -daysCompared) ? nil : day
    answers += 1
    compare(situation)
    return missingPage()
  }

  var sinceRect: Rect {
    let wanted = Size(columns: 38, rows: sinceChoices.count + 3)
    return Rect(size).centred(wanted)
  }

  func drawSince(_ selected: Int, _ typed: String, _ canvas: inout Canvas) {
    let rect = sinceRect
    canvas.clear(rect, ground: .popup)
    let inside = canvas.box(rect, title: words("变化自哪一天", "Changes since"))
    for (row, choice) in sinceChoices.enumerated() where row < inside.rows - 1 {
      let room = inside.line(row)
      let isChosen = row == selected && typed.isEmpty
      if isChosen { canvas.lay(.selection, under: room) }
      let name = Rect(column: room.left + 1, row: room.top, columns: max(0, room.columns - 13), rows: 1)
      canvas.draw(choice.name, in: name, role: isChosen ? .strong : .text)
      canvas.draw(choice.day.description, in: room.inset(columns: 1), role: .dim, alignment: .trailing)
    }
    let last = inside.line(inside.rows - 1).inset(columns: 1)
    let used = canvas.draw(
      [Span(words("或键入日期、会议名 ", "or type a day or meeting "), .label), Span(typed, .input)], at: last.origin)
    canvas.caret = Point(column: min(last.right, last.left + used), row: last.top)
  }
}
