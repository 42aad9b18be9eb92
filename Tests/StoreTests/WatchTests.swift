import Core
import Dispatch
import Testing

@testable import Store

struct `Watching a store` {
  @Test func `a touch is looked into soon, and once more when all is quiet`() {
    let start = ContinuousClock.Instant.now
    var look = SecondLook()
    #expect(look.next == nil)
    look.touched(at: start)
    let looks = (0...1_000).filter { look.isDue(at: start + .milliseconds($0)) }
    #expect(looks == [50, 500])
    #expect(look.next == nil)
  }

  @Test func `many touches neither put a look off nor multiply it`() {
    let start = ContinuousClock.Instant.now
    var look = SecondLook()
    let looks = (0..<1_000).filter { millisecond in
      let now = start + .milliseconds(millisecond)
      look.touched(at: now)
      return look.isDue(at: now)
    }
    #expect(looks.first == 50)
    #expect((10...20).contains(looks.count))
    #expect(look.next != nil)
  }

  @Test func `names are read out of the kernel's records, however many come at once`() {
    func event(_ mask: UInt32, _ name: String) -> [UInt8] {
      let padded = Array(name.utf8) + Array(repeating: 0, count: 16 - name.utf8.count)
      return [1, mask, 0, UInt32(padded.count)].flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
        + padded
    }
    let bytes = event(2, "库.sqlite") + event(0x4000, "") + event(0x100, "x-wal")
    #expect(FolderEvents.names(in: bytes) == ["库.sqlite", nil, "x-wal"])
    for length in 0..<bytes.count { _ = FolderEvents.names(in: Array(bytes.prefix(length))) }
  }

  @Test func `what another one imports or takes back is noticed, and one's own reading is not`() throws {
    let (folder, writer) = try exampleStore()
    let reader = try Workspace(at: folder.file("store.db"), access: .read)
    let watch = try #require(StoreWatch(reader))
    let heard = DispatchSemaphore(value: 0)
    watch.start { heard.signal() }
    for _ in 0..<3 { _ = try reader.snapshot(of: nil, asOf: nil) }
    #expect(heard.wait(timeout: .now()) == .timedOut)
    try writer.take("indicator,scope,period,value\nworks,whole,2024-06,12\n")
    #expect(heard.wait(timeout: .now() + 20) == .success)
    #expect(try reader.snapshot(of: nil, asOf: nil).figures["works", .whole].count == 1)
  }

  @Test func `what is written between opening and listening is not missed`() throws {
    let (folder, writer) = try exampleStore()
    let reader = try Workspace(at: folder.file("store.db"), access: .read)
    let watch = try #require(StoreWatch(reader))
    try writer.take("indicator,scope,period,value\nworks,whole,2024-06,12\n")
    let heard = DispatchSemaphore(value: 0)
    watch.start { heard.signal() }
    #expect(heard.wait(timeout: .now() + 20) == .success)
  }

  @Test func `a store that nobody changes is not watched`() throws {
    let (folder, writer) = try exampleStore()
    try writer.seal()
    try writer.close()
    #expect(StoreWatch(try Workspace(at: folder.file("store.db"), access: .immutable)) == nil)
  }
}
