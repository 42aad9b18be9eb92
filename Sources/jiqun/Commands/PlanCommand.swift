import ArgumentParser
import Core
import Documents
import Foundation
import Screen
import Store

/// Plan files: a skeleton to start from, and everything that is wrong with one.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "方案文件 (plan files)",
    subcommands: [New.self, CheckPlan.self, ListPlans.self, UsePlan.self])

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "写一份带注释的方案样板 (write a commented skeleton)")

    @Argument(help: "写到哪个文件;不写则输出 (file to write)", completion: .file())
    var file: String?

    @Option(help: "方案编号 (id)")
    var id = "my-plan"

    @Option(help: "方案名称 (title)")
    var title = "某市产业集群行动方案"

    @Option(help: "地名 (place)")
    var place = "某市"

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let year = Output.today.year
      let text = PlanSkeleton.text(
        id: Identifier(id), title: title, place: Plan.Place(name: place, short: String(place.prefix(1))),
        issued: Output.today, years: ClosedYears(first: year, last: year + 4))
      guard let file else { return try Output.write(text.utf8) }
      guard !FileManager.default.fileExists(atPath: file) else {
        throw Failure.exists(path: file)
      }
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
      } catch {
        throw Failure.unwritable(path: file, reason: Files.reason(error))
      }
    }
  }

  struct CheckPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查方案文件 (check a plan file)")

    @Argument(completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Option(
      name: .customLong("with"), help: "集群换算表所指的另一方案,一并核对 (a plan its crosswalks begin at)",
      completion: .file(extensions: ["yaml", "yml"]))
    var others: [String] = []

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let others = try others.map { try Files.plan(at: $0).plan }
      let (decoded, _) = try Files.readPlan(at: file, others: others)
      Output.list(decoded.findings)
      guard let plan = decoded.value else {
        throw Failure.mistaken(errors: decoded.findings.count(of: .error))
      }
      let numbers = (plan.clusters.count, plan.tasks.count, plan.targets.count { $0.partOf == nil })
      try Output.write(
        line: Phrase(
          "没有错误:\(numbers.0) 个集群,\(numbers.1) 项任务,\(numbers.2) 个目标",
          "no errors: \(numbers.0) clusters, \(numbers.1) tasks, \(numbers.2) targets")[language.lang])
    }
  }

  struct ListPlans: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "库中的方案与版本 (plans and versions of the store)")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
      for plan in try storeOptions.open().plans() {
        let mark = plan.isCurrent ? "*" : " "
        for version in plan.versions {
          let line =
            "\(mark) \(PlanChoice(plan.id, version: version.number))  \(version.validFrom)  \(plan.title)"
          try Output.write(line: line.cleaned(for: .rich))
        }
      }
    }
  }

  struct UsePlan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "把一个方案设为库中当前方案 (make a plan the store's current one)")

    @Argument(help: "方案编号 (id of the plan)")
    var id: String

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
      let store = try storeOptions.openForWriting(creating: false)
      try store.choose(Identifier(id))
      let title = try store.plans().first { $0.isCurrent }?.title ?? id
      try Output.write(
        line: Phrase("当前方案:\(title)", "current plan: \(title)")[language.lang].cleaned(for: .rich))
    }
  }
}
