import Core
import Screen

extension Line {
  /// The line broken to so many columns as Chinese is set; what follows a leading label stays beside it.
  public func wrapped(to limit: Int) -> [Line] {
    guard columns > limit, limit > 0 else { return [self] }
    let head = spans.prefix(leadingSpans)
    guard head.columns > 0, head.columns * 2 <= limit else { return broken(to: limit) }
    let margin = Line(String(repeating: " ", count: head.columns))
    let rest = Line(Array(spans.dropFirst(head.count)))
    return rest.broken(to: limit - head.columns).enumerated().map { index, line in
      (index == 0 ? Line(Array(head)) : margin) + line
    }
  }

  /// How many pieces stand before the text: blanks, and a label or a colour that is explained.
  private var leadingSpans: Int {
    let blanks = spans.prefix { span in span.text.allSatisfy { $0 == " " } }.count
    guard blanks < spans.count else { return 0 }
    return [.label, .heading, .techConstrained, .techCatching, .techOwn].contains(spans[blanks].role)
      ? blanks + 1 : blanks
  }

  private func broken(to limit: Int) -> [Line] {
    var rest = spans.flatMap { span in span.text.map { (character: $0, role: span.role) } }[...]
    return text.wrapped(to: limit).enumerated().map { index, text in
      if index > 0 { rest = rest.drop { $0.character == " " } }
      let taken = rest.prefix(text.count)
      rest = rest.dropFirst(text.count)
      return Line(taken.reduce(into: []) { $0.append($1.character, $1.role) })
    }
  }
}

extension [Line] {
  /// All lines broken to so many columns.
  func wrapped(to limit: Int) -> [Line] { flatMap { $0.wrapped(to: limit) } }
}

extension [Span] {
  fileprivate mutating func append(_ character: Character, _ role: Role) {
    if last?.role == role {
      self[count - 1].text.append(character)
    } else {
      append(Span(String(character), role))
    }
  }
}
