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
    let (sources, asOf) = try files.read()
    let report = try workspace.add(
      sources, ImportOptions(known: asOf, entered: "\(asOf)T09:00:00+08:00", sampleDay: asOf))
    try workspace.close()
    guard !report.findings.hasErrors else {
      Output.list(report.findings)
      throw Failure.rejected(errors: report.findings.count(of: .error))
    }
    do {
      try? FileManager.default.removeItem(at: store)
      try FileManager.default.moveItem(at: draft, to: store)
    } catch {
      throw Failure.unwritable(path: store.path, reason: Files.reason(error))
    }
  }
}

/// The files of the sample: a folder with a plan, a recipe and tables.
struct SampleFiles {
  let folder: URL
  let names: [String]

  init(in root: URL) throws {
    let folders = try SampleFiles.list(root).filter { $0.hasDirectoryPath }
    guard
      let first = folders.first(where: {
        FileManager.default.fileExists(atPath: $0.appending(path: "plan.yaml").path)
      })
    else { throw Failure.noSample }
    folder = first
    names = try SampleFiles.list(first).map(\.lastPathComponent).sorted()
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
    return names.allSatisfy { (SampleFiles.time(of: folder.appending(path: $0)) ?? .max) <= made }
  }

  /// When a file was written last, in nanoseconds since 1970. One `stat`: Foundation looks up owner, group and
  /// extended attributes as well, for each of the files at every start.
  private static func time(of file: URL) -> Int? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The plan and the tables, and the day the sample looks at, which its recipe says.
  func read() throws -> (sources: [ImportSource], asOf: Day) {
    let (plan, files) = try Files.plan(at: folder.appending(path: "plan.yaml").path)
    let recipe = folder.appending(path: "recipe.yaml").path
    let decoded = SampleRecipe.read(yaml: try Files.bytes(of: recipe), file: recipe, plan: plan)
    guard let asOf = decoded.value?.asOf else {
      Output.list(decoded.findings)
      throw Failure.rejected(errors: decoded.findings.count(of: .error))
    }
    let tables = names.filter { $0.hasSuffix(".csv") }.map { name in
      ImportSource.table(TableFile(path: folder.appending(path: name).path, name: name))
    }
    return ([.plan(plan, files: files)] + tables, asOf)
  }
}
