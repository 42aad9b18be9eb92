import Core
import Dashboard
import Documents
import Foundation
import Screen
import Store
import Testing

@testable import jiqun

/// Files that `x` leaves behind, and those it must not.
struct ExportTests {
  private func export(
    _ format: ExportFormat, _ view: String = "overview", _ id: String? = nil, to folder: String
  )
    throws -> (store: StoreOfCousin, export: Export)
  {
    let store = try StoreOfCousin.filled()
    let exhibit = try store.exhibit(view, id)
    let theme = try Themes.choose("light", isLight: false).theme
    return (
      store,
      Export(
        state: exhibit.state, theme: theme, format: format, folder: folder.isEmpty ? store.path : folder)
    )
  }

  private func write(_ pair: (store: StoreOfCousin, export: Export)) throws -> String {
    try pair.export.write(reading: try Workspace(at: pair.store.store, access: .read))
  }

  @Test(arguments: ExportFormat.allCases)
  func `a screen becomes one whole file that says what it is of`(format: ExportFormat) throws {
    let pair = try export(format, to: "")
    let before = pair.store.names
    let path = try write(pair)
    let data = try #require(FileManager.default.contents(atPath: path))
    let text = String(decoding: data, as: UTF8.self)
    #expect(path.hasSuffix(".\(format.suffix)"))
    for word in ["2026-06-20", "第2版"] { #expect(text.contains(word), "\(word)") }
    #expect(pair.store.names.count == before.count + 1)
  }

  @Test func `nothing is ever overwritten`() throws {
    let pair = try export(.html, to: "")
    let first = try write(pair)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: first))
    let second = try write(pair)
    #expect(second != first && second.hasSuffix("-2.html"))
    #expect(FileManager.default.contents(atPath: first) == Data("mine".utf8))
  }

  @Test(arguments: ["/proc/nowhere", "/dev/null"])
  func `a folder that cannot take it is named, and nothing is left`(folder: String) throws {
    let pair = try export(.csv, to: folder)
    #expect(ending { _ = try write(pair) } == 4)
    let told = pair.export.written(reading: try Workspace(at: pair.store.store, access: .read))
    #expect(told.contains(folder) && told.contains("请换一个可写的位置"))
  }

  @Test func `a file that cannot be finished leaves no part of it`() throws {
    let store = try StoreOfCousin()
    struct Broken: Error {}
    let before = store.names
    #expect(
      ending {
        _ = try Files.create("half", "csv", in: store.path) { file in
          try file.write(contentsOf: Data("half".utf8))
          throw Failure.noSample
        }
      } == 4)
    #expect(store.names == before)
  }

  @Test func `a list is exported whole, beyond the window on the screen`() throws {
    let store = try StoreOfCousin.filled()
    let rows = (1...2345).map { "E\($0),企业\($0),tea" }.joined(separator: "\n")
    let file = try store.write(
      "清单,代码,名称,集群\n" + rows.replacing("E", with: "enterprises,E") + "\n", to: "items.csv")
    try store.bring(file)
    let exhibit = try store.exhibit("list", "enterprises")
    let theme = try Themes.choose("light", isLight: false).theme
    let export = Export(state: exhibit.state, theme: theme, format: .csv, folder: store.path)
    let path = try export.write(reading: try Workspace(at: store.store, access: .read))
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(text.hasPrefix("\u{FEFF}") && lines.count == 2 + 2345)
    #expect(Set(lines).count == lines.count)
  }
}
