import CNcurses
import Glibc
import Screen

nonisolated extension Palette {
  /// A row as ncurses wants it; the second half of a wide character is its own business.
  ///
  /// A blank takes the ink of what stands before it where it looks the same: each change of ink is some twenty bytes.
  func cells(_ row: ContiguousArray<Cell>.SubSequence) -> [cchar_t] {
    var cells: [cchar_t] = []
    cells.reserveCapacity(row.count)
    var last: Ink?
    for cell in row where !cell.isContinuation {
      var ink = self[cell.role, cell.ground]
      if cell.character == " ", let last, let blank = ink.blank, blank == last.blank { ink = last }
      last = ink
      if cell.character == "█" {
        // Fonts leave seams between full blocks; a reversed blank is the same without any.
        cells.append(
          cchar_t(attr: ink.attributes ^ cn_reverse, chars: (0x20, 0, 0, 0, 0), ext_color: ink.pair))
        continue
      }
      cells.append(cchar_t(attr: ink.attributes, chars: Self.letters(of: cell), ext_color: ink.pair))
    }
    return cells
  }

  /// The letter and the marks that combine with it, as many as an ncurses cell holds. Where the C library and the
  /// canvas disagree about columns, a substitute keeps the rest of the row in its place.
  private static func letters(of cell: Cell) -> (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) {
    var scalars = cell.character.unicodeScalars.makeIterator()
    guard let base = scalars.next().map({ wchar_t(bitPattern: $0.value) }), wcwidth(base) == cell.width else {
      return (cell.width == 2 ? 0x3013 : 0x3f, 0, 0, 0, 0)  // 〓 and ?
    }
    func mark() -> wchar_t {
      while let next = scalars.next().map({ wchar_t(bitPattern: $0.value) }) {
        if wcwidth(next) == 0 { return next }
      }
      return 0
    }
    return (base, mark(), mark(), mark(), mark())
  }
}
