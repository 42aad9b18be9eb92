import ArgumentParser
import Core
import Documents
import Foundation

/// Writes a sample's tables from a plan and a recipe, always the same for the same seed.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "按配方生成示例数据 (generate sample data)")

  @Option(help: "方案文件 (plan)", completion: .file())
  var plan: String

  @Option(help: "配方文件 (recipe)", completion: .file())
  var recipe: String

  @Option(help: "随机种子 (seed)")
  var seed: UInt64 = 361

  @Option(help: "企业与项目的倍数 (multiplies enterprises and projects)")
  var scale = 1

  @Option(help: "写到哪个文件夹 (folder to write to)")
  var out: String

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard (1...10_000).contains(scale) else { throw ValidationError("--scale 应在 1 到 10000 之间 (1 to 10000)") }
  }

  func run() throws {
    let plan = try Files.plan(at: plan).plan
    let decoded = SampleRecipe.read(yaml: try Files.bytes(of: self.recipe), file: self.recipe, plan: plan)
    guard let recipe = decoded.value else {
      Output.list(decoded.findings)
      throw Failure.rejected(errors: decoded.findings.count(of: .error))
    }
    let folder = URL(fileURLWithPath: out)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(path: out, reason: Files.reason(error))
    }
    for file in Sample.files(plan: plan, recipe: recipe, seed: seed, scale: scale) {
      try write(file, to: folder.appending(path: file.name))
    }
  }

  /// Written beside its place and moved there whole: a full disk leaves the file of before.
  private func write(_ file: SampleFile, to place: URL) throws {
    let draft = place.appendingPathExtension("part")
    guard FileManager.default.createFile(atPath: draft.path, contents: nil) else {
      throw Failure.unwritable(path: place.path, reason: Files.reason(code: errno))
    }
    do {
      try fill(draft, with: file)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw Failure.unwritable(path: place.path, reason: Files.reason(error))
    }
    guard rename(draft.path, place.path) == 0 else {
      let code = errno
      try? FileManager.default.removeItem(at: draft)
      throw Failure.unwritable(path: place.path, reason: Files.reason(code: code))
    }
  }

  private func fill(_ draft: URL, with file: SampleFile) throws {
    let handle = try FileHandle(forWritingTo: draft)
    defer { try? handle.close() }
    var pending = Data()
    try file.write { text in
      pending.append(contentsOf: text.utf8)
      guard pending.count > 1 << 18 else { return }
      try handle.write(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
    }
    try handle.write(contentsOf: pending)
  }
}
