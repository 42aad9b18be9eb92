import Core
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
    let count = Phrase(
      "新 \(changes.additions.count) 个数,修订 \(changes.revisions.count) 个",
      "\(changes.additions.count) new figures, \(changes.revisions.count) revised")
    let revised = changes.revisions.map { change in
      let name = plan.indicators.first { $0.id == change.indicator }?.shortName ?? "\(change.indicator)"
      let values = [change.from, change.to].map { $0.map { "\($0.value)" } ?? "–" }.joined(separator: " → ")
      return "  \(name) \(plan.name(of: change.scope)) \(change.period): \(values)"
    }
    return [count[language]] + revised + marks.map { mark($0, language) }
  }

  /// All marks whose light would change.
  var marks: [Changes.MarkChange] { changes.worsened + changes.improved + changes.lost + changes.gained }

  private func mark(_ change: Changes.MarkChange, _ language: Language) -> String {
    let name = plan.targets.first { $0.id == change.target }?.shortName ?? "\(change.target)"
    return "  \(name): \(word(change.from, change.fromReason)) → \(word(change.to, change.toReason))"
  }

  private func word(_ light: Light?, _ reason: Reason?) -> String {
    light?.rawValue ?? reason?.rawValue ?? "–"
  }
}
