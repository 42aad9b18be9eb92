import ArgumentParser
import Dashboard
import Foundation
import Testing

@testable import jiqun

/// `jiqun find`: names and ids by what is typed.
struct FindTests {
  private func source(_ folder: StoreOfCousin) throws -> NameSource {
    try NameSource(StoreOptions.parse(["--store", folder.store]), DisplayOptions.parse([]))
  }

  @Test(arguments: [
    ("cy", "cluster", "tea"), ("chaye", "cluster", "tea"), ("茶y", "cluster", "tea"),
    ("jiangkou", "district", "jiangkou"), ("quit", "command", "quit"), ("zonglan", "screen", "overview"),
  ])
  func `what a plan names is found first`(_ query: String, _ kind: String, _ id: String) throws {
    let folder = try StoreOfCousin.filled()
    let first = try source(folder).find(query, limit: 5).hits.first
    #expect(first?.kind == kind && first?.id == id, "\(String(describing: first))")
  }

  @Test func `items of lists are found with their list`() throws {
    let folder = try StoreOfCousin.filled()
    try folder.bring(
      try folder.write("清单,代码,名称\nenterprises,E1,澜江茶业有限公司\n", to: "items.csv"))
    let hit = try source(folder).find("ljcy", limit: 5).hits.first
    #expect(
      hit?.kind == "item" && hit?.id == "enterprises/E1" && hit?.line == "item\tenterprises/E1\t澜江茶业有限公司")
  }

  @Test func `lines of a file need no store`() throws {
    let folder = try StoreOfCousin()
    let path = try folder.write("绿色石化\n\n数字\u{1B}[31m产业\nＡＢＣ\n", to: "names.txt")
    let source = try NameSource(lines: path)
    #expect(try source.find("lssh", limit: 5).hits.map(\.line) == ["绿色石化"])
    #expect(try source.find("szcy", limit: 5).hits.allSatisfy { !$0.line.contains("\u{1B}") })
    #expect(try source.find("abc", limit: 5).hits.map(\.id) == ["4"])
    #expect(try source.find(" ", limit: 5).hits.isEmpty)
  }

  @Test func `what fits only with a slip is marked, a line of a file stays as it is`() throws {
    let folder = try StoreOfCousin.filled()
    let hit = try #require(try source(folder).find("jiangkuo", limit: 5).hits.first)
    #expect(hit.isGuess && hit.line.hasSuffix("\t≈"))
    #expect(try source(folder).find("jiangkou", limit: 5).hits.first?.line.contains("≈") == false)
    let lines = try NameSource(lines: try folder.write("绿色石化\n", to: "names.txt"))
    #expect(try lines.find("lvseshihau", limit: 5).hits.map(\.line) == ["绿色石化"])
  }

  @Test func `JSON tells what matched`() throws {
    let folder = try StoreOfCousin()
    let source = try NameSource(lines: try folder.write("国家级绿色石化基地\n", to: "names.txt"))
    let text = try source.find("lssh", limit: 5).json("lssh").written
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let hits = try #require(read["hits"] as? [[String: Any]])
    #expect(hits.first?["matched"] as? [Int] == [3, 4, 5, 6])
    #expect(hits.first?["guess"] as? Bool == false && hits.first?["kind"] is NSNull)
  }

  @Test func `nothing found is exit code 1, a wrong command line 2, a missing file 3`() throws {
    let folder = try StoreOfCousin()
    let names = try folder.write("绿色石化\n", to: "names.txt")
    func code(_ arguments: String...) throws -> Int32 {
      do {
        let command = try Find.parse(arguments)
        try command.run()
        return 0
      } catch let exit as ExitCode {
        return exit.rawValue
      } catch {
        return Failure(error)?.code ?? 2
      }
    }
    #expect(try code("zzz", "--names", names) == 1)
    #expect(try code() == 2 && code("a", "--stream") == 2)
    #expect(try code("a", "--names", names, "--limit", "0") == 2)
    #expect(try code("a", "--names", folder.file("none")) == 3)
  }
}
