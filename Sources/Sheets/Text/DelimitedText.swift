/// Cells parted by commas, semicolons or tabs, in quotation marks where they hold one. (RFC 4180.)
struct DelimitedText {
  private(set) var rows: [[String]] = []
  private let delimiter: Character

  /// The delimiter that parts most lines alike; nil when none parts at least one line.
  static func delimiter(of text: String) -> Character? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).prefix(200)
    func score(_ delimiter: Character) -> Int {
      var counts: [Int: Int] = [:]
      for line in lines { counts[count(delimiter, in: line), default: 0] += 1 }
      counts[0] = nil
      return counts.values.max() ?? 0
    }
    let best = ["\t", ",", ";", "|"].map { (delimiter: Character($0), score: score(Character($0))) }
      .reduce((delimiter: Character(","), score: 0)) { $1.score > $0.score ? $1 : $0 }
    return best.score == 0 ? nil : best.delimiter
  }

  /// How often it stands outside of quotation marks, and not between the digits of a number.
  private static func count(_ delimiter: Character, in line: Substring) -> Int {
    var (isQuoted, count) = (false, 0)
    var previous: Character = " "
    for index in line.indices {
      let character = line[index]
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == delimiter {
        let isWithinNumber =
          character == "," && previous.isNumber && line[index...].dropFirst().prefix(3).allSatisfy(\.isNumber)
        if !isWithinNumber { count += 1 }
      }
      previous = character
    }
    return count
  }

  init(_ text: String, delimiter: Character) throws(SheetFault) {
    self.delimiter = delimiter
    var (row, cell): ([String], String) = ([], "")
    var (isQuoted, wasQuoted, line, opened) = (false, false, 1, 0)
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character.isNewline { line += 1 }
      switch character {
      case "\"" where isQuoted:
        if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      case "\"" where cell.isEmpty && !wasQuoted: (isQuoted, wasQuoted, opened) = (true, true, line)
      case _ where isQuoted: cell.append(character)
      case delimiter:
        row.append(cell)
        (cell, wasQuoted) = ("", false)
      case _ where character.isNewline:
        rows.append(row + [cell])
        (row, cell, wasQuoted) = ([], "", false)
      default: cell.append(character)
      }
    }
    if isQuoted { throw .openQuote(line: opened) }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
  }
}
