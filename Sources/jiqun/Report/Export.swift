import Core
import Dashboard
import Documents
import Foundation
import Screen

/// One screen on its way into a file.
struct Export: Sendable {
  let state: State
  let theme: Theme
  let format: ExportFormat
  let folder: String

  /// Writes it, and says where it is or why it is not.
  func written(reading archive: any Archive) -> String {
    do {
      let path = try write(reading: archive)
      return state.words("已导出:\(path)", "exported: \(path)")
    } catch {
      return Failure(error)?.sentence(state.words.language) ?? "\(error)"
    }
  }

  /// Writes it to a new file; what is there stays, and nothing is left of a file that could not be finished.
  func write(reading archive: any Archive) throws -> String {
    let name = state.exportName(format)
    return try Files.create(name, format.suffix, in: folder) { file in
      switch format {
      case .html: try file.write(contentsOf: Data(picture.html.utf8))
      case .svg: try file.write(contentsOf: Data(picture.svg.utf8))
      case .ansi: try file.write(contentsOf: Data((picture.ansi + caption).utf8))
      case .text: try file.write(contentsOf: Data((picture.text + caption).utf8))
      case .csv: try writeTable(to: file, reading: archive)
      }
    }
  }

  private var caption: String { picture.caption + "\n" }

  /// What is on the screen without what lies on top of it and the keys below.
  private var picture: Picture {
    var state = state
    state.overlay = nil
    if !theme.paints { state.glyphs = state.glyphs.colourless }
    return Picture(
      state.render(), theme, rows: state.size.rows - 1, title: state.title, caption: state.caption)
  }

  /// Of a list of which a window is at hand, all windows in turn.
  private func writeTable(to file: FileHandle, reading archive: any Archive) throws {
    guard let (_, table) = state.exportedTable else { return }
    var writer = CSVWriter(byteOrderMark: true)
    let sheet = Sheet(table, state.words)
    writer.write(state.sheetHead)
    writer.write(sheet.header)
    for window in Windows(state: state, table: table, archive: archive) {
      for row in sheet.rows(of: try window.get()) { writer.write(row) }
      try file.write(contentsOf: Data(writer.take()))
    }
  }
}

/// The parts of a table, one after the other; of a whole table it is that one.
private struct Windows: Sequence, IteratorProtocol {
  private static let rows = 1_000

  var state: State
  let table: Table
  let archive: any Archive
  private var offset = 0

  init(state: State, table: Table, archive: any Archive) {
    (self.state, self.table, self.archive) = (state, table, archive)
  }

  mutating func next() -> Result<Table, any Error>? {
    guard offset < Swift.max(1, table.total) else { return nil }
    guard table.isWindow, var query = state.listQuery(offset..<offset + Self.rows) else {
      offset = .max
      return .success(table)
    }
    // With an anchor the store goes on from there instead of counting all rows before.
    query.anchor = state.pages[query.list]?.anchor(near: query)
    offset += Self.rows
    return Result { try window(query) }
  }

  private mutating func window(_ query: ListQuery) throws -> Table {
    guard case .page(let page) = try archive.answer(.page(query)) else { return table }
    _ = state.update(.loaded(.page(page), for: .page(query)))
    return state.exportedTable?.table ?? table
  }
}
