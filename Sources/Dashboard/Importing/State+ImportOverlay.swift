import Core
import Screen
import Sheets

extension State {
  /// Keys while something lies on top of the import screen.
  mutating func press(_ key: Key, in overlay: ImportOverlay) -> [Effect] {
    switch overlay {
    case .path(let entry): return press(key, entry)
    case .answer(let dialog): return press(key, dialog)
    case .confirm(let step): return press(key, step)
    case .folder(let text):
      return type(
        key, text, most: 400, changed: { .importing(.folder($0)) },
        accepted: { state, text in
          guard let request = state.importWork?.request else { return [] }
          return [.importing(.annotate(request, folder: text))]
        })
    case .sender(let text):
      return type(
        key, text, changed: { .importing(.sender($0)) },
        accepted: { state, text in
          let sender = text.cleaned(for: .rich).trimmed
          return sender.isEmpty ? [] : state.reread { $0.sender = sender }
        })
    case .explanation(let index, let text):
      return type(
        key, text, most: 300, changed: { .importing(.explanation(finding: index, $0)) },
        accepted: { $0.explain(index, $1) })
    }
  }

  private mutating func press(_ key: Key, _ step: ImportOverlay.Step) -> [Effect] {
    switch key.halfWidth {
    case .enter, .character("y"), .character("Y"): return perform(step)
    case .escape, .backspace, .character("n"), .character("N"), .character("q"): overlay = nil
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ entry: PathEntry) -> [Effect] {
    var entry = entry
    let candidates = entry.candidates
    let chosen = candidates.indices.contains(entry.selected) ? candidates[entry.selected] : nil
    switch key {
    case .escape: return leavePath()
    case .up, .control("p"), .mouse(.wheelUp, _): entry.selected = max(0, entry.selected - 1)
    case .down, .control("n"), .mouse(.wheelDown, _):
      entry.selected = max(0, min(candidates.count - 1, entry.selected + 1))
    case .pageUp: entry.selected = max(0, entry.selected - 10)
    case .pageDown: entry.selected = max(0, min(candidates.count - 1, entry.selected + 10))
    case .tab:
      if let chosen { entry.text = chosen.path }
    case .enter:
      guard let chosen, chosen.isFolder else {
        let path = chosen?.path ?? entry.text
        return path.isEmpty ? [] : chooseFile(path)
      }
      entry.text = chosen.path
    case .mouse(.press, let point): return pressPath(entry, at: point)
    case .paste(let pasted): entry.text = PathEntry.unquoted(pasted)
    case .control("w"): entry.text = entry.text.upToStroke
    default:
      guard let text = entry.text.typed(key, for: glyphs, most: 1_000) else { return [] }
      entry.text = text
    }
    return change(to: entry)
  }

  /// Shows what is typed now; another folder is listed first.
  private mutating func change(to entry: PathEntry) -> [Effect] {
    var entry = entry
    var isListed = false
    if case .importing(.path(let before)) = overlay {
      if before.text != entry.text { entry.selected = 0 }
      isListed = before.folder == entry.folder
    }
    overlay = .importing(.path(entry))
    return isListed ? [] : [.importing(.list(folder: entry.folder))]
  }

  private mutating func pressPath(_ entry: PathEntry, at point: Point) -> [Effect] {
    guard dialogRect.contains(point) else { return leavePath() }
    let candidates = entry.candidates
    let row = point.row - dialogList.top + dialogTop(entry.selected)
    guard dialogList.contains(point), candidates.indices.contains(row) else { return [] }
    guard candidates[row].isFolder else { return chooseFile(candidates[row].path) }
    var entry = entry
    entry.text = candidates[row].path
    return change(to: entry)
  }

  /// Without a file there is nothing to stay for.
  private mutating func leavePath() -> [Effect] {
    overlay = nil
    return importWork == nil && place.view == .importing ? run(.back) : []
  }

  private mutating func press(_ key: Key, _ dialog: AnswerDialog) -> [Effect] {
    var dialog = dialog
    let last = max(0, dialog.choices.count - 1)
    switch key {
    case .escape:
      overlay = nil
      return []
    // The last ones leave the word out: one key up from the first.
    case .up, .control("p"): dialog.selected = dialog.selected == 0 ? last : dialog.selected - 1
    case .down, .control("n"): dialog.selected = dialog.selected == last ? 0 : dialog.selected + 1
    case .mouse(.wheelUp, _): dialog.selected = max(0, dialog.selected - 1)
    case .mouse(.wheelDown, _): dialog.selected = min(last, dialog.selected + 1)
    case .pageUp: dialog.selected = max(0, dialog.selected - max(1, dialogList.rows - 1))
    case .pageDown: dialog.selected = min(last, dialog.selected + max(1, dialogList.rows - 1))
    case .home: dialog.selected = 0
    case .end: dialog.selected = last
    case .enter: return accept(dialog.selected, dialog)
    case .mouse(.press, let point):
      guard dialogRect.contains(point) else {
        overlay = nil
        return []
      }
      return dialogList.contains(point)
        ? accept(point.row - dialogList.top + dialogTop(dialog.selected), dialog) : []
    default:
      guard let text = dialog.text.typed(key, for: glyphs) else { return [] }
      dialog.text = text
      dialog.selected = 0
      dialog.choices = answerChoices?.fitting(dialog.question, typed: text) ?? []
    }
    overlay = .importing(.answer(dialog))
    return []
  }

  private mutating func accept(_ row: Int, _ dialog: AnswerDialog) -> [Effect] {
    guard dialog.choices.indices.contains(row) else { return [] }
    return accept(dialog.choices[row].meaning, for: dialog.question)
  }
}

extension String {
  /// The path without its last step.
  fileprivate var upToStroke: String {
    var rest = self
    if rest.hasSuffix("/") { rest.removeLast() }
    return rest.lastIndex(of: "/").map { String(rest[...$0]) } ?? ""
  }
}
