import Core
import Dashboard
import Documents
import Screen
import Store
import Terminal

/// One view of a store, ready to be printed in any form.
struct Exhibit {
  let state: State
  let situation: Situation
  let view: View
  let page: Page
  let store: Workspace

  init(
    view: View, store: Workspace, plan: PlanChoice?, display: DisplayOptions, window: Range<Int>,
    filter: String? = nil, sort: String? = nil, since: Moment? = nil, ranks: Bool = false,
    assumed: ScenarioOptions? = nil
  ) throws {
    let display = try display.resolved(in: store)
    let since = try since.map { try $0.day(before: display.day ?? Output.today, in: store) }
    var state = State(
      words: Words(display.lang), glyphs: display.glyphs(isWide: display.ambiguousWidth == .wide),
      size: Size(columns: 120, rows: 40), today: Output.today, asOf: display.day, plan: plan,
      view: view)
    state.since = since
    state.place.showsRanks = ranks
    let query = Query.snapshot(plan: plan, asOf: display.day)
    let answer = try store.answer(query)
    var further = state.update(.loaded(answer, for: query))
    if case .snapshot(let snapshot) = answer { further += try assumed?.begin(&state, snapshot) ?? [] }
    guard let situation = state.situation else { throw Failure.noSample }
    if let problem = situation.unknown(view) { throw problem }
    if let since, since >= situation.day { throw Failure.notBefore(since, situation.day) }
    if !state.shape(filter: filter, sort: sort) {
      throw Failure.unknownColumn(sort ?? "", view: view.name, known: state.sortableColumns)
    }
    if let query = state.listQuery(window) {
      _ = state.update(.loaded(try store.answer(.page(query)), for: .page(query)))
    } else {
      for query in Exhibit.answered(further, for: view) {
        _ = state.update(.loaded(try store.answer(query), for: query))
      }
    }
    if case .item(_, let code) = view, state.history?.versions.isEmpty != false {
      throw Failure.unknownID(code, view: view.name, near: nil)
    }
    state.outlooks.giveUp()
    guard let page = state.page else { throw Failure.noSample }
    self.state = state
    self.situation = situation
    self.view = view
    self.page = page
    self.store = store
  }

  /// What is asked of the store. Of forecasts the overview gets the first portion only, in which its headline
  /// targets are: those of the whole plan take longer than everything else together.
  private static func answered(_ effects: [Effect], for view: View) -> [Query] {
    let queries = effects.compactMap { if case .load(let query) = $0 { query } else { nil } }
    let first = queries.first { !$0.needsStore }
    return view == .overview ? queries.filter { $0.needsStore || $0 == first } : queries
  }

  /// The frame as lines, as high as its content unless a size is given; the keys below are left out.
  func text(size: Size?) -> String {
    let (canvas, rows) = frame(state, size)
    return (0..<rows).map { canvas.line($0) + "\n" }.joined()
  }

  /// The same in the colours of a theme.
  func picture(size: Size?, theme: Theme) -> Picture {
    var state = state
    if !theme.paints { state.glyphs = state.glyphs.colourless }
    let (canvas, rows) = frame(state, size)
    return Picture(canvas, theme, rows: rows, title: state.title, caption: state.caption)
  }

  private func frame(_ state: State, _ size: Size?) -> (canvas: Canvas, rows: Int) {
    var state = state
    state.size = size ?? Size(columns: 120, rows: state.rowsToShowEverything(columns: 120))
    let canvas = state.render()
    return (canvas, size == nil ? canvas.size.rows - 1 : canvas.size.rows)
  }

  /// The view as one JSON document.
  var json: String {
    get throws {
      var origins: [FigureOrigin] = []
      if case .target(let id) = view, let assessment = situation.assessment(of: id) {
        let figures = assessment.inputs.compactMap(\.figure) + (assessment.latest?.figures ?? [])
        let asked = Query.origins(situation.reported(figures))
        if case .origins(let found) = try store.answer(asked) { origins = found }
      }
      if view == .changes { origins = state.origins.values.sorted { $0.figure < $1.figure } }
      let list: ListPage? = if case .list(let id) = view { state.pages[id] } else { nil }
      return ShowReport(
        situation: situation, changes: state.changes, view: view, page: list, origins: origins,
        history: state.history, moves: state.moves, standings: state.standings,
        showsRanks: state.place.showsRanks, trial: state.trial, forecasts: state.outlooks.found,
        words: state.words
      ).text
    }
  }

  /// The tables of the page one after another, each under its heading.
  var csv: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.write(state.sheetHead)
    for block in page.blocks {
      guard let table = block.table, !table.rows.isEmpty else { continue }
      let sheet = Sheet(table, state.words)
      if !block.title.isEmpty { writer.write([.text(block.title)]) }
      if table.hasHeader { writer.write(sheet.header) }
      for row in sheet.rows(of: table) { writer.write(row) }
    }
    return writer.take()
  }
}

extension Situation {
  /// What is wrong with a view's id, with the nearest that there is.
  func unknown(_ view: View) -> Failure? {
    guard let id = view.id else { return nil }
    let known: [String] =
      switch view {
      case .cluster: plan.clusters.map(\.id.text)
      case .action: plan.lines.map(\.id.text)
      case .task: plan.tasks.map(\.id.text)
      case .district: plan.districts.map(\.id.text)
      case .group: plan.groups.map(\.id.text)
      case .unit: plan.units.map(\.id.text)
      case .technology: snapshot.technologies.map(\.id.text)
      case .list: plan.lists.map(\.id.text)
      case .item(let list, _): plan.lists.contains { $0.id == list } ? [id] : plan.lists.map { "\($0.id)/…" }
      case .target: plan.targets.map(\.id.text)
      case .health: plan.clusters.map(\.id.text) + plan.districts.map(\.id.text)
      default: [id]
      }
    return known.contains(id)
      ? nil : .unknownID(id, view: view.name, near: NearMiss.nearest(to: id, among: known))
  }
}
