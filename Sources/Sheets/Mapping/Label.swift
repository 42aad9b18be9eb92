import Core

/// A label of a row or column taken apart: what it names, in which unit, of which time.
struct Label: Hashable {
  /// The label as it stands.
  let text: String
  /// What is left when unit, time and numbering are taken away; empty when nothing is.
  private(set) var name = ""
  /// What the name means; nil when there is no name.
  private(set) var match: Lexicon.Match?
  /// A scope named in front of an indicator.
  private(set) var scope: Scope?
  /// The unit in brackets or behind a stroke.
  private(set) var unit: String?
  /// What is said about time.
  private(set) var period: PeriodWords?
  /// Whether it is one of a whole that stands above: 其中.
  private(set) var isPart = false
  /// Whether it sums up what stands above: 合计, 小计.
  private(set) var isTotal = false
  /// Whether it is computed from figures, or planned, or of another year: 同比, 目标, 上年同期.
  private(set) var isDerived = false

  init(_ text: String, _ lexicon: Lexicon) {
    self.text = text
    read(text.compact, lexicon)
  }

  /// Whether everything about it is understood.
  var isUnderstood: Bool {
    switch match {
    case nil: true
    case .indicator?, .scope?, .period?, .ignore?: true
    case .skip?, .ambiguous?, .unknown?: false
    }
  }

  private mutating func read(_ plain: String, _ lexicon: Lexicon) {
    var rest = plain
    // The whole text may be a name that contains what looks like a unit, a time or a sum.
    if settle(rest, lexicon) { return }
    if let words = PeriodWords(rest) { return period = words }
    if lexicon.isUnit(rest) { return unit = rest }
    takeUnit(&rest, lexicon)
    if settle(rest, lexicon) || rest.isEmpty { return }
    takeNumbering(&rest)
    if settle(rest, lexicon) || rest.isEmpty { return }
    if Label.totals.contains(rest) { return isTotal = true }
    if let total = Label.totals.first(where: { rest.hasSuffix($0) }),
      settle(String(rest.dropLast(total.count)), lexicon)
    {
      return
    }
    if Label.isGeneric(rest) { return }
    takePeriod(&rest, lexicon)
    if rest.isEmpty || Label.isGeneric(rest) { return }
    if settle(rest, lexicon) || settleWithScope(rest, lexicon) { return }
    isDerived = Label.derived.contains { rest.contains($0) }
    (name, match) = (rest, lexicon.match(rest))
  }

  /// Takes a name that is known; false when it is not.
  private mutating func settle(_ name: String, _ lexicon: Lexicon) -> Bool {
    guard !name.isEmpty else { return false }
    let match = lexicon.match(name)
    if case .unknown = match { return false }
    (self.name, self.match) = (name, match)
    return true
  }

  /// 东区营业收入: a scope in front of an indicator.
  private mutating func settleWithScope(_ name: String, _ lexicon: Lexicon) -> Bool {
    for length in stride(from: name.count - 2, through: 1, by: -1) {
      guard case .scope(let scope) = lexicon.match(String(name.prefix(length))),
        case .indicator(let id) = lexicon.match(String(name.dropFirst(length)))
      else { continue }
      (self.name, self.scope, match) = (name, scope, .indicator(id))
      return true
    }
    return false
  }

  private mutating func takeUnit(_ rest: inout String, _ lexicon: Lexicon) {
    if let match = rest.firstMatch(of: /[(\[](?:单位:?)?([^()\[\]]+)[)\]]$/),
      lexicon.isUnit(String(match.output.1))
    {
      unit = String(match.output.1)
      rest.removeSubrange(match.range)
      return
    }
    for stroke in ["/", ",", ":", "、", "|"] {
      guard let at = rest.lastIndex(of: Character(stroke)) else { continue }
      let symbol = String(rest[rest.index(after: at)...])
      guard !symbol.isEmpty, lexicon.isUnit(symbol), Scales.bare[symbol] == nil else { continue }
      unit = symbol
      rest = String(rest[..<at])
      return
    }
  }

  private mutating func takeNumbering(_ rest: inout String) {
    let patterns = [
      /^(?:[一二三四五六七八九十]+|\d{1,2})[、.,]/, /^\((?:[一二三四五六七八九十]+|\d{1,2})\)/, /^[#*★●○■◆·]+/,
    ]
    for pattern in patterns {
      if let match = rest.prefixMatch(of: pattern) {
        if rest.first == "#" { isPart = true }
        rest.removeSubrange(match.range)
      }
    }
    if let match = rest.prefixMatch(of: /(?:其中|#)[:,、]?/) {
      isPart = true
      rest.removeSubrange(match.range)
    }
  }

  private mutating func takePeriod(_ rest: inout String, _ lexicon: Lexicon) {
    guard let (words, left) = PeriodWords.taken(from: rest) else { return }
    // Brackets that are left empty or hold nothing but a mark say nothing.
    (period, rest) = (words, left)
    if unit == nil { takeUnit(&rest, lexicon) }
  }

  static let totals: Set<String> = ["合计", "总计", "小计", "共计", "汇总", "合计数", "总计数", "累计合计"]

  /// Headings that say no more than that there is a number, or what kind of words a column holds.
  static func isGeneric(_ text: String) -> Bool { generic.contains(text) }

  private static let generic: Set<String> = [
    "数值", "值", "本期值", "完成值", "实际值", "数据", "实绩", "完成数", "实际完成", "完成情况", "本期数", "本期", "金额", "数量", "总量",
    "绝对值", "绝对量", "绝对数", "绝对额", "报告期", "指标值", "总额", "实际", "完成额", "完成", "value", "本年", "实际数", "本年实际", "指标",
    "指标名称", "项目", "主要指标", "地区", "区域", "区县", "各区县", "县市区", "县(市、区)", "区(县、市)", "区县(市)", "区、县(市)", "范围", "集群",
    "产业集群", "属地", "期间", "时间", "时期", "月份", "年份", "年月", "日期", "统计期", "年度", "季度", "名称", "单位", "主要目标", "基本情况",
    "总体情况",
    "指标体系", "区(市)县", "地区名称", "年", "月", "indicator", "scope", "period", "主要经济指标",
  ]

  private static let derived = [
    "同比", "环比", "增长", "增速", "增幅", "增减", "比上年", "较上年", "上年", "去年", "上期", "上月", "上季", "同期", "±", "占比", "比重",
    "排名", "位次", "名次",
    "目标", "计划", "预计", "预期", "任务", "考核", "完成率", "进度", "拉动", "贡献", "差距", "预测",
  ]
}
