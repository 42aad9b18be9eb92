import ArgumentParser
import Core
import Documents
import Foundation
import Sheets
import Store

/// Writes the table a unit fills in.
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "写出责任单位的填报表 (write the table a unit fills in)")

  @Argument(help: "责任单位的 id 或名称 (id or name of the unit)")
  var unit: String

  @Option(help: "写到哪个 .xlsx,默认 单位名-填报表.xlsx (file to write)", completion: .file())
  var out: String?

  @Option(help: "以哪天为准,默认今天 (as of which day)")
  var asOf: Day?

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let snapshot = try storeOptions.open().snapshot(of: storeOptions.plan, asOf: asOf)
    let day = asOf ?? snapshot.sampleDay ?? Output.today
    let found = try unit(in: snapshot.plan)
    let template = ReportTemplate(Situation(snapshot, on: day), for: found)
    let path = out ?? "\(found.shortName)-填报表.xlsx"
    if FileManager.default.fileExists(atPath: path) { throw Failure.exists(path: path) }
    do {
      try Data(WorkbookWriter.bytes(of: [template.sheet])).write(
        to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure.unwritable(path: path, reason: Files.reason(error))
    }
    let count = template.owed.count
    try Output.write(
      line: Phrase("已写出 \(path):\(count) 个序列", "wrote \(path): \(count) series")[Output.language])
  }

  private func unit(in plan: Plan) throws -> ResponsibleUnit {
    let directory = PlanDirectory(plan)
    switch directory.match(unit, as: ResponsibleUnit.self) {
    case .exact(let id):
      if let found = directory[id] { return found }
      throw Failure.unknownID(unit, view: "unit", near: nil)
    case .ambiguous(let ids): throw Failure.unknownID(unit, view: "unit", near: ids.first?.text)
    case .unknown(let near): throw Failure.unknownID(unit, view: "unit", near: near)
    }
  }
}
