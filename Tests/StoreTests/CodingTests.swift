import Core
import Testing

@testable import Store

@Suite struct `Coding of plans` {
  @Test func `a plan comes back from its bytes as it went in`() throws {
    let plan = Plan.example()
    #expect(try decode(TreeEncoder.encode(plan).bytes) == plan)
  }

  @Test func `the tree comes back from its bytes as it went in`() throws {
    let tree = try TreeEncoder.encode(Plan.example())
    #expect(tree.bytes.withUnsafeBytes { Tree($0) } == tree)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 63, 64, -64, -65, Int.max])
  func `whole numbers of any size come back`(number: Int) {
    let tree = Tree.list([.int(number)])
    #expect(tree.bytes.withUnsafeBytes { Tree($0) } == tree)
  }

  @Test func `fields are found in any order, unknown ones passed over`() throws {
    struct Before: Encodable {
      var first = "一"
      var gone = [1, 2, 3]
      var second = 2
    }
    struct After: CompactRecord, Equatable {
      var second: Int
      var first: String
      var new: Double?

      init(second: Int, first: String, new: Double?) {
        self.second = second
        self.first = first
        self.new = new
      }

      init(_ f: CompactObject) throws(CompactMismatch) {
        try self.init(second: f("second"), first: f("first"), new: f.maybe("new"))
      }
    }
    let bytes = try TreeEncoder.encode(Before()).bytes
    let after = try bytes.withUnsafeBytes { try CompactReader.decode(After.self, from: $0) }
    #expect(after == After(second: 2, first: "一", new: nil))
  }

  @Test func `every field of the shipped plan is read back, none forgotten`() throws {
    let plan = try #require(try ShippedPlan.read())
    let tree = try TreeEncoder.encode(plan)
    #expect(try TreeEncoder.encode(decode(tree.bytes)) == tree)
  }

  @Test func `no shortened or altered document crashes the reader`() throws {
    let bytes = try TreeEncoder.encode(Plan.example()).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: (any Error).self) { try decode(Array(bytes.prefix(count))) }
    }
    for place in bytes.indices {
      var altered = bytes
      altered[place] ^= 0xFF
      _ = try? decode(altered)
    }
  }

  @Test func `a document nested without end is refused`() {
    var tree = Tree.null
    for _ in 0..<100 { tree = .list([tree]) }
    #expect(tree.bytes.withUnsafeBytes { Tree($0) } == nil)
  }

  @Test func `a correction says what changed where`() throws {
    let old = try TreeEncoder.encode(Plan.example())
    var plan = Plan.example(revenueTarget: 1000)
    plan.targets[0].deadline = .of(2027, 12, 31)
    plan.clusters.reverse()
    plan.districts.removeLast()
    let changes = old.differences(to: try TreeEncoder.encode(plan))
    #expect(changes.contains(Difference(path: "targets[revenue].value", was: "900", became: "1000")))
    #expect(
      changes.contains(Difference(path: "targets[revenue].deadline", was: "2026-12-31", became: "2027-12-31"))
    )
    #expect(changes.contains(Difference(path: "clusters", was: "boats, tea", became: "tea, boats")))
    #expect(changes.contains { $0.path == "districts[west]" && $0.became == nil })
    #expect(changes.count == 4)
  }

  private func decode(_ bytes: [UInt8]) throws -> Plan {
    try bytes.withUnsafeBytes { try CompactReader.decode(Plan.self, from: $0) }
  }
}
