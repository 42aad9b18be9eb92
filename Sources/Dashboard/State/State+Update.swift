import Core
import Screen

extension State {
  /// What must be asked first.
  public var opening: [Effect] { [.load(.snapshot(plan: home, asOf: asOf))] }

  /// Takes in what happened and says what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] {
    defer { refreshPage() }
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .resized(let size):
      self.size = size
      keepCursorInSight()
      return []
    case .loaded(let answer, let query):
      return take(answer, for: query)
    case .judged(let judgement, let query):
      asked.remove(query)
      if !scenario.isEmpty {
        // Under a scenario the plan is asked with it; what was asked without it comes too late.
        if isInSight { return [] }
        if isAwaited(query) { forgetScenario() }
      }
      return take(judgement, for: query)
    case .tried(let trial, let asOf):
      return take(trial, asOf: asOf)
    case .storeChanged:
      return followStore()
    case .failed(let sentence, let query):
      asked.remove(query)
      if case .snapshot = query, situation == nil { failure = sentence } else { notice = sentence }
      return query == snapshotQuery ? staysWhereItWas() : []
    case .told(let sentence):
      notice = sentence
      return []
    case .importing(let event):
      return take(event)
    case .alarmRang:
      return turnByItself()
    }
  }

  private mutating func take(_ answer: Answer, for query: Query) -> [Effect] {
    // Where a figure comes from is asked once: what the store does not know it will not know later.
    if case .origins = query {} else { asked.remove(query) }
    switch answer {
    case .snapshot(let snapshot):
      let day = day(of: snapshot)
      return take(Judgement(snapshot, on: day, since: day.adding(days: -daysCompared)), for: query)
    case .page(let page):
      guard query == .page(page.query), !keepExcerpt(page), isWanted(page.query) else { return [] }
      keep(page)
      // A list may have become shorter than where its window was; then another window is in sight.
      return page.items.isEmpty && page.query.offset >= page.total ? missingPage() : []
    case .item(let found):
      guard query == .item(found.query) else { return [] }
      history = found
      outdated.remove(.item)
    case .moves(let lists):
      guard case .moves(let query) = query else { return [] }
      moves = Moves(query: query, lists: lists)
      outdated.remove(.moves)
    case .standing(let found):
      guard case .standing(let question) = query else { return [] }
      standings[question] = found
    case .forecasts(let found):
      guard case .forecasts(let questions) = query else { return [] }
      outlooks.take(found, for: questions)
    case .origins(let found):
      for origin in found { origins[origin.figure] = origin }
    case .names(let names):
      take(names, for: query)
      return []
    }
    answers += 1
    return []
  }

  /// Whether the newest visit of a list still asks this; an answer to an older filter or day comes too late.
  private func isWanted(_ query: ListQuery) -> Bool {
    places.last { $0.view == .list(query.list) }.flatMap(question)?.isSameQuestion(as: query) ?? false
  }

  /// The day a snapshot is looked at: the one chosen, else the sample's own, else today.
  private func day(of snapshot: Snapshot) -> Day { asOf ?? snapshot.sampleDay ?? today }

  private mutating func keep(_ page: ListPage) {
    let list = page.query.list
    outdated.remove(.list(list))
    keepingSelection { state in
      state.pages[list] = page
      state.answers += 1
    }
  }

  /// Compares with the day chosen, or the usual one where none is or it does not lie before.
  mutating func compare(_ now: Situation) { changes = Changes(from: now.on(comparisonDay(of: now)), to: now) }

  func comparisonDay(of now: Situation) -> Day {
    since.flatMap { $0 < now.day ? $0 : nil } ?? now.day.adding(days: -daysCompared)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if overlay != nil { return pressInOverlay(key) }
    if meeting != nil { return pressInMeeting(key) }
    if case .mouse(let action, let point) = key { return click(action, at: point) }
    guard let command = keyMap.command(of: key) else { return key == .control("c") ? [.quit] : search(key) }
    return run(command)
  }

  /// Does a command.
  public mutating func run(_ command: Command) -> [Effect] {
    defer { refreshPage() }
    if let view = command.view { return go(to: view) }
    switch command {
    case .whatIf: return askWhatIf()
    case .palette: return openPalette()
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -pageStep)
    case .pageDown: move(by: pageStep)
    case .first: move(by: -Int.max / 2)
    case .last: move(by: Int.max / 2)
    case .left: return step(-1)
    case .right: return step(1)
    case .nextBlock: focusNext(1)
    case .previousBlock: focusNext(-1)
    case .previousSibling: return goToSibling(-1)
    case .nextSibling: return goToSibling(1)
    case .open: if let item = selected?.item { return open(item) }
    case .back: return importWork?.pending != nil && place.view == .importing ? cancelImport() : goBack()
    case .historyBack: return goBack(dropsFilter: false)
    case .historyForward: return goForward()
    case .why: return explain()
    case .menu: overlay = .menu(menuCommands, selected: 0)
    case .asOf: overlay = .asOf("")
    case .since:
      overlay = .since(selected: sinceChoices.firstIndex { $0.day == changes?.from } ?? 0, typed: "")
    case .health: if let subject = healthSubject { return go(to: .health(subject)) }
    case .ranks: toggleRanks()
    case .dropAssumption: return dropAssumption()
    case .leaveScenario: return leaveScenario()
    case .filter: overlay = .filter(place.filter?.text ?? "")
    case .sort: sortByNextColumn()
    case .reverse: reverseSort()
    case .group: groupOtherwise()
    case .columnsLeft: scrollColumns(by: -1)
    case .columnsRight: scrollColumns(by: 1)
    case .meeting: return convene()
    case .help: overlay = .help(top: 0)
    case .redraw: return [.redraw]
    case .theme: return [.switchTheme]
    case .importing: return beginImport()
    case .commit, .sendBack, .undoImport: return confirm(command)
    case .copy where place.view == .importing: return copyFindings()
    case .export where place.view == .importing: return beginAnnotating()
    case .copy: overlay = .menu(Command.copies, selected: 0)
    case .export: overlay = .menu(Command.exports, selected: 0)
    case .copySentence: return copySentence()
    case .copyRow: return copyRow()
    case .copyTable: return copyTable()
    case .exportHTML, .exportSVG, .exportANSI, .exportText, .exportCSV:
      if let format = command.exportFormat { beginExport(format) }
    case .quit: return [.quit]
    case .mouse:
      isMouseOn.toggle()
      return [.switchMouse(on: isMouseOn)]
    default: break
    }
    return missingPage()
  }

  mutating func go(to view: View) -> [Effect] { open(.view(view)) }

  /// Opens what a row stands for; a list filtered when the row says by what.
  mutating func open(_ item: Item) -> [Effect] {
    if let finding = item.finding { return answer(finding) }
    let before = place
    let plan = item.plan.map { $0 == home ? nil : $0 } ?? before.plan
    guard let view = item.view, view != before.view || plan != before.plan else { return [] }
    future = []
    places.append(Place(view))
    if case .health = view { place.showsRanks = before.showsRanks }
    place.plan = plan
    if case .item(let list, _) = view { place.cursors["siblings"] = before.cursor(inList: list) }
    if places.count > State.memory { places.removeFirst() }
    if let filter = item.filter { place.filter = Place.Filter(block: "items", text: filter, isGiven: true) }
    return missingPage()
  }

  private mutating func goBack(dropsFilter: Bool = true) -> [Effect] {
    if dropsFilter, let filter = place.filter, !filter.isGiven || places.count == 1 {
      keepingSelection { $0.place.filter = nil }
    } else if places.count > 1 {
      future.append(places.removeLast())
    }
    return missingPage()
  }

  private mutating func goForward() -> [Effect] {
    if let place = future.popLast() { places.append(place) }
    return missingPage()
  }

  private mutating func goToSibling(_ step: Int) -> [Effect] {
    guard let siblings = page?.siblings, let index = siblings.firstIndex(of: place.view), siblings.count > 1
    else { return [] }
    var next = place
    let neighbour = (index + step + siblings.count) % siblings.count
    next.view = siblings[neighbour]
    if case .item = next.view { next.cursors["siblings"] = pageRow(neighbour) }
    next.member = nil
    place = next
    keepCursorInSight()
    return missingPage()
  }

  /// The row of a neighbour in the window of its list.
  private func pageRow(_ neighbour: Int) -> Place.Cursor? {
    guard case .item(let list, _) = place.view, let page = pages[list] else { return nil }
    return Place.Cursor(
      row: page.query.offset + neighbour, top: place.cursors["siblings"]?.top ?? 0)
  }

  /// Left and right go to the block beside; where there is none, to columns out of sight; where there are
  /// none, to the neighbour of this page's kind.
  private mutating func step(_ direction: Int) -> [Effect] {
    guard let scene else { return [] }
    let (page, layout) = (scene.page, scene.layout)
    guard let focus = focus(in: scene), let here = layout.frame(of: focus) else {
      return goToSibling(direction)
    }
    if moveAcross(direction, page.blocks[focus], in: here) { return [] }
    let beside = layout.frames.filter { frame in
      page.blocks[frame.block].isSelectable
        && (direction > 0 ? frame.rect.left >= here.right : frame.rect.right <= here.left)
        && !frame.rect.rowRange.clamped(to: here.rowRange).isEmpty
    }
    guard let next = direction > 0 ? beside.first : beside.last else {
      return scrollColumns(by: direction) ? [] : goToSibling(direction)
    }
    place.focus = next.block
    return []
  }

  mutating func explain() -> [Effect] {
    guard let target = whyTarget, let assessment = shownSituation?.assessment(of: target) else {
      notice = words("先选中一个有灯的目标", "select a target with a mark first")
      return []
    }
    overlay = .why(target, top: 0)
    let figures = assessment.inputs.compactMap(\.figure) + (assessment.latest?.figures ?? [])
    let unknown = (shownSituation?.reported(figures) ?? []).filter {
      origins[$0] == nil && scenario.assumption(of: $0) == nil
    }
    return unknown.isEmpty ? [] : [.load(.origins(unknown))]
  }
}
