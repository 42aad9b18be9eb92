/// What a number format makes of a number, as far as the meaning of a cell hangs on it.
struct NumberFormat: Hashable, Sendable {
  var isPercent = false
  var showsYear = false
  var showsMonth = false
  var showsDay = false
  var showsTime = false
  /// Digits after the point; nil for the general format.
  var decimals: Int?
  var isGrouped = false
  /// Whether the number is shown divided, or with 万 or 亿 behind it that is not in the cell.
  var isScaled = false

  var isDate: Bool { showsYear || showsDay || (showsMonth && !showsTime) }

  /// The formats without a code of their own. (ECMA-376 part 1, 18.8.30, with the Chinese ones.)
  init(builtIn id: Int) {
    switch id {
    case 1: decimals = 0
    case 2: decimals = 2
    case 3, 37, 38: (decimals, isGrouped) = (0, true)
    case 4, 39, 40: (decimals, isGrouped) = (2, true)
    case 9: (isPercent, decimals) = (true, 0)
    case 10: (isPercent, decimals) = (true, 2)
    case 14, 15, 22, 30, 31: (showsYear, showsMonth, showsDay) = (true, true, true)
    case 17, 27, 36, 50, 52, 57: (showsYear, showsMonth) = (true, true)
    case 16, 28, 29, 51, 53, 54, 58: (showsMonth, showsDay) = (true, true)
    case 18...21, 32...35, 45...47, 55, 56: showsTime = true
    default: break
    }
  }

  /// A format by its code: `0.0%`, `yyyy"年"m"月"`, `#,##0.00_ `.
  init(code: String) {
    let (plain, literals) = NumberFormat.parted(code)
    let isGeneral = plain.contains("general")
    if isGeneral || plain.contains("@") { return }
    showsYear = plain.contains("y") || plain.contains("e年") || literals.contains("年")
    showsDay = plain.contains("d")
    showsTime = plain.contains("h") || plain.contains("s")
    showsMonth = plain.contains("m") && (!showsTime || showsYear || showsDay)
    if isDate || showsTime { return }
    isPercent = plain.contains("%") || literals.contains("%")
    let digits = plain.filter { "0#?.,".contains($0) }
    decimals =
      digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
      .map { $0.count { $0 != "," } } ?? 0
    isGrouped = digits.contains(",")
    isScaled = digits.hasSuffix(",") || digits.contains(",.") || literals.contains { "万亿千百".contains($0) }
  }

  /// The first section without colours and conditions, in lower case, and what stands in it as words.
  private static func parted(_ code: String) -> (plain: String, literals: String) {
    var (plain, literals) = ("", "")
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case ";": return (plain, literals)
      case "\"":
        literals += rest.prefix { $0 != "\"" }
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "!":
        if let next = rest.popFirst() { literals.append(next) }
      case "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        if inside.allSatisfy({ "hms".contains($0) }) { plain += inside }
        rest = rest.drop { $0 != "]" }.dropFirst()
      default: plain += character.lowercased()
      }
    }
    return (plain, literals)
  }
}

/// The formats of a workbook, by the number cells give.
final class StyleSheet {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: String] = [:]
  private var isInCells = false

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self] name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
      case "cellXfs": isInCells = true
      case "xf" where isInCells:
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
      default: break
      }
    }
    reading.end = { [unowned self] name in
      if name == "cellXfs" { isInCells = false }
    }
  }
}
