import Core
import Dashboard
import Documents

/// One view as one JSON document; `ShowJSON.md` says what every key means.
///
/// The envelope is the same for every view: which plan, which day, which view; then `items`, the things the
/// view is about, and after them what else it shows. Numbers are unrounded, codes come from closed lists,
/// and the same store and day give the same bytes.
struct ShowReport: MakesEveryView {
  let situation: Situation
  let changes: Changes?
  let view: View
  let page: ListPage?
  let origins: [FigureOrigin]
  /// The item shown, and who moved on lists; read only for the views that show them.
  let history: ItemHistory?
  let moves: State.Moves?
  /// Health through the past year and among its peers; read only for the view that shows it.
  let standings: [HealthQuestion: HealthStanding]
  /// Whether ranks were asked for.
  let showsRanks: Bool
  /// What is assumed, and what moves with it; none where figures and targets are those of the store.
  let trial: Trial?
  /// The forecasts the view shows, by target, and the words of its sentences.
  let forecasts: [Target.ID: Forecast]
  let words: Words

  /// The version of the format; it grows when a key changes its meaning or goes, not when one is added.
  static let format = 1

  init(
    situation: Situation, changes: Changes?, view: View, page: ListPage?, origins: [FigureOrigin],
    history: ItemHistory? = nil, moves: State.Moves? = nil,
    standings: [HealthQuestion: HealthStanding] = [:], showsRanks: Bool = false, trial: Trial? = nil,
    forecasts: [Target.ID: Forecast] = [:], words: Words = Words(.chinese)
  ) {
    self.standings = standings
    self.showsRanks = showsRanks
    self.forecasts = forecasts
    self.words = words
    self.history = history
    self.moves = moves
    self.trial = trial
    self.situation = situation
    self.changes = changes
    self.view = view
    self.page = page
    self.origins = origins
  }

  /// The document, without a line end at the end.
  var text: String { json.written }

  var json: JSON {
    let content = make(view)
    return document(named: view.name, content)
  }

  /// A document that is no view of the dashboard, in the same envelope.
  func document(named name: String, items: [JSON], _ extras: KeyValuePairs<String, any JSONConvertible>)
    -> JSON
  {
    document(named: name, Content(items, extras))
  }

  private func document(named name: String, _ content: Content) -> JSON {
    let items = JSON.Member(key: "items", value: .list(content.items))
    return .record(envelope(named: name) + [items] + content.extras)
  }

  var plan: Plan { situation.plan }

  /// What a view holds beside the envelope.
  struct Content {
    var items: [JSON]
    var extras: [JSON.Member]

    init(_ items: [JSON], _ extras: KeyValuePairs<String, any JSONConvertible> = [:]) {
      self.items = items
      self.extras = extras.map { JSON.Member(key: $0.key, value: $0.value.json) }
    }

    /// A view of something the plan does not know.
    static let none = Content([])
  }

  private func envelope(named name: String) -> [JSON.Member] {
    let members: KeyValuePairs<String, any JSONConvertible> = [
      "format": Self.format,
      "plan": JSON([
        "id": plan.id, "title": plan.title, "place": plan.place.name, "document": plan.documentNumber,
        "issued": plan.issued, "years": JSON(["first": plan.years.first, "last": plan.years.last]),
      ]),
      "version": JSON([
        "number": plan.version.number, "validFrom": plan.version.validFrom, "note": plan.version.note,
      ]),
      "asOf": situation.day, "sample": situation.snapshot.sampleDay != nil,
      "digest": situation.snapshot.digest,
      "scenario": trial.map { JSON.list($0.scenario.assumptions.map(record)) }, "view": name,
      "id": name == view.name ? view.id : nil,
    ]
    return members.map { JSON.Member(key: $0.key, value: $0.value.json) }
  }
}
