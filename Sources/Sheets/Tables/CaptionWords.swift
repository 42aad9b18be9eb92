import Core
import Documents

/// What titles and notes say: 单位, 填报单位, 报送日期, and words that may name period, scope or indicator.
struct CaptionWords {
  /// Units of the table as written: 亿元、%.
  var units: [String] = []
  /// Who filled it in.
  var sender: String?
  /// When it was sent.
  var known: Day?
  /// What is left: titles.
  var titles: [String] = []

  private static var key: Regex<Substring> {
    #/
      (?: 计量单位 | (?: 填报 | 报送 | 编报 | 制表 ) 单位 | 制表机关 | 单位名称 | 单位负责人 | 单位
        | (?: 填报 | 报送 | 填表 | 制表 | 上报 ) (?: 日期 | 时间 | 人 ) | 日期 | 联系人 | 审核人? | 负责人
        | (?: 联系 )? 电话 | 数据来源 | 注 | 说明 | 备注 | 统计期 | 报告期 ) \s* :
    /#
  }

  /// Whether a row of words stands above or below a table rather than in it.
  static func isCaption(_ text: String) -> Bool {
    text.firstMatch(of: key) != nil
  }

  /// The cells of a row as lines: a word with a colon goes with the cell behind it.
  static func lines(_ cells: [String]) -> [String] {
    cells.reduce(into: []) { lines, cell in
      if let last = lines.last, last.hasSuffix(":") {
        lines[lines.count - 1] = last + cell
      } else {
        lines.append(cell)
      }
    }
  }

  mutating func take(_ text: String) {
    let matches = text.matches(of: CaptionWords.key)
    guard let first = matches.first else { return titles.append(text) }
    let title = text[..<first.range.lowerBound].halved
    if !title.isEmpty { titles.append(title.trimmingBrackets) }
    for (index, match) in matches.enumerated() {
      let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : text.endIndex
      take(
        String(text[match.range]).compact.dropLast().description, text[match.range.upperBound..<end].halved)
    }
  }

  private mutating func take(_ key: String, _ value: String) {
    switch key {
    case "单位", "计量单位":
      units += value.split { "、,;/ ".contains($0) && $0 != "/" }.map { String($0).trimmingBrackets }
    case "填报单位", "报送单位", "编报单位", "制表单位", "制表机关", "单位名称":
      sender = sender ?? value.split(separator: " ").first.map(String.init)
    case "填报日期", "报送日期", "填报时间", "报送时间", "填表日期", "制表日期", "上报日期", "日期":
      known = known ?? CaptionWords.day(value)
    case "统计期", "报告期": titles.append(value)
    default: break
    }
  }

  /// Reads 2024年9月10日, 2024-09-10, 2024.9.10 and 2024/9/10.
  static func day(_ text: String) -> Day? {
    guard let match = text.compact.prefixMatch(of: /(20\d\d)[年.\-\/](\d{1,2})[月.\-\/](\d{1,2})日?/),
      let year = Int(match.output.1), let month = Int(match.output.2), let day = Int(match.output.3)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension Substring {
  fileprivate var halved: String { String(self).halfWidth }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  /// Without brackets around it or left open at an end.
  var trimmingBrackets: String {
    var text = Substring(self)
    while let last = text.last, "()[] ".contains(last), !(last == ")" && text.contains("(")) {
      text.removeLast()
    }
    while let first = text.first, "()[] ".contains(first) { text.removeFirst() }
    return String(text).filter { $0 != ")" || self.contains("(") }
  }
}
