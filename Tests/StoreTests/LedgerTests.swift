import Core
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `The record` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try Workspace.wellUsed() }

  @Test func `everything entered is vouched for, withdrawals included`() throws {
    let report = try store.verify()
    #expect(report.fault == nil)
    #expect(report.links == 12 && report.batches == 9 && report.batchesBefore == 0)
    #expect(try report.digest == store.snapshot(of: nil, asOf: nil).digest)
  }

  @Test func `a store with nothing in it has no digest`() throws {
    let empty = try Workspace(at: folder.file("empty.db"), access: .create)
    #expect(
      try empty.verify() == LedgerReport(links: 0, batches: 0, batchesBefore: 0, digest: nil, fault: nil))
  }

  @Test func `the same entries give the same digest, and one more another`() throws {
    let (other, twin) = try Workspace.wellUsed()
    #expect(try twin.digest() == store.digest())
    try twin.take("list,code,name\nenterprises,E9,九厂\n")
    #expect(try twin.digest() != store.digest())
    _ = other
  }

  @Test func `a dry run and an import of nothing new leave the digest alone`() throws {
    let before = try store.digest()
    var options = ImportOptions.example
    options.dryRun = true
    try store.take("indicator,scope,period,value\nrevenue,whole,2023,640\n", options)
    try store.take("list,code,name\nparks,K1,东园\n", known: .of(2026, 2, 1))
    #expect(try store.digest() == before)
  }

  @Test func `a digest leads to the entry it stood after, in full or cut short`() throws {
    let before = try #require(try store.digest())
    try store.take("list,code,name\nenterprises,E9,九厂\n")
    let entry = try #require(try store.entry(ofDigest: before))
    #expect(entry.link == 12 && entry.kind == .choice)
    #expect(try store.entry(ofDigest: String(before.prefix(12)).uppercased()) == entry)
    #expect(try store.entry(ofDigest: String(before.prefix(7))) == nil)
    #expect(try store.entry(ofDigest: String(repeating: "0", count: 64)) == nil)
  }

  @Test func `withdrawing a batch changes no row but when items end`() throws {
    func rows(upTo last: [String: Int]) throws -> [String: String] {
      try store.engine.read { store in
        var digests: [String: String] = [:]
        for part in LedgerPart.all {
          var digest = RowDigest()
          try store.each(part.rows, .int(0), .int(last[part.table] ?? 0)) {
            digest.take($0, columns: part.columns.count)
          }
          digests[part.table] = digest.finished()
        }
        return digests
      }
    }
    let last = try store.engine.read { store in
      Dictionary(
        uniqueKeysWithValues: try LedgerPart.all.map { ($0.table, try store.number($0.newest)) })
    }
    let before = try rows(upTo: last)
    try store.undo(batch: 3, on: .of(2026, 3, 1), entered: "2026-03-01T00:00:00Z")
    #expect(try rows(upTo: last) == before)
    #expect(try store.verify().fault == nil)
  }
}

extension Workspace {
  /// A store in which every table of the journal holds something, items were replaced and a batch withdrawn.
  static func wellUsed() throws -> (TemporaryFolder, Workspace) {
    let (folder, store) = try exampleStore()
    try store.take("indicator,scope,period,value\nrevenue,whole,2024,640\nworks,whole,2024-06,12\n")
    let header = "list,code,name,district,主导产业\n"
    try store.take(header + "parks,K1,东园,东区,茶\nparks,K2,西园,西区,茶、船、木\n", known: .of(2025, 1, 1))
    try store.take("list,code,name\nparks,K1,旧东园\n", known: .of(2024, 6, 1))
    try store.take(header + "parks,K1,新园,东区,茶\n", known: .of(2025, 6, 1))
    _ = try store.add(
      [
        .table(TableFile(name: "t.csv", text: "technology,name,cluster,readiness\nT-1,马达,tea,5\n")),
        .table(TableFile(name: "c.csv", text: "technology,day,colour\nT-1,2025-01-01,own\n")),
        .table(TableFile(name: "n.csv", text: "node,name,due\nN-1,大会,2026-06-01\nmap,地图,2026-06-30\n")),
      ], .example)
    try store.undo(batch: 5, on: .of(2025, 9, 1), entered: "2025-09-01T00:00:00Z")
    var options = ImportOptions.example
    options.map = .init(
      name: "map.yaml", text: "format: 1\nnames:\n  - {name: 规上企业营业收人, indicator: revenue}\n")
    try store.take(
      "2025年1—8月\n填报单位:市经信局  单位:亿元\n地区,规上企业营业收人\n全市,60\n", name: "s.csv", options)
    try store.take("technology,name,cluster,readiness\nT-1,电机,tea,6\n")
    let sheet = "2025年1—8月\n填报单位:市经信局  单位:亿元\n地区,规上企业营业收入\n全市,60\n东区,4O\n西区,40\n"
    _ = try store.refuse([.table(TableFile(name: "r.csv", text: sheet))], .example)
    _ = try store.stamp("推进会", on: .of(2026, 1, 10), entered: "2026-01-10T09:00:00+08:00")
    try store.choose("lake-2024")
    return (folder, store)
  }
}
