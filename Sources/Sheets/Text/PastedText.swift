/// A table pasted as text: columns parted by runs of blanks, rows of parts indented, and sometimes a
/// number glued to the label before it.
struct PastedText {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { Substring($0) }
    // Wide gaps part columns where there are any; single blanks only where there are none.
    let needsWide = lines.contains { PastedText.parted($0, byWideGaps: true).count > 1 }
    rows = lines.map { line in
      let cells = PastedText.parted(line, byWideGaps: needsWide)
      guard let first = cells.first else { return [] }
      return [PastedText.indent(of: line) + first] + cells.dropFirst()
    }
    unglue()
  }

  private static func indent(of line: Substring) -> String {
    String(line.prefix { $0.isWhitespace })
  }

  private static func parted(_ line: Substring, byWideGaps: Bool) -> [String] {
    var (cells, cell, gap): ([String], String, [Character]) = ([], "", [])
    for character in line.trimmingBlanks {
      if character.isWhitespace {
        gap.append(character)
        continue
      }
      // One full-width blank stretches a word of two characters: 全　市.
      let isWide = gap.count > 1 || gap.contains("\t")
      if !gap.isEmpty, isWide || !byWideGaps {
        cells.append(cell)
        cell = ""
      } else {
        cell += String(gap)
      }
      gap = []
      cell.append(character)
    }
    return cell.isEmpty ? cells : cells + [cell]
  }

  /// Parts a number from the label it is glued to in rows that are one cell short, and in no others.
  private mutating func unglue() {
    let widths = Dictionary(grouping: rows.map(\.count).filter { $0 > 1 }) { $0 }.mapValues(\.count)
    guard let width = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    for index in rows.indices where rows[index].count == width - 1 {
      guard let first = rows[index].first else { continue }
      let digits = first.reversed().prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }.count
      let label = first.dropLast(digits)
      guard digits > 0, let last = label.last, last.isLetter, !last.isASCII,
        rows[index].dropFirst().allSatisfy({ $0.contains { $0.isNumber } })
      else { continue }
      rows[index].replaceSubrange(0..<1, with: [String(label), String(first.suffix(digits))])
    }
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmingBlanks: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
