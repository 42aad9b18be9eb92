import Core
import Documents
import Screen
import Sheets
import TestSupport
import Testing

@testable import Dashboard

/// The import screen from a chosen file to a batch, key by key.
struct ImportScreenTests {
  @Test func `reading shows how far it is, and Esc ends it`() throws {
    var state = State.importing()
    let number = try #require(state.request?.number)
    _ = state.update(
      .importing(.progressed(ImportPace(bytesRead: 42, bytesTotal: 100, rows: 1_200), number: number)))
    #expect(state.screen.contains("42%"))
    #expect(state.press(.escape) == [.importing(.cancel)])
    // What was read all the same comes too late.
    _ = state.update(.importing(.reviewed(.sound, number: number)))
    #expect(state.importWork == nil)
    #expect(state.place.view == .importing)
  }

  @Test func `findings stand under their grade, the graver first`() {
    let screen = State.importing(.unsure).screen
    let places = ["强制性  1", "核实性  1", "提示性  2"].map { screen.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `the finding under the cursor is told in full`() {
    var state = State.importing(.unsure)
    #expect(state.letters.contains("原文“规上营业收人(亿元)”"))
    state.press(.down)
    #expect(state.letters.contains("应为与2025-01/04的120亿元相差不超过30%"))
    state.press(.character("/"))
    state.type("合计")
    state.press(.enter)
    #expect(state.letters.contains("位置汇总C6"))
  }

  @Test func `an unsure word is answered from a list, the likeliest first, and the file read again`() throws {
    var state = State.importing(.unsure)
    state.press(.enter)
    guard case .importing(.answer(let dialog)) = state.overlay else {
      Issue.record("no dialog")
      return
    }
    #expect(dialog.choices.first?.meaning == .indicator("revenue"))
    expectFrame(state.render(), named: "import-answer")
    let effects = state.press(.enter)
    guard case .importing(.read(let request))? = effects.first else {
      Issue.record("not read again")
      return
    }
    #expect(request.mapping.names == ["规上营业收人": try #require(dialog.choices.first?.meaning)])
    #expect(state.overlay == nil)
  }

  @Test(arguments: [
    ("上源", Scope.district("shangyuan")), ("sy", .district("shangyuan")), ("jiangkou", .district("jiangkou")),
  ])
  func `an answer is searched by hanzi and pinyin`(typed: String, scope: Scope) {
    var state = State.importing(.unsure)
    state.press(.enter)
    state.type(typed)
    state.press(.enter)
    #expect(state.request?.mapping.names.values.first == .scope(scope))
  }

  @Test func `a column can be left out for good, or a word passed over`() {
    for (steps, meaning) in [(2, SheetMapping.Meaning.skip), (1, .ignore)] {
      var state = State.importing(.unsure)
      state.press(.enter, .end)
      for _ in 1..<steps { state.press(.up) }
      state.press(.enter)
      #expect(state.request?.mapping.names.values.first == meaning)
    }
  }

  @Test func `what is odd waits for an explanation, which goes to its cells`() {
    var state = State.importing(.unsure)
    state.press(.down, .enter)
    state.type("新投产两个项目")
    expectFrame(state.render(), named: "import-explanation")
    #expect(!state.press(.enter).isEmpty)
    #expect(state.request?.mapping.explanations == [.init(sheet: "汇总", cell: "C4"): "新投产两个项目"])
  }

  @Test func `answers add up over several readings`() {
    var state = State.importing(.unsure)
    state.press(.enter, .enter)
    state.answerRead(.unsure)
    state.press(.down, .enter)
    state.type("属实")
    state.press(.enter)
    #expect(state.request?.mapping.names.count == 1)
    #expect(state.request?.mapping.explanations.count == 1)
    #expect(state.request?.number == 3)
  }

  @Test func `nothing is written before it was asked, and then one request is`() throws {
    var state = State.importing(.sound)
    #expect(state.press(.character("c")) == [])
    expectFrame(state.render(), named: "import-confirm")
    #expect(state.press(.escape) == [])
    #expect(state.importWork?.pending == nil)
    state.press(.character("c"))
    #expect(state.press(.enter) == [.importing(.commit(try #require(state.request)))])
    #expect(state.importWork?.pending == .committing)
  }

  @Test func `what has entered names its batch, and is withdrawn from here`() throws {
    var state = State.importing(.sound)
    let number = try #require(state.request?.number)
    let effects = state.update(.importing(.entered(batch: 17, number: number)))
    #expect(effects == [.load(.snapshot(plan: state.situation.map { PlanChoice($0.plan.id) }, asOf: nil))])
    #expect(state.screen.contains("批次 17"))
    #expect(state.screen.contains("jiqun undo 17"))
    state.press(.character("u"))
    #expect(state.press(.character("y")) == [.importing(.undo(batch: 17, number: number))])
    _ = state.update(.importing(.undone(batch: 17, number: number)))
    #expect(state.screen.contains("批次 17 已撤回"))
    #expect(state.press(.character("u")) == [])
    #expect(state.overlay == nil)
  }

  @Test func `what cannot enter is not committed but can be noted as sent back`() throws {
    var state = State.importing(.unsure)
    state.press(.character("c"))
    #expect(state.overlay == nil)
    #expect(state.notice?.contains("不能导入") == true)
    state.press(.character("r"))
    #expect(state.press(.enter) == [.importing(.sendBack(try #require(state.request)))])
    _ = state.update(.importing(.notedRefusal(batch: 18, number: try #require(state.request?.number))))
    #expect(state.screen.contains("数没有入库"))
  }

  @Test(arguments: [WritingRefusal.sample, .readOnly])
  func `where nothing may be written the screen says why and still tries`(refusal: WritingRefusal) {
    var state = State.importing(.sound)
    state.writingRefusal = refusal
    state.answerRead(.sound)
    #expect(state.screen.contains("只演算不写入"))
    #expect(state.screen.contains("可以导入"))
    state.press(.character("c"))
    #expect(state.overlay == nil)
    #expect(state.notice?.contains("不能写入") == true)
  }

  @Test func `findings are copied as text, and written beside the annotated copy`() throws {
    var state = State.importing(.unsure)
    #expect(state.press(.character("y")) == [.copy("月报.xlsx:读出 3 个数\n  [强制性] 汇总 C2\n")])
    state.press(.character("x"))
    state.type("退回")
    #expect(state.press(.enter) == [.importing(.annotate(try #require(state.request), folder: "退回"))])
    state.writesFiles = false
    state.press(.character("x"))
    #expect(state.overlay == nil)
  }

  @Test func `what could not be read says so, and another file can be chosen`() throws {
    var state = State.importing()
    _ = state.update(
      .importing(.failed("读不了 /data/月报.xlsx:没有权限", number: try #require(state.request?.number))))
    #expect(state.screen.contains("没有权限"))
    #expect(state.press(.character("I")) == [.importing(.list(folder: "/data/"))])
  }

  @Test func `leaving the screen and coming back finds the work as it was`() {
    var state = State.importing(.unsure)
    let before = state.screen
    state.press(.character("1"), .character("I"))
    #expect(state.overlay == nil)
    #expect(state.screen == before)
    state.press(.escape)
    #expect(state.place.view == .overview)
  }

  @Test func `its commands do nothing elsewhere but say how to begin`() {
    for key in ["c", "r", "u"] {
      var state = State.sample()
      #expect(state.press(.character(Character(key))) == [])
      #expect(state.notice?.contains("先按 I") == true)
    }
  }

  @Test(arguments: [(160, 45), (80, 24), (40, 10)])
  func `the review suits every window`(columns: Int, rows: Int) {
    expectFrame(
      State.importing(.unsure, size: Size(columns: columns, rows: rows)).render(),
      named: "import-review-\(columns)x\(rows)")
  }

  @Test func `what may enter shows what it would change, in English too`() {
    expectFrame(State.importing(.sound).render(), named: "import-sound")
    expectFrame(State.importing(.sound, .english).render(), named: "import-sound-english")
  }

  @Test func `a file that does not say who sent it asks, and is read again with the answer`() {
    var review = ImportReview.sound
    review.sender = nil
    review.findings = [
      .init(
        place: "",
        finding: SheetFinding(
          grade: .hint, code: .notRead, sheet: "", cells: [], raw: "", expected: Phrase("写明报送单位", "a sender"),
          question: .sender))
    ]
    var state = State.importing(review)
    state.press(.enter)
    state.type("市经信局")
    #expect(state.screen.contains("报送单位:市经信局"))
    state.press(.enter)
    #expect(state.request?.mapping.sender == "市经信局")
    #expect(state.importWork?.pending == .reading)
  }

  @Test func `a plan is not imported here`() {
    var state = State.sample()
    state.press(.character("I"))
    state.type("/data/plan.yaml")
    #expect(state.press(.enter) == [])
    #expect(state.notice?.contains("jiqun import") == true)
  }
}
