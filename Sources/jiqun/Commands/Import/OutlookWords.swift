import Core
import Dashboard
import Documents
import Store

/// What an import would change: figures that are new or revised, and lights.
struct OutlookWords {
  let changes: Changes
  private let plan: Plan

  init(_ outlook: ImportReport.Outlook, on day: Day) {
    let day = max(day, outlook.after.newestKnown ?? day)
    plan = outlook.after.plan
    changes = Changes(from: Situation(outlook.before, on: day), to: Situation(outlook.after, on: day))
  }

  /// A line for each light that would change, and one for how many figures.
  func lines(_ language: Language) -> [String] {
    let words = Words(language)
    let count = Phrase(
      "新 \(changes.additions.count) 个数,修订 \(changes.revisions.count) 个",
      "\(changes.additions.count) new figures, \(changes.revisions.count) revised")
    return [count[language]] + changes.revisions.map { "  " + revised($0, words) }
      + marks.map { "  " + mark($0, words) }
  }

  /// A revised figure: whose, of when, from what to what.
  func revised(_ change: Changes.FigureChange, _ words: Words) -> String {
    let indicator = plan.indicators.first { $0.id == change.indicator }
    let name = indicator?.shortName ?? "\(change.indicator)"
    let values = [change.from, change.to].map { $0.map { words.quantity($0.value, indicator) } ?? "–" }
    return "\(name) \(plan.name(of: change.scope)) \(words.period(change.period)): "
      + values.joined(separator: " → ")
  }

  /// All marks whose light would change.
  var marks: [Changes.MarkChange] { changes.worsened + changes.improved + changes.lost + changes.gained }

  /// A light that would change: whose, from what to what.
  func mark(_ change: Changes.MarkChange, _ words: Words) -> String {
    "\(name(change)): \(word(change.from, change.fromReason, words)) → \(word(change.to, change.toReason, words))"
  }

  private func name(_ change: Changes.MarkChange) -> String {
    plan.targets.first { $0.id == change.target }?.shortName ?? "\(change.target)"
  }

  private func word(_ light: Light?, _ reason: Reason?, _ words: Words) -> String {
    light.map { words.word($0) } ?? reason.map { words.word($0) } ?? "–"
  }
}
