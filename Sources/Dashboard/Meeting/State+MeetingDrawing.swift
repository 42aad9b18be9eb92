import Core
import Screen

extension State {
  /// The page of a meeting that is shown, over the whole window.
  func drawMeeting(_ meeting: Meeting, _ canvas: inout Canvas) {
    guard !meeting.isBlank else { return }
    let maker = maker(meeting.situation, changes: meeting.changes)
    if let page = maker.meetingPage(meeting.topic, topics: meeting.topics) {
      let layout = MeetingLayout(page, size: size, glyphs: glyphs)
      canvas.draw(page, layout, ask: words("请议", "decide"))
    } else if case .about(let view) = meeting.topic {
      drawWhole(maker.page(view), &canvas)
    }
    drawMeetingHeader(meeting, &canvas)
    drawMeetingFooter(meeting, &canvas)
  }

  /// A screen of the dashboard as it is, for an agenda that asks for one.
  private func drawWhole(_ page: Page, _ canvas: inout Canvas) {
    let room = Rect(size).inset(columns: 1, rows: 1)
    for frame in PageLayout(page, in: room).frames {
      canvas.draw(
        page.blocks[frame.block], in: frame.rect, cursor: Place.Cursor(), isFocused: false, filter: "")
    }
  }

  private func drawMeetingHeader(_ meeting: Meeting, _ canvas: inout Canvas) {
    let bar = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    canvas.clear(bar, ground: .header)
    var right = [
      Span(words("数据截至 ", "as of "), .label), Span(meeting.situation.day.description, .strong),
      Span(
        meeting.isFrozen ? words(" 已冻结", " frozen") : words(" 跟随", " live"),
        meeting.isFrozen ? .accent : .warning),
    ]
    if meeting.situation.snapshot.sampleDay != nil {
      right += [Span("  "), Span(words("示例数据", "sample data"), .sampleMark)]
    }
    var left = bar.inset(columns: 1)
    if let badge = scenarioBadge {
      let used = canvas.draw(badge.spans, at: left.origin)
      left.slice(.left, used + 1)
      if size.columns < 60 { right.removeFirst() }
    }
    let used = min(right.columns, left.columns)
    canvas.draw(right, at: Point(column: left.right - used, row: 0), maxColumns: used)
    left.slice(.right, used + 2)
    canvas.draw(meeting.situation.plan.shortTitle, in: left, role: .title)
  }

  private func drawMeetingFooter(_ meeting: Meeting, _ canvas: inout Canvas) {
    let bar = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    canvas.clear(bar, ground: .footer)
    var left = bar.inset(columns: 1)
    let number = meeting.typed.isEmpty ? "\(meeting.index + 1)" : "\(meeting.typed)_"
    let count = left.slice(.right, "\(number)/\(meeting.topics.count)".columns + 1)
    canvas.draw("\(number)/\(meeting.topics.count)", in: count, role: .strong, alignment: .trailing)
    left.slice(.right, 1)
    if let notice { return _ = canvas.draw(notice, in: left, role: .warning) }
    var used = 0
    for spans in meetingKeys(meeting) where used + spans.columns <= left.columns {
      used += canvas.draw(spans, at: left.origin.moved(columns: used))
    }
  }

  /// The keys of the footer, the most important first.
  private func meetingKeys(_ meeting: Meeting) -> [[Span]] {
    let arrows = [
      Span(String([glyphs.left, glyphs.right]), .key), Span(words(" 翻页  ", " turn  "), .dim),
    ]
    let state =
      meeting.isTurning
      ? [
        Span(
          words("每 \(secondsPerPage) 秒自动翻页,任意键停下  ", "every \(secondsPerPage) s, any key stops  "), .accent)
      ] : []
    let commands: [MeetingCommand] = [.leave, .why, .turn, .blank, .freeze, .help]
    return [arrows, state].filter { !$0.isEmpty }
      + commands.filter { $0 != .why || whyTarget != nil }.map { command in
        let name = command == .freeze && meeting.isFrozen ? words("解冻", "unfreeze") : words.name(command)
        return [Span(command.keys.first?.description ?? "", .key), Span(" \(name)  ", .dim)]
      }
  }

  /// The keys of a meeting, for help.
  var meetingHelp: [Line] {
    let digits = [
      Span("0-9".padded(to: 22), .key), Span(words("跳页", "go to").padded(to: 10), .strong),
      Span(words("到第几页;还能接着输时按 Enter", "to the page of that number; Enter where more digits could follow")),
    ]
    return MeetingCommand.allCases.map { command in
      let keys = command.keys.prefix(4).map { $0 == .character(" ") ? words("空格", "Space") : $0.description }
        .joined(separator: " ")
      return Line([
        Span(keys.padded(to: 22), .key), Span(words.name(command).padded(to: 10), .strong),
        Span(words.sentence(command)),
      ])
    } + [Line(digits)]
  }
}
