import Dashboard
import Documents
import Foundation

/// Folders that were imported from, the last first, and what is in a folder. Nothing depends on the list: a file that
/// cannot be read or written is passed over.
struct RecentFolders: Sendable {
  private static let most = 5
  private let path: String

  init(path: String = Locations.recentFolders) { self.path = path }

  var folders: [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data.prefix(16_384), as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("/") }.prefix(RecentFolders.most).map(\.self)
  }

  /// Puts the folder of a file first.
  func note(_ file: String) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL.path
    guard !folder.contains("\n") else { return }
    let all = ([folder] + folders.filter { $0 != folder }).prefix(RecentFolders.most)
    let home = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try? Data((all.joined(separator: "\n") + "\n").utf8).write(
      to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// What can be imported from a folder, the newest file first, and its folders by name; at most so many.
  func listing(of folder: String, limit: Int = 2_000) -> FolderListing {
    let path = ((folder.isEmpty ? "." : folder) as NSString).expandingTildeInPath
    let url = URL(fileURLWithPath: path, isDirectory: true)
    let keys: Set<URLResourceKey> = [.isDirectoryKey, .fileSizeKey, .contentModificationDateKey]
    do {
      let found = try FileManager.default.contentsOfDirectory(
        at: url, includingPropertiesForKeys: Array(keys))
      let entries = found.prefix(limit).map { url -> (entry: FolderListing.Entry, time: Date) in
        let values = try? url.resourceValues(forKeys: keys)
        let isFolder = values?.isDirectory ?? false
        let entry = FolderListing.Entry(
          name: url.lastPathComponent, isFolder: isFolder, size: values?.fileSize ?? 0)
        return (entry, values?.contentModificationDate ?? .distantPast)
      }
      let files = entries.filter { !$0.entry.isFolder && $0.entry.isImportable }.sorted { $0.time > $1.time }
      let folders = entries.filter { $0.entry.isFolder }.sorted { $0.entry.name < $1.entry.name }
      return FolderListing(
        folder: folder, entries: (files + folders).map { $0.entry }, recent: offered(folder))
    } catch {
      return FolderListing(
        folder: folder, entries: [], recent: offered(folder), problem: Files.reason(error)[Output.language])
    }
  }

  /// Recent folders are offered where nothing is typed.
  private func offered(_ folder: String) -> [String] { folder.isEmpty ? folders : [] }
}

extension FolderListing.Entry {
  /// Whether its name is one of tables, or of what is refused with how to save it otherwise.
  fileprivate var isImportable: Bool {
    ["xlsx", "xlsm", "csv", "tsv", "txt", "xls", "et", "ods"].contains(
      name.split(separator: ".").last?.lowercased() ?? "")
  }
}
