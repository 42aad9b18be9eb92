import Core
import Documents
import Screen
import Sheets
import TestSupport
import Testing

@testable import Dashboard

extension State {
  /// The sample with a file on the import screen, as far as it has been read.
  static func importing(
    _ review: ImportReview? = nil, size: Size = Size(columns: 160, rows: 45), _ language: Language = .chinese
  ) -> State {
    var state = State.sample(size: size, language)
    _ = state.update(.key(.character("I")))
    state.type("/data/月报.xlsx")
    state.press(.enter)
    if let review { state.answerRead(review) }
    return state
  }

  /// The request that is on.
  var request: ImportRequest? { importWork?.request }

  /// Answers the reading that is waited for.
  @discardableResult
  mutating func answerRead(_ review: ImportReview) -> [Effect] {
    update(.importing(.reviewed(review, number: request?.number ?? 0)))
  }

  /// All letters on the screen, a line a row.
  var screen: String { text.joined(separator: "\n") }

  /// The same without blanks, for texts that may be broken.
  var letters: String { screen.filter { !$0.isWhitespace } }
}

extension ImportReview {
  /// A month's workbook with one of each: an unsure name, a jump, hints.
  static let unsure = ImportReview(
    file: "月报.xlsx", digest: "ab", sender: "工信局", figures: figures,
    findings: [hint, jump, name, hint2],
    counts: ["figures": 3], unchanged: 1, changes: nil, text: ["月报.xlsx:读出 3 个数", "  [强制性] 汇总 C2"],
    isAnnotatable: true)

  /// The same when all is answered.
  static let sound: ImportReview = {
    var review = unsure
    review.findings = [hint, hint2]
    var later = Sample.snapshot
    let id = 90_000
    later.figures = FigureTable(
      later.figures.keys.flatMap { later.figures[$0.indicator, $0.scope] } + [
        Figure(
          id: id, indicator: "revenue", scope: .whole, period: .over("2026-01/04"), value: 9_999,
          known: .on("2026-05-20"))
      ])
    review.changes = Changes(from: Sample.situation, to: Situation(later, on: .on("2026-05-20")))
    return review
  }()

  private static let figures = ["C3", "C4", "C5"].enumerated().map { index, _ in
    SheetFigure(
      indicator: "revenue", scope: index == 0 ? .whole : .district(index == 1 ? "shangyuan" : "jiangkou"),
      period: .over("2026-01/04"), value: Double(index + 1) * 100, state: .final, known: nil, sender: nil,
      sheet: "汇总", cell: CellAddress(row: 2 + index, column: 2), raw: "\(index + 1)00", unit: "亿元", note: nil)
  }

  private static let hint = Found(
    place: "汇总 D2:D5",
    finding: SheetFinding(
      grade: .hint, code: .notRead, sheet: "汇总", cells: [CellAddress(row: 1, column: 3)], raw: "同比",
      expected: Phrase("实绩;同比、目标之类由方案自行计算,未读", "actual values; growth and targets are not read")))

  private static let hint2 = Found(
    place: "汇总 C6",
    finding: SheetFinding(
      grade: .hint, code: .notRead, sheet: "汇总", cells: [CellAddress(row: 5, column: 2)], raw: "",
      expected: Phrase("合计不录入,只用来核对", "parts; totals are not entered but checked against")))

  private static let jump = Found(
    place: "汇总 C4",
    finding: SheetFinding(
      grade: .verify, code: .jump, sheet: "汇总", cells: [CellAddress(row: 3, column: 2)], raw: "200",
      readAs: Phrase(verbatim: "200亿元"),
      expected: Phrase("与 2025-01/04 的 120亿元 相差不超过 30%", "within 30 % of 120"),
      remedy: Phrase("核实;属实就写说明", "verify it; if right, explain it")))

  private static let name = Found(
    place: "汇总 C2",
    finding: SheetFinding(
      grade: .mandatory, code: .unsureName, sheet: "汇总", cells: [CellAddress(row: 1, column: 2)],
      raw: "规上营业收人(亿元)", expected: Phrase("方案里的名称,是 “集群规上工业营业收入” 吗?", "a name of the plan"),
      remedy: Phrase("在 --map 文件的 names 下写明", "say under names in the --map file"),
      question: .meaning(word: "规上营业收人", near: ["集群规上工业营业收入"])))
}

extension FolderListing {
  static func of(_ folder: String, _ names: [String] = ["月报.xlsx", "季报.csv", "归档/"], recent: [String] = [])
    -> FolderListing
  {
    FolderListing(
      folder: folder,
      entries: names.map {
        Entry(name: $0.hasSuffix("/") ? String($0.dropLast()) : $0, isFolder: $0.hasSuffix("/"), size: 18_000)
      }, recent: recent)
  }
}
