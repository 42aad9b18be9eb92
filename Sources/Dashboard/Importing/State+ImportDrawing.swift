import Core
import Documents
import Screen
import Sheets

extension State {
  /// The box of a dialog: as wide as names need, as high as there is room.
  var dialogRect: Rect { paletteRect }

  /// The part of it that lists what fits.
  var dialogList: Rect { paletteList }

  /// The first line of the list that is shown.
  func dialogTop(_ selected: Int) -> Int { max(0, selected - max(1, dialogList.rows) + 1) }

  func draw(_ overlay: ImportOverlay, _ canvas: inout Canvas) {
    switch overlay {
    case .path(let entry): draw(entry, &canvas)
    case .answer(let dialog): draw(dialog, &canvas)
    case .explanation(let index, let text): drawExplanation(index, text, &canvas)
    case .confirm(let step): draw(step, &canvas)
    case .folder, .sender: break
    }
  }

  /// What is typed into the footer's line.
  func footerInput(_ overlay: ImportOverlay) -> (label: String, text: String)? {
    if case .sender(let text) = overlay { return (words("报送单位:", "sent by: "), text) }
    guard case .folder(let text) = overlay else { return nil }
    return (words("批注副本和问题清单写到文件夹(空为当前):", "annotated copy and findings to folder (empty for here): "), text)
  }

  // MARK: path

  private func draw(_ entry: PathEntry, _ canvas: inout Canvas) {
    let candidates = entry.candidates
    drawDialog(
      words("选择要导入的文件", "Choose a file to import"), prompt: words("路径 ", "path "), typed: entry.text,
      hint: words("键入路径,或用 \(arrows) 选", "type a path, or choose with \(arrows)"),
      keys: [
        ("Tab", words("补全", "complete")), ("Enter", words("打开", "open")), ("C-w", words("上一级", "up")),
        ("Esc", words("取消", "cancel")),
      ], &canvas)
    let top = dialogTop(entry.selected)
    for (row, candidate) in candidates.enumerated().dropFirst(top).prefix(dialogList.rows) {
      let room = dialogList.line(row - top)
      if row == entry.selected { canvas.lay(.selection, under: room) }
      draw(candidate, isRecent: row < recentCount(entry), in: room.inset(columns: 1), &canvas)
    }
    guard candidates.isEmpty else { return }
    let told =
      entry.listing.map { listing in
        listing.folder != entry.folder
          ? words("正在列出…", "listing…")
          : listing.problem ?? words("没有可以导入的文件", "no file here can be imported")
      } ?? words("正在列出…", "listing…")
    canvas.draw(told, in: dialogList.inset(columns: 1), role: .dim)
  }

  private func recentCount(_ entry: PathEntry) -> Int {
    entry.text.isEmpty ? entry.listing?.recent.count ?? 0 : 0
  }

  private func draw(_ candidate: PathEntry.Candidate, isRecent: Bool, in room: Rect, _ canvas: inout Canvas) {
    var rest = room
    let detail =
      isRecent ? words("最近用过", "recent") : candidate.isFolder ? words("文件夹", "folder") : size(candidate.size)
    canvas.draw(detail, in: rest.slice(.right, 12), role: .dim, alignment: .trailing)
    let name = candidate.name + (candidate.isFolder && !candidate.name.hasSuffix("/") ? "/" : "")
    let span = Span(name, candidate.isFolder ? .link : .text)
    canvas.draw(Line(span.marking(candidate.matched)), in: rest)
  }

  private func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\(bytes / 1_000) KB"
    default: "\(bytes / 1_000_000) MB"
    }
  }

  // MARK: answer

  private func draw(_ dialog: AnswerDialog, _ canvas: inout Canvas) {
    let (title, hint) = title(dialog.question)
    drawDialog(
      title, prompt: words("查找 ", "find "), typed: dialog.text, hint: hint,
      keys: [
        ("Enter", words("就是它", "this one")), (String(glyphs.up), words("末尾:不读、忽略", "last: skip, ignore")),
        ("Esc", words("不答", "not now")),
      ], &canvas)
    let top = dialogTop(dialog.selected)
    for (row, choice) in dialog.choices.enumerated().dropFirst(top).prefix(dialogList.rows) {
      let room = dialogList.line(row - top)
      if row == dialog.selected { canvas.lay(.selection, under: room) }
      var rest = room.inset(columns: 1)
      canvas.draw(choice.kind, in: rest.slice(.left, words.language == .chinese ? 8 : 11), role: .label)
      canvas.draw(
        choice.detail, in: rest.slice(.right, min(30, choice.detail.columns + 1)), role: .dim,
        alignment: .trailing)
      canvas.draw(
        Line(Span(choice.name, row == dialog.selected ? .strong : .text).marking(choice.matched)), in: rest)
    }
  }

  private func title(_ question: SheetQuestion) -> (String, String) {
    switch question {
    case .meaning(let word, _):
      (
        words("表里的“\(word)”指什么?", "What is “\(word)” in the table?"),
        words("名称、拼音或首字母;期间写 2026-01/09", "a name, pinyin or initials; a period as 2026-01/09")
      )
    case .period:
      (
        words("这些数是哪一期的?", "Of which period are these?"),
        words("如 2026年1—9月、2026-01/09", "such as 2026-01/09")
      )
    case .sender: ("", "")
    case .scope:
      (words("这些数是谁的?", "Whose figures are these?"), words("名称、拼音或首字母", "a name, pinyin or initials"))
    }
  }

  // MARK: explanation and confirmation

  private func drawExplanation(_ index: Int, _ text: String, _ canvas: inout Canvas) {
    guard let findings = importWork?.review?.findings, findings.indices.contains(index) else { return }
    let found = findings[index]
    let columns = min(size.columns - 4, 84)
    let shown = Line(text.isEmpty ? " " : text, .input).wrapped(to: columns - 4)
    let told =
      Line([
        Span(found.place, .strong), Span("  “\(found.finding.raw)”  ", .text),
        Span(found.finding.expected[words.language], .dim),
      ])
      .wrapped(to: columns - 4)
    let hint = Line([
      Span("Enter", .key), Span(words(" 写下  ", " keep  "), .dim), Span("Esc", .key),
      Span(words(" 不写", " leave"), .dim),
    ])
    let lines = told + [Line("")] + shown + [Line(""), hint]
    let inside = box(words("为什么属实?(说明)", "Why is it right?"), lines, columns, &canvas)
    let row = told.count + shown.count
    canvas.caret = inside.line(min(row, inside.rows - 1)).origin.moved(
      columns: min(shown.last?.columns ?? 0, columns - 5))
    if text.isEmpty { canvas.caret = inside.line(min(row, inside.rows - 1)).origin }
  }

  private func draw(_ step: ImportOverlay.Step, _ canvas: inout Canvas) {
    let columns = min(size.columns - 4, 64)
    let keys = Line([
      Span("Enter", .key), Span(words(" 确认  ", " yes  "), .dim), Span("Esc", .key),
      Span(words(" 不", " no"), .dim),
    ])
    let (title, told) = told(step)
    _ = box(title, told.flatMap { $0.wrapped(to: columns - 4) } + [Line(""), keys], columns, &canvas)
  }

  private func told(_ step: ImportOverlay.Step) -> (String, [Line]) {
    let review = importWork?.review
    switch step {
    case .commit:
      let count = words(
        "新增 \(review?.added ?? 0) 条,\(review?.marks.count ?? 0) 个灯会变",
        "\(review?.added ?? 0) to add, \(review?.marks.count ?? 0) marks would change")
      return (
        words("导入 \(importWork?.name ?? "")?", "Import \(importWork?.name ?? "")?"),
        [
          Line(count, .strong),
          Line(
            words("一次写入,全有或全无;之后可以整批撤回", "written whole or not at all; it can be withdrawn afterwards"), .dim),
        ]
      )
    case .sendBack:
      return (
        words("记为退回?", "Note as sent back?"),
        [
          Line(
            words("台账记下文件、报送单位和问题条数,报送墙显示退回或核实中", "the journal keeps file, sender and how much was found"),
            .text),
          Line(words("数一个也不入库", "no figure enters"), .dim),
        ]
      )
    case .undo(let batch):
      return (
        words("撤回批次 \(batch)?", "Withdraw batch \(batch)?"),
        [
          Line(
            words("从今天起不再计入;今天以前的时点仍看得到", "it counts no more from today on; earlier days still have it"),
            .text)
        ]
      )
    }
  }

  /// A box with lines in the middle of the screen; answers the room inside.
  private func box(_ title: String, _ lines: [Line], _ columns: Int, _ canvas: inout Canvas) -> Rect {
    let rect = Rect(size).centred(Size(columns: columns, rows: min(size.rows, lines.count + 2)))
    canvas.clear(rect, ground: .popup)
    let inside = canvas.box(rect, title: title.cleaned(for: glyphs)).inset(columns: 1)
    for (row, line) in lines.prefix(inside.rows).enumerated() { canvas.draw(line, in: inside.line(row)) }
    return inside
  }

  /// The frame of a dialog with a line to type in, the room for a list, and keys below.
  private func drawDialog(
    _ title: String, prompt: String, typed: String, hint: String, keys: [(String, String)],
    _ canvas: inout Canvas
  ) {
    canvas.clear(dialogRect, ground: .popup)
    var inside = canvas.box(dialogRect, title: title.cleaned(for: glyphs))
    let input = inside.slice(.top, 1).inset(columns: 1)
    canvas.horizontalRule(at: inside.origin, columns: inside.columns)
    let shown = typed.cleaned(for: glyphs)
    let free = input.columns - prompt.columns - 2
    let tail = String(String(shown.reversed()).prefix(columns: free).reversed())
    let used = canvas.draw([Span(prompt, .key), Span(tail, .input)], at: input.origin)
    if shown.isEmpty {
      canvas.draw(hint, at: input.origin.moved(columns: used + 1), role: .dim, maxColumns: free)
    }
    canvas.caret = input.origin.moved(columns: used)
    let spans = keys.flatMap { [Span($0.0, .key), Span(" \($0.1)  ", .dim)] }
    canvas.draw(Line(spans), in: inside.line(inside.rows - 1).inset(columns: 1))
  }
}
