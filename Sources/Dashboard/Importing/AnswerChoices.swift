import Core
import Search
import Sheets

/// The answers a plan holds for the questions of a table.
struct AnswerChoices {
  let plan: Plan
  let day: Day
  let words: Words

  /// A thing with its other names.
  private typealias Named = (choice: AnswerDialog.Choice, aliases: [String])

  /// What fits a question, best first; what leaves the word out comes last.
  func fitting(_ question: SheetQuestion, typed text: String) -> [AnswerDialog.Choice] {
    switch question {
    case .meaning(let word, let near):
      let all = indicators + scopes
      return written(text) + (text.isEmpty ? ranked(all, by: word, near) : found(all, text)) + leavingOut
    case .scope: return text.isEmpty ? scopes.map(\.choice) : found(scopes, text)
    case .sender: return []
    case .period: return written(text) + usualPeriods.filter { text.isEmpty || $0.name.contains(text) }
    }
  }

  private var indicators: [Named] {
    plan.indicators.map { indicator in
      let choice = AnswerDialog.Choice(
        meaning: .indicator(indicator.id), name: indicator.name, kind: words("指标", "indicator"),
        detail: indicator.unit.symbol)
      return (choice, [indicator.shortName] + indicator.aliases + [indicator.id.text])
    }
  }

  private var scopes: [Named] {
    let whole = AnswerDialog.Choice(
      meaning: .scope(.whole), name: plan.place.name, kind: words("全部", "whole"), detail: "")
    let districts = plan.districts.map { district -> Named in
      let kind = district.kind == .zone ? words("园区", "zone") : words("区县", "district")
      return (
        .init(meaning: .scope(.district(district.id)), name: district.name, kind: kind, detail: ""),
        [district.shortName, district.id.text]
      )
    }
    let clusters = plan.clusters.map { cluster -> Named in
      (
        .init(
          meaning: .scope(.cluster(cluster.id)), name: cluster.name, kind: words("集群", "cluster"), detail: ""),
        cluster.aliases + [cluster.id.text]
      )
    }
    return [(whole, [plan.place.short])] + districts + clusters
  }

  private var leavingOut: [AnswerDialog.Choice] {
    [
      .init(
        meaning: .skip, name: words("不读这一列(行)", "skip this column or row"), kind: words("略过", "skip"),
        detail: words("以后这个单位的也不读", "of this sender from now on")),
      .init(
        meaning: .ignore, name: words("这个词不影响含义", "the word changes nothing"),
        kind: words("忽略", "ignore"), detail: words("其余的词照读", "the other words count")),
    ]
  }

  /// A period as somebody types it.
  private func written(_ text: String) -> [AnswerDialog.Choice] {
    PeriodWords(text)?.resolved.map { [choice($0)] } ?? []
  }

  private func choice(_ period: Period) -> AnswerDialog.Choice {
    .init(
      meaning: .period(period), name: words.period(period), kind: words("期间", "period"), detail: "\(period)")
  }

  /// From January to each of the last months, the last months alone, and last year.
  private var usualPeriods: [AnswerDialog.Choice] {
    let months = (1...4).map { Day.end(ofMonth: day.month - $0, in: day.year) }
    let spans = months.compactMap { Period(year: $0.year, months: 1...$0.month) }
    let alone = months.map { Period.month($0.month, of: $0.year) }
    var seen: Set<Period> = []
    return (spans + alone + [.year(day.year - 1)]).filter { seen.insert($0).inserted }.map(choice)
  }
}

extension AnswerChoices {
  /// The most answers that are listed.
  private static let limit = 60

  private func found(_ all: [Named], _ text: String) -> [AnswerDialog.Choice] {
    var index = SearchIndex()
    for (place, named) in all.enumerated() {
      index.add(named.choice.name, of: place)
      for alias in named.aliases where alias != named.choice.name { index.add(alias, of: place, handicap: 5) }
    }
    return index.find(text, limit: AnswerChoices.limit).hits.map { hit in
      var choice = all[hit.item].choice
      if hit.name == choice.name { choice.matched = hit.matched } else { choice.detail += "  \(hit.name)" }
      return choice
    }
  }

  /// Those the table itself suggests first, then the others by how much of the word their names share.
  private func ranked(_ all: [Named], by word: String, _ near: [String]) -> [AnswerDialog.Choice] {
    let scored = all.enumerated().map { place, named -> (score: Double, place: Int) in
      let names = [named.choice.name] + named.aliases
      let isNear = !near.isEmpty && names.contains { near.contains($0) } || near.contains(named.choice.code)
      return ((isNear ? 2 : 0) + (names.map { Likeness.of(word, $0) }.max() ?? 0), place)
    }
    return scored.sorted { $0.score == $1.score ? $0.place < $1.place : $0.score > $1.score }
      .prefix(AnswerChoices.limit).map { all[$0.place].choice }
  }
}

extension AnswerDialog.Choice {
  /// The id or code of what is meant.
  fileprivate var code: String {
    switch meaning {
    case .indicator(let id): id.text
    case .scope(let scope): scope.code
    case .period, .skip, .ignore: ""
    }
  }
}

/// How much two names share: the characters of their longest common subsequence, of both, 0…1.
enum Likeness {
  static func of(_ a: String, _ b: String) -> Double {
    let (x, y) = (Array(a.lowercased().prefix(60)), Array(b.lowercased().prefix(60)))
    guard !x.isEmpty, !y.isEmpty else { return 0 }
    var above = Array(repeating: 0, count: y.count + 1)
    for i in x.indices {
      var row = [0]
      for j in y.indices { row.append(x[i] == y[j] ? above[j] + 1 : max(row[j], above[j + 1])) }
      above = row
    }
    return 2 * Double(above[y.count]) / Double(x.count + y.count)
  }
}
