import ArgumentParser
import Foundation
import Store
import Testing

@testable import jiqun

/// An import is whole or nothing, and says so by its exit code.
struct ImportCommandTests {
  static let mistakes = [
    "revenue,whole,2025-01/08,\"9.6,亿元\n", "revenue,whole,2025-01/08,9.6,亩\n",
    "revenu,whole,2025-01/08,9.6,亿元\n", "revenue,whole,2025-01/08,NaN,亿元\n",
    "revenue,whole,2025-01/08,3.7万亿,亿元\n", "revenue,nowhere,2025-01/08,9.6,亿元\n",
    "revenue,whole,2025-13,9.6,亿元\n", "revenue,whole,2025-01/08,9.6,亿元,more\n", "\u{1b}[2J,,,,\n",
  ]

  @Test(arguments: mistakes)
  func `one wrong row leaves no store where there was none`(row: String) throws {
    let folder = try StoreOfCousin()
    let table = try folder.write(StoreOfCousin.figures + row, to: "wrong.csv")
    #expect(ending { try folder.bring(folder.plan, table) } == 3)
    #expect(folder.names == ["wrong.csv"])
  }

  @Test(arguments: mistakes)
  func `one wrong row leaves a store as it was`(row: String) throws {
    let folder = try StoreOfCousin.filled()
    let before = try #require(folder.bytes)
    let good = "revenue,whole,2025-01/09,10.6,亿元\n"
    let table = try folder.write(StoreOfCousin.header + good + row, to: "wrong.csv")
    #expect(ending { try folder.bring(table) } == 3)
    #expect(folder.bytes == before)
  }

  @Test func `the same files again are nothing new`() throws {
    let folder = try StoreOfCousin.filled()
    try folder.bring(folder.plan, folder.file("figures.csv"))
    #expect(try StoreOptions.parse(["--store", folder.store]).open().batches().count == 1)
  }

  @Test func `a dry run writes nothing`() throws {
    let folder = try StoreOfCousin()
    try folder.bring(folder.plan, options: "--dry-run")
    #expect(folder.names.isEmpty)
  }

  @Test func `figures without a plan are refused and make no store`() throws {
    let folder = try StoreOfCousin()
    let table = try folder.write(StoreOfCousin.figures, to: "figures.csv")
    #expect(ending { try folder.bring(table) } == 4)
    #expect(folder.names == ["figures.csv"])
  }

  @Test func `what is not a store stays as it is`() throws {
    let folder = try StoreOfCousin()
    let letter = try folder.write("Dear mayor, this is not a database but a letter.\n", to: "store.sqlite")
    #expect(ending { try folder.bring(folder.plan) } == 4)
    #expect(try String(contentsOfFile: letter, encoding: .utf8).hasPrefix("Dear mayor"))
    #expect(ending { _ = try StoreOptions.parse(["--store", folder.path]).open() } == 4)
  }

  @Test func `a batch is withdrawn once`() throws {
    let folder = try StoreOfCousin.filled()
    func undo(_ batch: String) -> Int32 {
      ending {
        let command = try Undo.parse([batch, "--store", folder.store])
        try command.run()
      }
    }
    #expect(undo("2") == 2)
    #expect(undo("1") == 0)
    #expect(undo("1") == 2)
  }

  @Test func `neither the sample nor a store called read-only is written`() throws {
    let folder = try StoreOfCousin.filled()
    let before = folder.bytes
    #expect(ending { try folder.bring(folder.plan, options: "--read-only") } == 4)
    #expect(
      ending {
        let command = try Import.parse(["--sample", folder.plan])
        try command.run()
      } == 2)
    #expect(folder.bytes == before)
  }
}
