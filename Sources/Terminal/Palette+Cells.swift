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
      // The first scalar decides: characters are compared by canonical equivalence, ten times as slowly.
      let first = cell.character.unicodeScalars.first ?? " "
      if first == " ", let last, let blank = ink.blank, blank == last.blank { ink = last }
      last = ink
      if first == "█" {
        // Fonts leave seams between full blocks; a reversed blank is the same without any.
        cells.append(
          cchar_t(attr: ink.attributes ^ cn_reverse, chars: (0x20, 0, 0, 0, 0), ext_color: ink.pair))
        continue
      }
      let letters = Self.letters(of: cell, first)
      cells.append(cchar_t(attr: ink.attributes, chars: letters, ext_color: ink.pair))
    }
    return cells
  }

  /// The letter and the marks that combine with it, as many as an ncurses cell holds. Where the C library and the
  /// canvas disagree about columns, a substitute keeps the rest of the row in its place.
  private static func letters(
    of cell: Cell, _ first: Unicode.Scalar
  ) -> (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) {
    let base = wchar_t(bitPattern: first.value)
    var letters = (base, wchar_t(0), wchar_t(0), wchar_t(0), wchar_t(0))
    let isAlone = cell.character.utf8.count == UTF8.width(first)
    if isAlone, first.isASCII, cell.width == 1 { return letters }
    guard wcwidth(base) == cell.width else {
      return (cell.width == 2 ? 0x3013 : 0x3f, 0, 0, 0, 0)  // 〓 and ?
    }
    if isAlone { return letters }
    var count = 1
    for scalar in cell.character.unicodeScalars.dropFirst() where count < 5 {
      let mark = wchar_t(bitPattern: scalar.value)
      guard wcwidth(mark) == 0 else { continue }
      switch count {
      case 1: letters.1 = mark
      case 2: letters.2 = mark
      case 3: letters.3 = mark
      default: letters.4 = mark
      }
      count += 1
    }
    return letters
  }
}
