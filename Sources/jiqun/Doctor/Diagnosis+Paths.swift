import Documents
import Foundation
import Screen

extension Diagnosis {
  /// Where settings, data and logs lie, and whether the user's own themes can be read.
  mutating func examinePaths() {
    var section = Section(id: "paths", title: Phrase("路径", "Paths"))
    let folder = Locations.themes.deletingLastPathComponent().path
    let places: [(String, Phrase, String)] = [
      ("config", Phrase("配置", "settings"), folder),
      ("themes", Phrase("主题", "themes"), Locations.themes.path),
      ("data", Phrase("数据", "data"), URL(fileURLWithPath: Locations.store).deletingLastPathComponent().path),
      ("log", Phrase("日志", "log"), Locations.log),
      ("cache", Phrase("缓存", "cache"), Locations.cache.path),
    ]
    for (key, label, path) in places {
      let state = Self.permissions(of: path) ?? word(Phrase("没有", "not there"))
      section.add(key, label, "\(Self.short(path))  \(state)")
    }
    sections.append(section)
    examineThemes()
  }

  /// Every theme file of the user's, with its first mistake.
  private mutating func examineThemes() {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Locations.themes.path)) ?? []
    for file in files.sorted() where file.hasSuffix(".yaml") {
      let path = Locations.themes.appending(path: file).path
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
        find(
          "theme-unreadable",
          Phrase("读不了主题 \(Self.short(path))", "cannot read the theme \(Self.short(path))"),
          remedy: Phrase("检查权限", "check its permissions"))
        continue
      }
      let decoded = Theme.decoded(yaml: String(decoding: data, as: UTF8.self), file: Self.short(path))
      guard let first = decoded.findings.first(where: { $0.severity == .error }) else { continue }
      find(
        "theme-broken", Phrase(first.description(.chinese), first.description(.english)),
        remedy: Phrase("改正后再用;目前用内置主题", "mend it; until then a built-in theme is used"))
    }
  }

  /// A path without the name of whose home it is.
  static func short(_ path: String) -> String {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    guard home != "/", path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// `rw-r--r--`; nil if there is no such file.
  static func permissions(of path: String) -> String? {
    guard let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    else {
      return nil
    }
    return String((0..<9).map { mode & (0o400 >> $0) != 0 ? Array("rwx")[$0 % 3] : "-" })
  }

  /// Whether a file and the folder it lies in may be written, as SQLite needs.
  static func isWritable(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return [path, folder].allSatisfy(FileManager.default.isWritableFile(atPath:))
  }
}
