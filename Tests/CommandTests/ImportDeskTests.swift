import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Sheets
import Store
import Synchronization
import Testing

@testable import jiqun

/// What the import screen asks for is done by the same pipeline as on the command line.
struct ImportDeskTests {
  private static let table = "2025年1—9月\n填报单位:工信局  单位:亿元\n范围,规上营收\n全市,20\n"

  /// What a clerk tells, waited for in order.
  private final class Ear: Sendable {
    private let heard = Mutex<[Event]>([])
    private let bell = DispatchSemaphore(value: 0)

    func hear(_ event: Event) {
      heard.withLock { $0.append(event) }
      bell.signal()
    }

    /// The next event that is no progress.
    func next() -> ImportEvent? {
      while bell.wait(timeout: .now() + 60) == .success {
        let event = heard.withLock { $0.removeFirst() }
        if case .importing(.progressed) = event { continue }
        if case .importing(let event) = event { return event }
        return nil
      }
      return nil
    }
  }

  private struct Desk {
    let folder: StoreOfCousin
    let ear = Ear()
    let clerk: ImportClerk

    init(options: String...) throws {
      let ear = self.ear
      folder = try StoreOfCousin.filled()
      let store = try StoreOptions.parse(["--store", folder.store] + options)
      clerk = ImportClerk(
        store, try store.open(), recent: RecentFolders(path: folder.file("recent")), tell: { ear.hear($0) })
    }

    func request(_ text: String, _ mapping: SheetMapping = SheetMapping(), number: Int = 1) throws
      -> ImportRequest
    {
      ImportRequest(
        path: try folder.write(text, to: "月报.csv"), plan: nil, known: try #require(Day("2025-10-20")),
        mapping: mapping, number: number)
    }

    func ask(_ effect: ImportEffect) -> ImportEvent? {
      clerk.begin(effect)
      return ear.next()
    }
  }

  @Test func `a file is read, committed and withdrawn`() throws {
    let desk = try Desk()
    let request = try desk.request(Self.table)
    guard case .reviewed(let review, 1)? = desk.ask(.read(request)) else {
      Issue.record("not reviewed")
      return
    }
    let store = try Workspace(at: desk.folder.store, access: .read)
    #expect(review.isAccepted)
    #expect(review.figures.map(\.value) == [20])
    #expect(review.sender == "工信局")
    #expect(try store.batches().count == 1)
    #expect(desk.ask(.commit(request)) == .entered(batch: 2, number: 1))
    #expect(try store.batches().first?.sender == nil)
    #expect(desk.ask(.undo(batch: 2, number: 1)) == .undone(batch: 2, number: 1))
    #expect(try store.batches().first?.withdrawn != nil)
  }

  @Test func `what cannot enter is not committed, and can be noted`() throws {
    let desk = try Desk()
    let request = try desk.request(Self.table.replacing("20\n", with: "2O\n"))
    guard case .failed? = desk.ask(.commit(request)) else {
      Issue.record("committed")
      return
    }
    #expect(desk.ask(.sendBack(request)) == .notedRefusal(batch: 2, number: 1))
    let snapshot = try Workspace(at: desk.folder.store, access: .read).snapshot(of: nil, asOf: nil)
    #expect(snapshot.refusals.map(\.file) == ["月报.csv"])
  }

  @Test func `a read-only store is tried on a copy and never written`() throws {
    let desk = try Desk(options: "--read-only")
    let before = desk.folder.bytes
    guard case .reviewed(let review, _)? = desk.ask(.read(try desk.request(Self.table))) else {
      Issue.record("not reviewed")
      return
    }
    #expect(!review.figures.isEmpty)
    guard case .failed(let why, _)? = desk.ask(.commit(try desk.request(Self.table))) else {
      Issue.record("committed")
      return
    }
    #expect(why.contains("只读"))
    #expect(desk.folder.bytes == before)
  }

  @Test func `a file that is not there says so`() throws {
    let desk = try Desk()
    var request = try desk.request(Self.table)
    request.path += ".not"
    guard case .failed(let why, 1)? = desk.ask(.read(request)) else {
      Issue.record("read")
      return
    }
    #expect(why.contains("没有这个文件"))
  }

  @Test func `a folder lists what can be imported, and remembers where from`() throws {
    let desk = try Desk()
    _ = desk.ask(.read(try desk.request(Self.table)))
    try FileManager.default.createDirectory(
      atPath: desk.folder.file("归档"), withIntermediateDirectories: true)
    guard case .listed(let listing)? = desk.ask(.list(folder: desk.folder.path + "/")) else {
      Issue.record("not listed")
      return
    }
    #expect(listing.entries.map(\.name) == ["月报.csv", "figures.csv", "归档"])
    #expect(listing.recent == [])
    guard case .listed(let home)? = desk.ask(.list(folder: "")) else {
      Issue.record("not listed")
      return
    }
    #expect(home.recent == [URL(fileURLWithPath: desk.folder.path).standardizedFileURL.path])
    guard case .listed(let nowhere)? = desk.ask(.list(folder: "/nowhere/at/all/")) else {
      Issue.record("not listed")
      return
    }
    #expect(nowhere.problem != nil)
  }

  @Test func `a refused file is noted from the command line only when that is asked for`() throws {
    let folder = try StoreOfCousin.filled()
    let table = try folder.write(Self.table.replacing("20\n", with: "2O\n"), to: "月报.csv")
    #expect(ending { try folder.bring(table) } == 3)
    #expect(ending { try folder.bring(table, options: "--send-back") } == 3)
    let batches = try Workspace(at: folder.store, access: .read).batches()
    #expect(batches.map(\.counts) == [["refusals": 1], ["plan": 1, "figures": 2]])
  }

  @Test func `a rehearsal over a read-only store writes nothing`() throws {
    let folder = try StoreOfCousin.filled()
    let before = folder.bytes
    let table = try folder.write(StoreOfCousin.header + "revenue,whole,2025-01/09,10.6,亿元\n", to: "new.csv")
    try folder.bring(table, options: "--dry-run", "--read-only")
    #expect(folder.bytes == before)
  }
}
