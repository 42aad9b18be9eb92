import Core
import Foundation

extension Workspace {
  /// Opens the store at a path.
  public init(at path: String, access: Access) throws(StoreError) {
    try self.init(at: path, access: access, oldestReadable: Schema.oldestReadable)
  }

  /// Opens with a history of schemas, of which the last is the one to have.
  ///
  /// - Parameters:
  ///   - oldestReadable: The oldest version a reader can do with; none means the newest only.
  ///   - patience: Seconds to wait for another process that holds the store.
  ///   - share: What kind of network share a path lies on, if it does.
  init(
    at path: String, access: Access, migrations: [String] = Schema.migrations, oldestReadable: Int? = nil,
    patience: Double = 5, share: (String) -> String? = FileSystem.share(at:)
  ) throws(StoreError) {
    try Workspace.checkFile(path, access)
    if access != .immutable, let kind = share(path) { throw .onNetwork(path: path, kind: kind) }
    let migrator = Migrator(migrations: migrations, oldestReadable: oldestReadable)
    switch access {
    case .create, .write:
      engine = try Engine.open(path, .readWrite, patience: patience)
      try migrator.prepare(engine, mayCreate: access == .create)
    case .read:
      engine = try Workspace.openForReading(path, migrator)
    case .immutable:
      engine = try Engine.open(path, .immutable)
      try migrator.check(engine)
    }
    self.access = access
  }

  private static func checkFile(_ path: String, _ access: Access) throws(StoreError) {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if isDirectory.boolValue { throw .isDirectory(path: path) }
    if !exists {
      guard access == .create else { throw .missing(path: path) }
      try makeFolder(of: path)
    } else if access == .write || access == .create, !FileManager.default.isWritableFile(atPath: path) {
      throw .readOnly(path: path)
    }
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotOpen(path: path, detail: error.localizedDescription)
    }
  }

  /// A reader that could write opens for writing all the same: only then does the engine put away its
  /// companion files with the last one who leaves. Where nothing can be kept beside the file, a guest reads it.
  private static func openForReading(_ path: String, _ migrator: Migrator) throws(StoreError) -> Engine {
    guard mayWrite(in: path) else { return try opened(path, .guest, migrator) }
    do {
      let mayWriteFile = FileManager.default.isWritableFile(atPath: path)
      return try opened(path, mayWriteFile ? .readWrite : .readOnly, migrator)
    } catch {
      guard error.isRefusal else { throw error }
      return try opened(path, .guest, migrator)
    }
  }

  /// The engine opens lazily: only the first question shows whether the file can be locked.
  private static func opened(
    _ path: String, _ mode: Engine.Mode, _ migrator: Migrator
  ) throws(StoreError) -> Engine {
    let engine = try Engine.open(path, mode)
    try migrator.check(engine)
    return engine
  }

  /// Whether the folder of a file takes further files.
  private static func mayWrite(in path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    return FileManager.default.isWritableFile(atPath: folder)
  }
}

extension StoreError {
  /// Whether the system refused the file or what SQLite keeps beside it.
  fileprivate var isRefusal: Bool {
    switch self {
    case .cannotOpen, .readOnly, .diskFull: true
    default: false
    }
  }
}
