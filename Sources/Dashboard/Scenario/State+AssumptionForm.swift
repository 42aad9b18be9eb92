import Core
import Documents
import Screen

extension State {
  /// The rows of a form, and what is known of them without any scenario.
  func assumptionRows(_ form: AssumptionForm) -> [AssumptionForm.Row] {
    guard let stored = storedSituation else { return [] }
    return maker(stored, changes: nil).assumptionRows(form.about, scenario)
  }

  /// Keys while assumptions are typed.
  mutating func press(_ key: Key, in form: AssumptionForm) -> [Effect] {
    let rows = assumptionRows(form)
    switch key {
    case .up, .backtab, .mouse(.wheelUp, _): choose(form.selected - 1, form, rows)
    case .down, .tab, .mouse(.wheelDown, _): choose(form.selected + 1, form, rows)
    case .home: choose(0, form, rows)
    case .end: choose(rows.count - 1, form, rows)
    case .escape: overlay = nil
    case .enter: return enter(form, rows)
    case .delete:
      guard rows.indices.contains(form.selected), let subject = rows[form.selected].subject else { return [] }
      return dropAssumption(of: subject)
    case .mouse(.press, let point): return press(at: point, form, rows)
    case .mouse(.release, _): break
    default:
      if form.typed.isEmpty, keyMap.command(of: key) == .whatIf {
        overlay = nil
        return go(to: .whatIf)
      }
      guard let typed = form.typed.typed(key, for: glyphs) else { return [] }
      var form = form
      form.typed = typed
      overlay = .assumption(form)
    }
    return []
  }

  private mutating func choose(_ row: Int, _ form: AssumptionForm, _ rows: [AssumptionForm.Row]) {
    var form = form
    form.selected = max(0, min(rows.count - 1, row))
    form.typed = ""
    overlay = .assumption(form)
  }

  /// Takes what was typed into the scenario; what cannot be read stays to be mended. Nothing typed closes.
  private mutating func enter(_ form: AssumptionForm, _ rows: [AssumptionForm.Row]) -> [Effect] {
    guard !form.typed.isEmpty else {
      overlay = nil
      return []
    }
    guard case .success(let assumption) = reading(of: form, rows) else { return [] }
    let effects = assume([assumption])
    var next = form
    next.typed = ""
    next.selected =
      assumptionRows(next).firstIndex { $0.subject == assumption.subject } ?? form.selected
    overlay = .assumption(next)
    return effects
  }

  /// A click on a row chooses it, one beside the box closes it.
  private mutating func press(at point: Point, _ form: AssumptionForm, _ rows: [AssumptionForm.Row])
    -> [Effect]
  {
    let room = assumptionRoom(rows)
    guard room.box.contains(point) else {
      overlay = nil
      return []
    }
    let row = point.row - room.list.top + assumptionTop(form, room)
    if room.list.contains(point), rows.indices.contains(row) { choose(row, form, rows) }
    return []
  }

  /// What was typed, read as what the selected row is about.
  func reading(of form: AssumptionForm, _ rows: [AssumptionForm.Row]) -> Result<Assumption, Documents.Finding>
  {
    let place = Documents.Place(file: words("测算", "what-if"))
    guard rows.indices.contains(form.selected), let situation = storedSituation else {
      return .failure(Finding(.badValue, at: place, expected: Phrase("一行", "a row")))
    }
    let reader = ScenarioReader(situation.snapshot, on: situation.day)
    do throws(Documents.Finding) {
      if let subject = rows[form.selected].subject {
        return .success(try reader.assumption(of: subject, form.typed, at: place))
      }
      return .success(try reader.assumption(written(form), at: place))
    } catch {
      return .failure(error)
    }
  }

  /// A period and a value apart by a blank or an equals sign, as a command line would have them.
  private func written(_ form: AssumptionForm) -> String {
    let parts = form.typed.split(maxSplits: 1) { " =  ".contains($0) }.map(String.init)
    let text = parts.count > 1 ? "\(parts[0])=\(parts[1])" : form.typed
    switch form.about {
    case .series(let indicator, let scope): return "\(indicator)@\(scope.code):\(text)"
    case .target(let id):
      guard let target = situation?.target(id), let indicator = target.indicator else { return text }
      return "\(indicator)@\(target.scope.code):\(text)"
    }
  }
}
