import Core
import Glibc
import Screen

extension State {
  /// What one would write to a colleague about the selected thing; nil when nothing is selected.
  var sentence: String? {
    guard let situation else { return nil }
    let origin = ([words("数据截至 \(situation.day)", "as of \(situation.day)")] + sampleMark + scenarioMark)
      .joined(separator: words(",", ", "))
    if let target = whyTarget, let assessment = situation.assessment(of: target) {
      return maker.map { $0.sentence(on: assessment) + words("(\(origin))", " (\(origin))") }
    }
    guard let row = selected, let table = exportedTable?.table else { return nil }
    return words(
      "\(table.sentence(on: row, words))(\(origin))", "\(table.sentence(on: row, words)) (\(origin))")
  }
}

extension Table {
  /// A row read aloud: its first cell, then every other with its heading.
  fileprivate func sentence(on row: Row, _ words: Words) -> String {
    let sheet = Table(columns: columns, rows: [row], empty: "")
    let said = columns.indices.dropFirst().compactMap { index -> String? in
      guard row.cells.indices.contains(index), !sheet.isDrawn(index) else { return nil }
      let text = row.cells[index].text.trimmed
      return ["", "–", "-"].contains(text) ? nil : "\(columns[index].title) \(text)".trimmed
    }
    let name = row.cells.first?.text.trimmed ?? row.id
    return ([name] + said).joined(separator: words(",", ", "))
  }

  private func isDrawn(_ index: Int) -> Bool {
    rows.allSatisfy { row in row.cells[index].spans.allSatisfy { $0.role == .spark } }
  }
}

extension PageMaker {
  /// 规上研发占比 2.98%(1—8月),黄灯,落后序时 15 点,目标 3.4%,牵头市科技局,再增 0.07 个百分点转绿
  func sentence(on assessment: Assessment) -> String {
    guard let target = situation.target(assessment.target) else { return assessment.target.text }
    let lead = lead(of: target)
    var parts = [standing(of: target, assessment), verdict(assessment)]
    if !target.wording.isEmpty { parts.append(words("要求 \(target.wording)", "wanted \(target.wording)")) }
    if !lead.isEmpty { parts.append(words("牵头\(lead)", "lead \(lead)")) }
    if let next = nextStep(of: target, assessment) { parts.append(next) }
    return parts.filter { !$0.isEmpty }.joined(separator: words(",", ", "))
  }

  private func standing(of target: Target, _ assessment: Assessment) -> String {
    guard let point = assessment.latest else { return title(target) }
    let period = words.shortPeriod(point.period, year: year)
    let remark = words.states(isProvisional: point.isProvisional, point.descent)
      .map { words(",", ", ") + $0 }.joined()
    let value = words.quantity(point.value, indicator(of: target))
    return "\(title(target)) \(value)" + words("(\(period)\(remark))", " (\(period)\(remark))")
  }

  private func verdict(_ assessment: Assessment) -> String {
    guard let light = assessment.light else {
      let reason = assessment.reason.map(words.word) ?? ""
      return words(
        "未评灯\(reason.isEmpty ? "" : ":" + reason)", "no mark\(reason.isEmpty ? "" : ": " + reason)")
    }
    let mark =
      switch light {
      case .red: words("红灯", "red")
      case .yellow: words("黄灯", "yellow")
      case .green: words("绿灯", "green")
      case .met: words("已达目标", "met")
      }
    let stale = assessment.reasons.contains(.stale) ? words("(过期)", " (stale)") : ""
    guard let lag = assessment.lag, light < .green else { return mark + stale }
    let points = words.fixed(abs(lag), decimals: 0)
    return mark + stale
      + (lag > 0
        ? words(",落后序时 \(points) 点", ", \(points) points behind pace")
        : words(",快于序时 \(points) 点", ", ahead of pace"))
  }

  /// What the next better light would take, rounded so that it is enough.
  private func nextStep(of target: Target, _ assessment: Assessment) -> String? {
    let (wanted, word) =
      assessment.light == .red && assessment.toYellow != nil
      ? (assessment.toYellow, words("转黄", "for yellow")) : (assessment.toGreen, words("转绿", "for green"))
    guard case .value(let value) = wanted, let latest = assessment.latest?.value,
      let indicator = indicator(of: target), value != latest
    else { return nil }
    let isCount = if case .count = indicator.unit.dimension { true } else { false }
    let decimals = max(indicator.decimals, isCount ? 0 : 2)
    let power = pow(10, Double(decimals))
    let missing = (abs(value - latest) * power - 1e-6).rounded(.up) / power
    let unit = indicator.unit.dimension == .ratio ? words(" 个百分点", " pp") : indicator.unit.symbol
    let amount = words.fixed(missing, decimals: decimals) + unit
    return value > latest
      ? words("再增 \(amount)\(word)", "\(amount) more \(word)")
      : words("再降 \(amount)\(word)", "\(amount) less \(word)")
  }
}
