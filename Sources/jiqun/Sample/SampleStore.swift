import Core
import Documents
import Foundation
import Store

/// The shipped sample: built once from its files, then opened read-only and never written again.
enum SampleStore {
  /// The sample's store, made from the source tree when it is missing or older than its files.
  static func open() throws -> Workspace {
    if let named = Environment.value(of: "JIQUN_SAMPLE") {
      return try Workspace(at: named, access: .immutable)
    }
    guard let tree = Locations.sourceTree else { throw Failure.noSample }
    let files = try SampleFiles(in: tree.appending(path: "SampleData"))
    let inTree = tree.appending(path: ".build/sample.sqlite")
    let store =
      FileManager.default.isWritableFile(atPath: tree.appending(path: ".build").path)
        || files.areOlder(than: inTree) ? inTree : Locations.cache.appending(path: "sample.sqlite")
    if !files.areOlder(than: store) { try build(files, at: store) }
    return try Workspace(at: store.path, access: .immutable)
  }

  /// Builds beside the final place and moves it there, so that nobody ever opens half of it.
  private static func build(_ files: SampleFiles, at store: URL) throws {
    let draft = store.appendingPathExtension("\(ProcessInfo.processInfo.processIdentifier)")
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path + end) }
    }
    let workspace = try Workspace(at: draft.path, access: .create)
    let samples = try files.read()
    for sample in samples {
      let report = try workspace.add(
        sample.sources,
        ImportOptions(
          plan: sample.plan, known: sample.asOf, entered: "\(sample.asOf)T09:00:00+08:00",
          sampleDay: sample.asOf))
      guard !report.findings.hasErrors else {
        Output.list(report.findings)
        throw Failure.rejected(errors: report.findings.count(of: .error))
      }
    }
    try workspace.close()
    do {
      try? FileManager.default.removeItem(at: store)
      try FileManager.default.moveItem(at: draft, to: store)
    } catch {
      throw Failure.unwritable(path: store.path, reason: Files.reason(error))
    }
  }
}

/// The files of the sample: folders with a plan and tables, of which the one with a recipe comes first.
struct SampleFiles {
  private let folders: [Folder]

  private struct Folder {
    var url: URL
    var names: [String]
    var hasRecipe: Bool { names.contains("recipe.yaml") }
    func file(_ name: String) -> URL { url.appending(path: name) }
  }

  /// What one folder brings in, and the day the sample looks at.
  struct Sources {
    var plan: Plan.ID
    var sources: [ImportSource]
    var asOf: Day
  }

  init(in root: URL) throws {
    let found = try SampleFiles.list(root).filter(\.hasDirectoryPath).map { folder in
      Folder(url: folder, names: try SampleFiles.list(folder).map(\.lastPathComponent).sorted())
    }.filter { $0.names.contains("plan.yaml") }
    folders = found.filter(\.hasRecipe) + found.filter { !$0.hasRecipe }
    guard folders.first?.hasRecipe == true else { throw Failure.noSample }
  }

  private static func list(_ folder: URL) throws -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isDirectoryKey]
      )
      .sorted { $0.path < $1.path }
    } catch {
      throw Failure.noSample
    }
  }

  /// Whether a store exists that is newer than all of them, and than the program: another version of it may have
  /// written another form.
  func areOlder(than store: URL) -> Bool {
    guard let made = SampleFiles.time(of: store) else { return false }
    let program = URL(fileURLWithPath: "/proc/self/exe")
    guard SampleFiles.time(of: program) ?? 0 <= made else { return false }
    return folders.allSatisfy { folder in
      folder.names.allSatisfy { (SampleFiles.time(of: folder.file($0)) ?? .max) <= made }
    }
  }

  /// When a file was written last, in nanoseconds since 1970. One `stat`: Foundation looks up owner, group and
  /// extended attributes as well, for each of the files at every start.
  private static func time(of file: URL) -> Int? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The plans and their tables, and the day the sample looks at, which the first one's recipe says.
  func read() throws -> [Sources] {
    var known: [Plan] = []
    var day: Day?
    return try folders.map { folder in
      let (plan, files) = try Files.plan(at: folder.file("plan.yaml").path, others: known)
      known.append(plan)
      let asOf = try day ?? SampleFiles.day(of: folder.file("recipe.yaml").path, plan)
      day = asOf
      let tables = folder.names.filter { $0.hasSuffix(".csv") }.map { name in
        ImportSource.table(TableFile(path: folder.file(name).path, name: name))
      }
      return Sources(plan: plan.id, sources: [.plan(plan, files: files)] + tables, asOf: asOf)
    }
  }

  private static func day(of recipe: String, _ plan: Plan) throws -> Day {
    let decoded = SampleRecipe.read(yaml: try Files.bytes(of: recipe), file: recipe, plan: plan)
    if let asOf = decoded.value?.asOf { return asOf }
    Output.list(decoded.findings)
    throw Failure.rejected(errors: decoded.findings.count(of: .error))
  }
}
