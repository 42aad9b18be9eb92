import Documents
import Foundation

extension Files {
  /// Writes a new file in a folder, the current one if it is empty, under a name nobody has: `name-2` after `name`.
  ///
  /// The content goes to a draft beside it and takes its name when it is whole. On any failure draft and name are
  /// gone again.
  /// - Returns: the path as the user may type it.
  static func create(
    _ name: String, _ suffix: String, in folder: String, _ fill: (FileHandle) throws -> Void
  ) throws -> String {
    let folder = folder.isEmpty ? "." : (folder as NSString).expandingTildeInPath
    removeAbandoned(in: URL(fileURLWithPath: folder))
    let place = try reserve(name, suffix, URL(fileURLWithPath: folder))
    let draft = place.appendingPathExtension("part")
    do {
      guard FileManager.default.createFile(atPath: draft.path, contents: nil) else {
        throw Failure.unwritable(path: place.path, reason: reason(code: errno))
      }
      let handle = try FileHandle(forWritingTo: draft)
      defer { try? handle.close() }
      // Held until it is whole; the system lets go of it when this program is killed.
      _ = flock(handle.fileDescriptor, LOCK_EX | LOCK_NB)
      try fill(handle)
      try handle.synchronize()
      guard rename(draft.path, place.path) == 0 else {
        throw Failure.unwritable(path: place.path, reason: reason(code: errno))
      }
    } catch {
      for left in [draft, place] { try? FileManager.default.removeItem(at: left) }
      throw Failure(error) ?? Failure.unwritable(path: place.path, reason: reason(error))
    }
    return folder == "." ? place.lastPathComponent : place.path
  }

  /// Removes what exports left that were killed: drafts nobody holds any more, and the names taken for them.
  private static func removeAbandoned(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix("jiqun-") && name.hasSuffix(".part") {
      let draft = folder.appending(path: name)
      let file = open(draft.path, O_RDWR | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else { continue }
      let place = draft.deletingPathExtension().path
      var facts = stat()
      if stat(place, &facts) == 0, facts.st_size == 0 { unlink(place) }
      unlink(draft.path)
    }
  }

  /// Takes the first free name by an empty file, which no other program can take at the same time.
  private static func reserve(_ name: String, _ suffix: String, _ folder: URL) throws -> URL {
    for number in 1...999 {
      let place = folder.appending(path: number == 1 ? "\(name).\(suffix)" : "\(name)-\(number).\(suffix)")
      let file = open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if file >= 0 {
        close(file)
        return place
      }
      guard errno == EEXIST else {
        throw Failure.unwritable(path: folder.path, reason: reason(code: errno))
      }
    }
    throw Failure.exists(path: folder.appending(path: "\(name).\(suffix)").path)
  }
}
