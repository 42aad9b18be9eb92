extension Canvas: CustomStringConvertible {
  /// A picture for a text file: the characters, then a letter for what each cell means, then the
  /// columns of every ground but the page.
  ///
  /// Blank cells of ordinary text stay blank in the second block, so that paint shows. Where a wide
  /// character stands the letter is given twice, so that in a terminal both blocks have the same shape.
  public var description: String {
    var lines = ["\(size)" + (caret.map { " caret \($0)" } ?? "")]
    lines += bounds.rowRange.map {
      "|" + String(self[row: $0].lazy.filter { !$0.isContinuation }.map(\.character)) + "|"
    }
    lines.append("roles")
    lines += bounds.rowRange.map { "|" + String(self[row: $0].map(\.roleLetter)) + "|" }
    let grounds = bounds.rowRange.flatMap(groundLines)
    if !grounds.isEmpty { lines += ["grounds"] + grounds }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The stretches of a row that do not lie on the page.
  private func groundLines(row: Int) -> [String] {
    var lines: [String] = []
    let cells = Array(self[row: row])
    var start = 0
    while start < cells.count {
      let ground = cells[start].ground
      let end = cells[start...].firstIndex { $0.ground != ground } ?? cells.count
      if ground != .page { lines.append("row \(row): \(ground.name) \(start)..<\(end)") }
      start = end
    }
    return lines
  }
}

extension Cell {
  fileprivate var roleLetter: Character {
    self == cleared ? " " : role.code
  }
}
