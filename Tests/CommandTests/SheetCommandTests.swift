import ArgumentParser
import Core
import Foundation
import Sheets
import Store
import Testing

@testable import jiqun

/// Workbooks and free tables from the command line.
struct SheetCommandTests {
  private let table = "2025年1—8月\n填报单位:市工信局  单位:亿元\n集群,规上营收\n茶产业,3.1\n竹新材,约2\n"

  @Test func `one number that is none keeps the file out, and the copy says where`() throws {
    let folder = try StoreOfCousin()
    try folder.bring(folder.plan)
    let file = try folder.write(table, to: "月报.txt")
    let ended = ending { try folder.bring(file, options: "--annotate", folder.file("退回")) }
    #expect(ended == 3)
    let copy = try Data(contentsOf: URL(fileURLWithPath: folder.file("退回/月报-批注.xlsx")))
    let sheets = try SheetFile.sheets(of: Array(copy))
    #expect(sheets.map(\.name) == ["表", "审核意见"])
    #expect(sheets[0][4, 1]?.raw == "约2")
    #expect(sheets[0][4, 1]?.comment?.contains("强制性") == true)
  }

  @Test func `a dry run tells every figure with its cell`() throws {
    let folder = try StoreOfCousin()
    try folder.bring(folder.plan)
    let store = try Workspace(at: folder.store, access: .write)
    let day = try #require(Day("2025-10-08"))
    let options = ImportOptions(known: day, entered: "2025-10-08T09:00:00Z", dryRun: true)
    let free = ImportSource.table(TableFile(name: "月报.txt", text: table.replacing("约2", with: "2万元")))
    let rows = ImportSource.table(
      TableFile(name: "figures.csv", text: StoreOfCousin.header + "revenue,whole,2025-01/07,8,亿元\n"))
    let told = ImportJSON(try store.add([free, rows], options), on: day).document.written
    for words in [
      "\"accepted\": true", "\"cell\": \"B5\"", "\"raw\": \"2万元\"", "\"raw-unit\": \"万元\"",
      "\"scope\": \"cluster:bamboo\"",
      "\"period\": \"2025-01/08\"", "\"value\": 0.0002", "\"sender\": \"市工信局\"", "\"file\": \"figures.csv\"",
      "\"raw\": \"8\"",
    ] {
      #expect(told.contains(words), "\(words) is not in \(told)")
    }
    #expect(try store.batches().count == 1)
  }

  @Test func `JSON is of dry runs only`() {
    #expect(throws: (any Error).self) { try Import.parse(["--format", "json", "a.csv"]) }
  }

  @Test func `a template comes back as it was filled in`() throws {
    let folder = try StoreOfCousin.filled()
    let path = folder.file("填报表.xlsx")
    let write = {
      try Template.parse(["工信局", "--store", folder.store, "--out", path, "--as-of", "2026-06-20"]).run()
    }
    #expect(ending(write) == 0)
    #expect(ending(write) == 4, "it is never overwritten")
    let sheet = try SheetFile.sheets(of: Array(try Data(contentsOf: URL(fileURLWithPath: path))))[0]
    #expect(sheet[1, 0]?.raw == "填报单位:市工业和信息化局")
    #expect(sheet.usedRows.count > 3)
    // Nothing filled in is nothing reported, and no store.
    #expect(ending { try folder.bring(path) } == 3)
  }

  @Test func `a template is of a unit of the plan`() throws {
    let folder = try StoreOfCousin.filled()
    #expect(
      ending { try Template.parse(["工信", "--store", folder.store, "--out", folder.file("a.xlsx")]).run() }
        == 2)
    #expect(!folder.names.contains("a.xlsx"))
  }
}
