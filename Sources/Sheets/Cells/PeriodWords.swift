public import Core

/// What a text says about time: a year, a span of months, or words such as 本月 that lean on another.
public struct PeriodWords: Hashable, Sendable {
  /// How the months lean on others.
  public enum Mode: Hashable, Sendable {
    /// It says its months itself, or nothing about them.
    case own
    /// 本月, 当月: the last month of the table's period.
    case lastMonth
    /// 累计: from January to the last month, its own or the table's.
    case fromJanuary
    /// 截至6月底: a day. What stands is counted on it; what flows has flowed to it from January.
    case upTo
  }

  /// The year, if it is said.
  public var year: Int?
  /// The first and last month, if they are said.
  public var months: ClosedRange<Int>?
  /// How the months lean on others.
  public var mode: Mode

  /// What is said, if anything is.
  public init?(year: Int? = nil, months: ClosedRange<Int>? = nil, mode: Mode = .own) {
    if year == nil, months == nil, mode == .own { return nil }
    (self.year, self.mode) = (year, mode)
    self.months = mode == .fromJanuary ? months.map { 1...$0.upperBound } : months
  }

  /// Reads a text that says something about time and nothing else: 2024年3月, 2024.3, 202403, 24年一季度,
  /// 1—3月(累计), 上半年, and the stored forms 2026-01/08 and 2026Q1.
  public init?(_ text: String) {
    let plain = PeriodWords.plain(text)
    if let stored = PeriodWords(stored: plain) ?? PeriodWords(dotted: plain) {
      self = stored
      return
    }
    guard let (words, rest) = PeriodWords.taken(from: plain), rest.isEmpty else { return nil }
    self = words
  }

  /// The period, if the words say all of it.
  public var resolved: Period? { resolved(in: nil) }

  private init?(stored text: String) {
    guard let period = Period(text), period.startYear == period.year, 1900...2099 ~= period.year else {
      return nil
    }
    self.init(year: period.year, months: text.count == 4 ? nil : period.startMonth...period.month)
  }

  private init?(dotted text: String) {
    guard let match = text.wholeMatch(of: /((?:19|20)\d\d)[.\/\-年]?(0?[1-9]|1[0-2])月?/),
      let year = Int(match.output.1), let month = Int(match.output.2)
    else { return nil }
    // Six digits are a year and a month; five are anything.
    if text.count == 5, text.allSatisfy(\.isNumber) { return nil }
    self.init(year: year, months: month...month)
  }

  /// What is said about time somewhere in a text, and the text without it; nil when nothing is.
  public static func taken(from text: String) -> (words: PeriodWords, rest: String)? {
    var rest = plain(text)
    let year = takeYear(&rest)
    let months = takeMonths(&rest)
    var mode = takeMode(&rest)
    if mode == .own, months != nil, ["截至", "截止"].contains(where: rest.contains) { mode = .upTo }
    guard let words = PeriodWords(year: year, months: months, mode: mode) else { return nil }
    for joint in ["()", "截至", "截止"] { rest = rest.replacing(joint, with: "") }
    if let end = rest.prefixMatch(of: /(?:年?(?:末|底)|度|份|止|为止)/) { rest.removeSubrange(end.range) }
    let edges: Set<Character> = ["-", ",", "、", ":", "年"]
    rest = String(rest.drop { edges.contains($0) })
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return (words, rest)
  }
}

extension PeriodWords {
  /// Without blanks, dashes and words for “to” as `-`, Chinese numbers of years and months in digits.
  private static func plain(_ text: String) -> String {
    // A blank between two numbers keeps them apart: 表3 2026年.
    var plain = text.halfWidth.replacing(/([0-9]) (?=[0-9])/) { "\($0.output.1)|" }.compact
    for dash in ["——", "—", "–", "―", "~", "〜", "∼"] { plain = plain.replacing(dash, with: "-") }
    plain.replace(/[〇零一二三四五六七八九]{4}(?=年)/) { match in
      match.output.compactMap { digits[$0].map(String.init) }.joined()
    }
    plain.replace(/(十[一二]?|[一二三四五六七八九])(?=(?:个)?月|[至到\-](?:十[一二]?|[一二三四五六七八九])月)/) {
      number(String($0.output.1)) ?? ""
    }
    plain.replace(/([0-9月度])[至到](?=[0-9本])/) { "\($0.output.1)-" }
    return plain.replacing("’", with: "'").replacing("‘", with: "'")
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  private static func number(_ words: String) -> String? {
    if words == "十" { return "10" }
    if words.hasPrefix("十") { return words.last.flatMap { digits[$0] }.map { "1\($0)" } }
    return words.first.flatMap { digits[$0] }.map { "\($0)" }
  }

  private static func takeYear(_ text: inout String) -> Int? {
    guard let match = text.firstFree(/((?:19|20)\d\d|'?[1-4]\d)年度?/) else {
      guard
        let bare = text.firstFree(/((?:19|20)\d\d)(?=$|第?[一二三四1-4]季度|[上下]半年|Q[1-4]|H[12])/)
      else { return nil }
      defer { text.removeSubrange(bare.range) }
      return Int(bare.output.1)
    }
    defer { text.removeSubrange(match.range) }
    let written = Int(match.output.1.filter { $0 != "'" }) ?? 0
    return written < 100 ? 2000 + written : written
  }

  private static func takeMonths(_ text: inout String) -> ClosedRange<Int>? {
    if let match = text.firstFree(/(\d{1,2})月?-(\d{1,2})月份?/) {
      guard let span = span(Int(match.output.1), Int(match.output.2)) else { return nil }
      text.removeSubrange(match.range)
      return span
    }
    if let match = text.firstFree(/前(\d{1,2})个?月/) {
      guard let span = span(1, Int(match.output.1)) else { return nil }
      text.removeSubrange(match.range)
      return span
    }
    for (words, span) in named {
      guard let range = text.firstRange(of: words) else { continue }
      text.removeSubrange(range)
      return span
    }
    guard let match = text.firstFree(/(\d{1,2})月份?/),
      let span = span(Int(match.output.1), Int(match.output.1))
    else { return nil }
    text.removeSubrange(match.range)
    return span
  }

  private static func span(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    guard let first, let last, 1 <= first, first <= last, last <= 12 else { return nil }
    return first...last
  }

  /// Longer words before those they contain.
  private static let named: [(String, ClosedRange<Int>)] = {
    var all: [(String, ClosedRange<Int>)] = [
      ("前三季度", 1...9), ("前3季度", 1...9), ("1-3季度", 1...9), ("一至三季度", 1...9), ("一-三季度", 1...9),
      ("上半年", 1...6), ("下半年", 7...12), ("全年", 1...12), ("H1", 1...6), ("H2", 7...12),
    ]
    for (index, word) in ["一", "二", "三", "四"].enumerated() {
      let span = (index * 3 + 1)...(index * 3 + 3)
      all += [("第\(word)季度", span), ("\(word)季度", span), ("第\(index + 1)季度", span), ("\(index + 1)季度", span)]
      all.append(("Q\(index + 1)", span))
    }
    return all
  }()

  /// Words that lean on the table's period stand alone, at the end or in brackets: 累计建成 is a name.
  private static func takeMode(_ text: inout String) -> Mode {
    let modes: [(String, Mode)] = [
      ("年初至本月累计", .fromJanuary), ("1-本月累计", .fromJanuary), ("1至本月累计", .fromJanuary), ("1-本月", .fromJanuary),
      ("1至本月", .fromJanuary),
      ("本月止累计", .fromJanuary), ("本月止", .fromJanuary), ("自年初累计", .fromJanuary), ("年初至今", .fromJanuary),
      ("本年累计", .fromJanuary), ("累计数", .fromJanuary),
      ("累计值", .fromJanuary), ("累计", .fromJanuary),
      ("本月数", .lastMonth), ("本月", .lastMonth), ("当月数", .lastMonth), ("当月", .lastMonth),
    ]
    for (words, mode) in modes {
      if text.hasSuffix(words) {
        text.removeLast(words.count)
      } else if let range = text.firstRange(of: "(\(words))") {
        text.removeSubrange(range)
      } else if mode == .lastMonth, text.hasPrefix(words) {
        text.removeFirst(words.count)
      } else {
        continue
      }
      return mode
    }
    return .own
  }
}

extension String {
  /// The first match that does not begin within a number.
  fileprivate func firstFree<Output>(_ pattern: Regex<Output>) -> Regex<Output>.Match? {
    matches(of: pattern).first { match in
      guard match.range.lowerBound > startIndex else { return true }
      let before = self[index(before: match.range.lowerBound)]
      return !before.isNumber && !".,".contains(before)
    }
  }
}
