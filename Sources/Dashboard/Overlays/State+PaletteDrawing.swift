import Core
import Documents
import Screen

extension State {
  /// The palette's box: as wide as names and kinds need, as high as there is room.
  var paletteRect: Rect {
    let columns = min(size.columns - (size.columns > 90 ? 8 : 2), 108)
    let rows = size.rows - (size.rows > 26 ? 6 : 2)
    return Rect(
      column: (size.columns - columns) / 2, row: size.rows > 26 ? 2 : 1, columns: columns,
      rows: min(rows, 36))
  }

  /// The part of it that lists what fits.
  var paletteList: Rect {
    var rest = paletteRect.inset(columns: 1, rows: 1)
    rest.slice(.top, 2)
    rest.slice(.bottom, 1)
    return rest
  }

  var paletteRows: Int { paletteList.rows }

  /// The first of the hits that is shown.
  func paletteTop(_ palette: Palette) -> Int { max(0, palette.selected - max(1, paletteRows) + 1) }

  func draw(_ palette: Palette, _ canvas: inout Canvas) {
    canvas.clear(paletteRect, ground: .popup)
    var inside = canvas.box(paletteRect, title: words("命令", "Go to"))
    let input = inside.slice(.top, 1).inset(columns: 1)
    drawInput(palette, input, &canvas)
    canvas.horizontalRule(at: inside.origin, columns: inside.columns)
    let top = paletteTop(palette)
    for (row, hit) in palette.hits.enumerated().dropFirst(top).prefix(paletteRows) {
      draw(hit, in: paletteList.line(row - top), isSelected: row == palette.selected, &canvas)
    }
    if palette.hits.isEmpty {
      canvas.draw(
        words("没有名称相符的命令、画面或对象", "nothing has a name like this"),
        in: paletteList.inset(columns: 1), role: .dim)
    }
    drawHints(inside.line(inside.rows - 1).inset(columns: 1), &canvas)
  }

  private func drawInput(_ palette: Palette, _ room: Rect, _ canvas: inout Canvas) {
    let count = words("\(palette.total) 项", "\(palette.total)")
    canvas.draw(count, in: room, role: .dim, alignment: .trailing)
    let shown = palette.text.cleaned(for: glyphs)
    let free = room.columns - count.columns - 3
    let tail = String(shown.reversed()).prefix(columns: free).reversed()
    let used = canvas.draw([Span(": ", .key), Span(String(tail), .input)], at: room.origin)
    if shown.isEmpty {
      canvas.draw(
        words("名称、拼音或首字母", "a name, pinyin or initials"), at: room.origin.moved(columns: used + 1),
        role: .dim, maxColumns: free)
    }
    canvas.caret = room.origin.moved(columns: used)
  }

  private func draw(_ hit: Catalogue.Hit, in room: Rect, isSelected: Bool, _ canvas: inout Canvas) {
    if isSelected { canvas.lay(.selection, under: room) }
    var rest = room.inset(columns: 1)
    let kind = rest.slice(.left, words.language == .chinese ? 10 : 13)
    canvas.draw(words.kind(hit.entry.kind), in: kind, role: .label)
    let key = keyText(hit.entry)
    canvas.draw(key, in: rest.slice(.right, key.columns + 1), role: .key, alignment: .trailing)
    canvas.draw(line(hit, isSelected), in: rest)
  }

  private func line(_ hit: Catalogue.Hit, _ isSelected: Bool) -> Line {
    let role: Role = isSelected ? .strong : .text
    let name = Span(hit.entry.name, role)
    let own = hit.alias == nil ? name.marking(hit.matched) : [name]
    var spans = hit.isGuess ? [Span("≈ ", .dim)] + own : own
    if let alias = hit.alias { spans += [Span("  ")] + Span(alias, .dim).marking(hit.matched) }
    if !hit.entry.detail.isEmpty { spans.append(Span("  \(hit.entry.detail)", .dim)) }
    return Line(spans)
  }

  private func keyText(_ entry: Catalogue.Entry) -> String {
    switch entry.destination {
    case .command(let command): keyName(command)
    case .view(let view): Command.allCases.first { $0.view == view }.map(keyName) ?? ""
    case .rows, .plan: ""
    }
  }

  private func drawHints(_ room: Rect, _ canvas: inout Canvas) {
    var spans = [
      Span("\(glyphs.up)\(glyphs.down)", .key), Span(words(" 选择  ", " choose  "), .dim), Span("Enter", .key),
      Span(words(" 前往  ", " go  "), .dim), Span("Esc", .key), Span(words(" 关闭", " close"), .dim),
    ]
    let cut = (itemNames ?? []).filter(\.isCut).compactMap { names in
      situation?.plan.lists.first { $0.id == names.list }?.name
    }
    if !cut.isEmpty {
      let lists = cut.joined(separator: words("、", ", "))
      spans.append(Span(words("   只列出一部分:\(lists)", "   only a part of: \(lists)"), .warning))
    }
    canvas.draw(Line(spans), in: room)
  }
}
