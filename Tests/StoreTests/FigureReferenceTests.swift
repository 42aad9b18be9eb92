import Foundation
import Testing

@testable import Store

/// The page on figure files, held against what import takes.
struct FigureReferenceTests {
  @Test(arguments: TableKind.allCases)
  func `every column is explained in the section of its kind, and none that is none`(_ kind: TableKind) throws
  {
    let section = try #require(try FigureReferenceTests.sections()[kind.required[0].id + kind.required[1].id])
    let columns = (kind.required + kind.optional).map { "| `\($0.id)` | \($0.names[1]) |" }
    #expect(Set(section) == Set(columns))
    let required = kind.required.map(\.id)
    #expect(section.prefix(required.count).map(FigureReferenceTests.id) == required)
  }

  /// The first two cells of the rows of each section, by the ids of its first two columns.
  private static func sections() throws -> [String: [String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "Sources/jiqun/Documentation.docc/FigureFiles.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    var sections: [String: [String]] = [:]
    for section in text.components(separatedBy: "\n## ") {
      let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        .map { row in row.split(separator: "|").prefix(2).map { "|\($0)" }.joined() + "|" }
      guard rows.count > 1 else { continue }
      sections[id(rows[0]) + id(rows[1])] = rows
    }
    return sections
  }

  private static func id(_ row: String) -> String {
    row.split(separator: "`").dropFirst().first.map(String.init) ?? ""
  }
}
