extension Canvas {
  /// The characters of a row without the blanks at its end.
  public func line(_ row: Int) -> String {
    var text = ""
    for cell in self[row: row] where !cell.isContinuation { text.append(cell.character) }
    while text.last == " " { text.removeLast() }
    return text
  }
}
