import Core
import Documents
import Screen
import Sheets

extension PageMaker {
  /// I 导入: one file, from being chosen to having entered.
  var importing: Page {
    guard let work = importWork else { return emptyDesk }
    let maker = ImportPageMaker(maker: self, work: work)
    return Page(crumbs: [words("导入", "import"), work.name], arrangement: maker.arrangement)
  }

  private var emptyDesk: Page {
    let text = [
      Line(words("还没有选文件", "no file has been chosen"), .title),
      Line(
        words(
          "按 \(keyName(.importing)) 选择:工作簿 .xlsx,表格 .csv .tsv,粘贴成 .txt 的表",
          "press \(keyName(.importing)) to choose one: a workbook .xlsx, a table .csv .tsv, or pasted as .txt"
        )),
      Line(
        words(
          "先读、先查、先比,提交之前什么都不写入", "it is read, checked and compared; nothing is written before you commit"),
        .dim),
    ]
    return Page(crumbs: [words("导入", "import")], arrangement: Block.lines("empty", text))
  }
}

/// Lays out one import.
struct ImportPageMaker {
  let maker: PageMaker
  let work: ImportWork

  var words: Words { maker.words }
  var glyphs: Glyphs { maker.glyphs }

  var arrangement: Arrangement {
    guard let review = work.review else { return Block.lines("head", head) }
    let findings = Block.table(
      "findings", title: title(review), findingTable(review), minimumRows: 6)
    let changes = Block.table(
      "changes", title: words("会带来的变化", "What it would change"), changeTable(review), minimumRows: 4)
    let figures = Block.table(
      "figures", title: words("读出的数  \(review.figures.count)", "Figures read  \(review.figures.count)"),
      figureTable(review), minimumRows: 4)
    return .stack([
      Block.head(head),
      .side(
        [findings, .stack((review.findings.isEmpty ? [] : [detailBlock(review)]) + [changes, figures])],
        weights: [54, 46], minimumColumns: 120),
    ])
  }

  private func title(_ review: ImportReview) -> String {
    words("查出的问题  \(review.findings.count)", "Findings  \(review.findings.count)")
  }

  // MARK: head

  private var head: [Line] {
    [steps] + status + (work.failure.map { [Line($0, .warning)] } ?? [])
  }

  /// The four steps, with the one that is on.
  private var steps: Line {
    let names = [
      words("选文件", "choose"), words("读表核对", "read and check"), words("答疑说明", "answer"), words("提交", "commit"),
      words("完成", "done"),
    ]
    let spans = names.enumerated().flatMap { index, name -> [Span] in
      let role: Role = index == step ? .accent : index < step ? .text : .dim
      let gap = index == 0 ? [] : [Span("  \(glyphs.crumb)  ", .dim)]
      return gap + [Span("\(index + 1) \(name)", role)]
    }
    return Line(spans)
  }

  private var step: Int {
    switch (work.outcome, work.pending, work.review) {
    case (_?, _, _): 4
    case (_, .reading?, _), (_, _, nil): 1
    case (_, _?, _): 3
    case (_, nil, let review?): review.isAccepted ? 3 : 2
    }
  }

  private var status: [Line] {
    if let pending = work.pending, work.review == nil || pending != .reading { return [progress(pending)] }
    guard let review = work.review else { return [] }
    var lines = [counts(review)]
    if work.pending != nil { lines.append(progress(.reading)) } else { lines.append(verdict(review)) }
    return lines
  }

  private func progress(_ pending: ImportWork.Pending) -> Line {
    let doing =
      switch pending {
      case .reading: words("正在读 \(work.name)", "reading \(work.name)")
      case .committing: words("正在写入", "writing")
      case .sendingBack: words("正在记账", "noting")
      case .undoing: words("正在撤回", "withdrawing")
      }
    var line = Line("\(doing)  ", .strong)
    if let pace = work.pace, pace.bytesTotal > 0 {
      let share = min(1, Double(pace.bytesRead) / Double(pace.bytesTotal))
      line =
        line + maker.bar(Bar(fraction: share), columns: 24)
        + Line(" \(Int(share * 100))%  ", .text)
      if pace.rows > 0 { line = line + Line(words("\(pace.rows) 行  ", "\(pace.rows) rows  "), .dim) }
    }
    return line + Line("Esc", .key) + Line(words(" 取消", " cancels"), .dim)
  }

  /// Who sent it, what was read, how much was found.
  private func counts(_ review: ImportReview) -> Line {
    var spans = [
      Span(words("报送单位 ", "sender "), .label),
      Span(review.sender ?? words("未写明", "not stated"), review.sender == nil ? .dim : .strong),
      Span(words("  读出 ", "  read "), .label), Span("\(review.figures.count)", .strong),
      Span(words(" 个数", " figures"), .label),
    ]
    for grade in Grade.allCases {
      let count = review.findings.count { $0.finding.grade == grade }
      let role = count == 0 ? Role.dim : role(grade)
      spans += [
        Span("  \(sign(grade)) ", role), Span("\(grade.name[words.language]) ", .label),
        Span("\(count)", role),
      ]
      let open = grade == .verify ? review.blocking(.verify) : 0
      if open > 0 { spans.append(Span(words("(未说明 \(open))", " (unexplained \(open))"), .warning)) }
    }
    return Line(spans)
  }

  /// Whether it may enter, and the key that goes on from here.
  private func verdict(_ review: ImportReview) -> Line {
    switch work.outcome {
    case .entered(let batch)?:
      return Line(words("已导入,批次 \(batch)", "imported as batch \(batch)"), .statusGreenQuiet)
        + hint(.undoImport, words("撤回(或 jiqun undo \(batch))", "withdraw it (or jiqun undo \(batch))"))
        + hint(.importing, words("导入下一个", "the next file"))
    case .nothingNew?:
      return Line(words("没有新内容,未写入", "nothing new, nothing written"), .text)
        + hint(.importing, words("导入下一个", "the next file"))
    case .sentBack(let batch)?:
      return Line(words("已在台账记下,批次 \(batch);数没有入库", "noted as batch \(batch); no figure entered"), .text)
        + hint(.undoImport, words("收回", "take it back")) + hint(.export, words("批注副本", "annotated copy"))
    case .undone(let batch)?:
      return Line(words("批次 \(batch) 已撤回", "batch \(batch) is withdrawn"), .text)
        + hint(.importing, words("导入下一个", "the next file"))
    case nil: return forecast(review)
    }
  }

  private func forecast(_ review: ImportReview) -> Line {
    guard review.isAccepted else {
      let open = review.blocking(.mandatory) + review.blocking(.verify)
      return Line(
        words("还不能导入:\(open) 条待处理", "cannot enter yet: \(open) to be settled"), .warning)
        + hint(.open, words("处理选中的", "settles one")) + hint(.export, words("批注副本", "annotated copy"))
        + refusal(hint(.sendBack, words("记为退回", "note as sent back")))
    }
    let added = words("可以导入:新增 \(review.added) 条", "may enter: \(review.added) to add")
    let same =
      review.unchanged > 0
      ? words(",\(review.unchanged) 条与库中相同", ", \(review.unchanged) are there already") : ""
    let marks = words(",\(review.marks.count) 个灯会变", ", \(review.marks.count) marks would change")
    return Line(added + same + marks, .statusGreenQuiet) + refusal(hint(.commit, words("提交", "commits")))
  }

  private func hint(_ command: Command, _ words: String) -> Line {
    Line([Span("   "), Span(maker.keyName(command), .key), Span(" \(words)", .dim)])
  }

  /// Why nothing can be written, instead of the key that would.
  private func refusal(_ line: Line) -> Line {
    switch maker.writingRefusal {
    case nil: line
    case .sample?:
      Line(words("   示例数据只读,这里只演算不写入", "   the sample is read-only: tried, never written"), .sampleMark)
    case .readOnly?: Line(words("   以只读打开,这里只演算不写入", "   opened read-only: tried, never written"), .warning)
    }
  }

  // MARK: grades

  func role(_ grade: Grade) -> Role {
    switch grade {
    case .mandatory: .statusRedQuiet
    case .verify: .statusYellowQuiet
    case .hint: .dim
    }
  }

  func sign(_ grade: Grade) -> Character {
    switch grade {
    case .mandatory: glyphs.red
    case .verify: glyphs.yellow
    case .hint: glyphs.dot
    }
  }
}
