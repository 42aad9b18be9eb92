import Core
import Documents
import Screen
import Sheets

extension State {
  /// Whether a command of the import screen would do anything now.
  func isUsefulInImport(_ command: Command) -> Bool {
    guard place.view == .importing, let work = importWork, work.pending == nil else { return false }
    switch command {
    case .commit: return work.review?.isAccepted == true && work.outcome == nil && writingRefusal == nil
    case .sendBack: return work.review?.isAccepted == false && work.outcome == nil && writingRefusal == nil
    case .undoImport: return work.outcome?.batch != nil
    default: return false
    }
  }

  /// Asks once more before anything is written.
  mutating func confirm(_ command: Command) -> [Effect] {
    guard isUsefulInImport(command), let work = importWork else {
      notice = whyNot(command)
      return []
    }
    switch command {
    case .commit: overlay = .importing(.confirm(.commit))
    case .sendBack: overlay = .importing(.confirm(.sendBack))
    default: if let batch = work.outcome?.batch { overlay = .importing(.confirm(.undo(batch: batch))) }
    }
    return []
  }

  private func whyNot(_ command: Command) -> String {
    guard place.view == .importing, let work = importWork else {
      return words("先按 \(keyName(.importing)) 选要导入的文件", "choose a file with \(keyName(.importing)) first")
    }
    if work.pending != nil { return words("还在进行,请等一下", "still at it, wait a moment") }
    switch (command, writingRefusal, work.outcome) {
    case (.undoImport, _, _): return words("这里没有可以撤回的批次", "there is no batch to withdraw here")
    case (_, .sample?, _):
      return words("示例数据只读,不能写入;自己的库:jiqun --store 库", "the sample is read-only; use --store FILE")
    case (_, .readOnly?, _):
      return words("以 --read-only 打开,不能写入", "opened with --read-only: nothing is written")
    case (_, nil, _?): return words("这个文件已经处理完了", "this file is done with")
    case (.commit, nil, nil):
      return words("还有要改、要答或要说明的,不能导入", "there is something to mend, answer or explain first")
    default: return words("没有要退回的问题", "there is nothing to send back")
    }
  }

  /// Does what was confirmed.
  mutating func perform(_ step: ImportOverlay.Step) -> [Effect] {
    overlay = nil
    guard let request = importWork?.request else { return [] }
    answers += 1
    switch step {
    case .commit:
      importWork?.pending = .committing
      return [.importing(.commit(request))]
    case .sendBack:
      importWork?.pending = .sendingBack
      return [.importing(.sendBack(request))]
    case .undo(let batch):
      importWork?.pending = .undoing
      return [.importing(.undo(batch: batch, number: request.number))]
    }
  }

  /// Asks what the selected finding leaves open.
  mutating func answer(_ index: Int) -> [Effect] {
    guard let work = importWork, work.pending == nil, work.outcome == nil,
      let review = work.review, review.findings.indices.contains(index)
    else { return [] }
    let finding = review.findings[index].finding
    if finding.grade == .verify {
      overlay = .importing(.explanation(finding: index, finding.explanation ?? ""))
    } else if finding.question == .sender {
      overlay = .importing(.sender(""))
    } else if let question = review.question(of: finding) {
      var dialog = AnswerDialog(question)
      dialog.choices = answerChoices?.fitting(question, typed: "") ?? []
      overlay = .importing(.answer(dialog))
    } else {
      notice = words("这一条不用回答:改了表再读", "nothing to answer here: mend the table and read it again")
    }
    return []
  }

  var answerChoices: AnswerChoices? {
    situation.map { AnswerChoices(plan: $0.plan, day: $0.day, words: words) }
  }

  /// Reads again with an answer.
  mutating func accept(_ meaning: SheetMapping.Meaning, for question: SheetQuestion) -> [Effect] {
    overlay = nil
    return reread { mapping in
      switch (question, meaning) {
      case (.meaning(let word, _), _): mapping.names[SheetMapping.key(word)] = meaning
      case (.period, .period(let period)): mapping.period = period
      case (.scope, .scope(let scope)): mapping.scope = scope
      default: break
      }
    }
  }

  /// Puts an explanation beside all cells of a finding, or takes it away.
  mutating func explain(_ index: Int, _ text: String) -> [Effect] {
    overlay = nil
    let plain = text.cleaned(for: .rich).trimmed
    guard let findings = importWork?.review?.findings, findings.indices.contains(index) else { return [] }
    let finding = findings[index].finding
    return reread { mapping in
      for cell in finding.cells {
        mapping.explanations[.init(sheet: finding.sheet, cell: "\(cell)")] = plain.isEmpty ? nil : plain
      }
    }
  }

  /// Copies what was found as text for a chat.
  mutating func copyFindings() -> [Effect] {
    guard let review = importWork?.review, !review.findings.isEmpty else {
      notice = words("没有问题可复制", "there are no findings to copy")
      return []
    }
    let count = review.findings.count
    return copy(review.text.joined(separator: "\n") + "\n", words("\(count) 条问题", "\(count) findings"))
  }

  /// Asks for the folder of the annotated copy.
  mutating func beginAnnotating() -> [Effect] {
    guard importWork?.review != nil else {
      notice = words("先选文件", "choose a file first")
      return []
    }
    guard writesFiles else {
      notice = words(
        "以 --read-only 打开,不写任何文件;\(keyName(.copy)) 复制问题清单",
        "opened with --read-only; \(keyName(.copy)) copies the findings")
      return []
    }
    overlay = .importing(.folder(""))
    return []
  }
}
