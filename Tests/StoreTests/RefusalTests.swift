import Core
import Documents
import Testing

@testable import Store

/// The journal keeps that a delivery was refused, and nothing of its figures.
struct RefusalTests {
  private let table = "2025年1—8月\n填报单位:市经信局  单位:亿元\n地区,规上企业营业收入\n全市,60\n东区,20\n西区,4O\n"

  private func refuse(_ text: String, _ store: Workspace, on day: Day = .of(2025, 9, 10)) throws
    -> ImportReport
  {
    try store.refuse([.table(TableFile(name: "月报.csv", text: text))], .known(day))
  }

  @Test func `a refusal says who, what was found and of which figures, and no value`() throws {
    let (_, store) = try exampleStore()
    let batch = try #require(try refuse(table, store).batch)
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    let refusal = try #require(snapshot.refusals.first)
    #expect((refusal.batch, refusal.known, refusal.sender) == (batch.id, .of(2025, 9, 10), "市经信局"))
    #expect(refusal.file == "月报.csv")
    #expect(refusal.digest == Digest.of(Array(table.utf8)))
    #expect(refusal.state == .returned)
    #expect(refusal.reports.contains { $0.indicator == "revenue" && $0.scope == .district("east") })
    #expect(snapshot.figures.isEmpty)
    #expect(try store.engine.read { try $0.number("SELECT count(*) FROM origins") } == 0)
    #expect(batch.counts == ["refusals": 1])
  }

  @Test func `explanations that are wanting are in question, not sent back`() throws {
    let (_, store) = try exampleStore()
    _ = try refuse(table.replacing("4O", with: "60"), store)
    let refusal = try #require(try store.snapshot(of: nil, asOf: nil).refusals.first)
    #expect((refusal.state, refusal.mandatory, refusal.unexplained) == (.verifying, 0, 1))
  }

  @Test func `what would enter is not noted`() throws {
    let (_, store) = try exampleStore()
    #expect(try refuse(table.replacing("4O", with: "40"), store).batch == nil)
    #expect(try store.batches().count == 1)
  }

  @Test func `a file of another kind is sent back by its name and digest`() throws {
    let (_, store) = try exampleStore()
    _ = try store.refuse(
      [.table(TableFile(name: "月报.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]))],
      .known(.of(2025, 9, 10)))
    let refusal = try #require(try store.snapshot(of: nil, asOf: nil).refusals.first)
    #expect((refusal.file, refusal.state, refusal.reports) == ("月报.xls", .returned, []))
    #expect(refusal.digest.count == 64)
  }

  @Test func `it can be taken back as any batch, and earlier days still have it`() throws {
    let (_, store) = try exampleStore()
    let batch = try #require(try refuse(table, store).batch)
    try store.undo(batch: batch.id, on: .of(2025, 9, 12), entered: "2025-09-12T09:00:00+08:00")
    #expect(try store.snapshot(of: nil, asOf: nil).refusals.map(\.withdrawn) == [.of(2025, 9, 12)])
  }

  @Test func `nothing is noted where nothing may be written, and a rehearsal works all the same`() throws {
    let (folder, store) = try exampleStore()
    try store.close()
    let reader = try Workspace(at: folder.file("store.db"), access: .read)
    #expect(throws: StoreError.readOnly(path: reader.path)) { try refuse(table, reader) }
    let good = ImportSource.table(TableFile(name: "月报.csv", text: table.replacing("4O", with: "40")))
    let report = try reader.rehearse([good], .known(.of(2025, 9, 10)))
    #expect(report.outlook?.after.figures["revenue", .whole].map(\.value) == [60])
    #expect(try reader.snapshot(of: nil, asOf: nil).figures.isEmpty)
    #expect(try folder.contents().allSatisfy { $0.hasPrefix("store.db") })
  }

  @Test func `a store from before refusals were kept is read as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.db")
    let old = try Workspace(
      at: path, access: .create, migrations: Array(Schema.migrations.prefix(2)), oldestReadable: nil)
    try old.close()
    let reader = try Workspace(at: path, access: .read)
    #expect(throws: StoreError.noPlan(path: reader.path)) { try reader.snapshot(of: nil, asOf: nil) }
    #expect(try reader.batches().isEmpty)
    try reader.close()
    let writer = try Workspace(at: path, access: .write)
    try writer.add(.example())
    #expect(try writer.snapshot(of: nil, asOf: nil).refusals.isEmpty)
  }

  @Test func `an import that is wanted no more leaves nothing`() throws {
    let (_, store) = try exampleStore()
    let good = ImportSource.table(TableFile(name: "月报.csv", text: table.replacing("4O", with: "40")))
    #expect(throws: StoreError.cancelled(path: store.path)) {
      try store.add([good], .known(.of(2025, 9, 10))) { _ in throw CancellationError() }
    }
    #expect(try store.snapshot(of: nil, asOf: nil).figures.isEmpty)
  }
}
