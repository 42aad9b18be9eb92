import Core
import Dashboard
import Documents
import Foundation
import Store
import Testing

@testable import jiqun

/// Views on standard output, of a store made from the invented city's plan.
struct ExhibitTests {
  private static let views: [(String, String?)] = [
    ("overview", nil), ("clusters", nil), ("cluster", "tea"), ("actions", nil), ("action", "chain"),
    ("task", "chain-1"), ("districts", nil), ("district", "hitech"), ("groups", nil), ("group", "growth"),
    ("units", nil), ("unit", "industry"), ("technologies", nil), ("lists", nil), ("list", "enterprises"),
    ("nodes", nil), ("changes", nil),
  ]

  @Test func `every view is text without control characters and with the plan's name`() throws {
    let folder = try StoreOfCousin.filled()
    for (name, id) in Self.views {
      let text = try folder.exhibit(name, id).text(size: nil)
      #expect(text.contains("澜·24"), "\(name)")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 }, "\(name)")
      #expect(!text.contains("窗口太小"), "\(name)")
    }
  }

  @Test func `every view is CSV that reads back and says what it is`() throws {
    let folder = try StoreOfCousin.filled()
    for (name, id) in Self.views {
      let text = String(decoding: try folder.exhibit(name, id).csv, as: UTF8.self)
      let first = text.split(whereSeparator: \.isNewline).first ?? ""
      let digest = try Workspace(at: folder.store, access: .read).digest() ?? "-"
      let last = ",第2版,数据截至 2026-06-20,存证码 \(digest.prefix(16))"
      #expect(first.hasPrefix("\u{FEFF}") && first.hasSuffix(last), "\(name): \(first)")
      #expect(text.count { $0 == "\"" }.isMultiple(of: 2))
    }
  }

  @Test func `an id that is not there is answered with the nearest`() throws {
    let folder = try StoreOfCousin.filled()
    for (name, wrong, right) in [
      ("cluster", "bambo", "bamboo"), ("task", "chain1", "chain-1"), ("unit", "sience", "science"),
    ] {
      do {
        _ = try folder.exhibit(name, wrong)
        Issue.record("\(wrong) was found")
      } catch {
        #expect(Failure(error)?.code == 2)
        #expect(Failure(error)?.sentence(.english).contains("did you mean \(right)?") == true)
      }
    }
  }

  @Test func `before the plan was issued there is nothing to show`() throws {
    let folder = try StoreOfCousin.filled()
    #expect(ending { _ = try folder.exhibit("overview", options: ["--as-of", "2001-01-01"]) } == 2)
  }
}
