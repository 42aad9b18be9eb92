public import Documents

/// Reads what is assumed, as people write it, against a plan and the figures at hand.
///
/// `rd-share:2026-01/08=3.05%` is a figure (of the whole place; `营收@绿色石化:2026-01/09=3200亿元` of a part of
/// it), `rd-share=3.2%` what a target wants, `rd-share:deadline=2026` its deadline. Ids and names do alike.
public struct ScenarioReader {
  let directory: PlanDirectory
  let figures: FigureTable
  /// Data as of the end of this day.
  let day: Day

  public init(_ snapshot: Snapshot, on day: Day) {
    directory = PlanDirectory(snapshot.plan)
    figures = snapshot.figures
    self.day = day
  }

  /// Reads one assumption as it is written on a command line.
  /// - Parameter place: Where it stands, for the finding.
  /// - Throws: the one finding that matters, with what was read and what was expected.
  public func assumption(_ text: String, at place: Place) throws(Finding) -> Assumption {
    let plain = text.halfWidth
    guard let equals = plain.firstIndex(of: "=") else {
      throw Finding(.badValue, at: place, read: text, expected: ScenarioReader.form)
    }
    let left = plain[..<equals].trimmed
    let subject = try subject(left, at: place)
    return try assumption(of: subject, plain[plain.index(after: equals)...].trimmed, at: place)
  }

  /// Reads a YAML list of assumptions; what cannot be read is found with its line.
  public func list(yaml bytes: some Collection<UInt8>, file: String, _ log: FindingLog) -> [Assumption] {
    guard let top = YAMLNode.parse(bytes, file: file, log: log) else { return [] }
    return NodeReader(top, log: log).items().compactMap { item in
      let text = item.value(as: .text)
      guard !text.isEmpty else { return nil }
      do throws(Finding) {
        return try assumption(text, at: item.place)
      } catch {
        log.report(error)
        return nil
      }
    }
  }

  private static let form = Phrase(
    "指标@范围:期间=数、目标=数 或 目标:deadline=日期,如 rd-share:2026-01/08=3.05%",
    "INDICATOR@SCOPE:PERIOD=VALUE, TARGET=VALUE or TARGET:deadline=DAY, such as rd-share:2026-01/08=3.05%")

  /// Reads what is left of the equals sign.
  private func subject(_ text: String, at place: Place) throws(Finding) -> Assumption.Subject {
    guard let colon = text.lastIndex(of: ":") else { return .value(try target(text, at: place)) }
    let (name, what) = (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
    if ["deadline", "期限"].contains(what.lowercased()) { return .deadline(try target(name, at: place)) }
    guard let period = Period(what) else {
      throw Finding(
        .badValue, at: place, read: what,
        expected: Phrase(
          "期间,如 2025、2026-09、2026-01/08、2026Q1,或 deadline",
          "a period such as 2025, 2026-09, 2026-01/08 or 2026Q1, or deadline"))
    }
    let parts = name.split(separator: "@", maxSplits: 1)
    let indicator = try indicator(parts.first?.trimmed ?? "", at: place)
    let scope = parts.count > 1 ? try scope(parts[1].trimmed, at: place) : .whole
    return .figure(indicator, scope, period)
  }

  private func indicator(_ text: String, at place: Place) throws(Finding) -> Indicator.ID {
    try found(directory.match(text, as: Indicator.self), text, Phrase("指标", "an indicator"), at: place)
  }

  private func target(_ text: String, at place: Place) throws(Finding) -> Target.ID {
    try found(directory.match(text, as: Target.self), text, Phrase("目标", "a target"), at: place)
  }

  private func scope(_ text: String, at place: Place) throws(Finding) -> Scope {
    let scope = try found(
      directory.match(scope: text), text, Phrase("范围", "a cluster, a district or the whole"), at: place)
    guard case .park = scope, !figures.keys.contains(where: { $0.scope == scope }) else { return scope }
    throw Finding(
      .unknownReference, at: place, read: text, expected: Phrase("报过数的园区", "a park that has reported"))
  }

  private func found<Found>(
    _ match: NameMatch<Found>, _ text: String, _ noun: Phrase, at place: Place
  ) throws(Finding) -> Found {
    switch match {
    case .exact(let found): return found
    case .ambiguous(let all):
      throw Finding(
        .ambiguousName, at: place, read: text,
        expected: Phrase("只指一个\(noun.chinese)的名称", "the name of \(noun.english) and no other"),
        remedy: Phrase("\(all.count) 个都叫这个,请写编号", "\(all.count) are called so; write the id"))
    case .unknown(let nearest):
      throw Finding(
        .unknownReference, at: place, read: text,
        expected: Phrase("方案里的\(noun.chinese)", "\(noun.english) of the plan"),
        remedy: nearest.map { Phrase("改为 “\($0)”?", "did you mean “\($0)”?") })
    }
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
