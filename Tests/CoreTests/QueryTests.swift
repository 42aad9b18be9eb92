import Core
import TestSupport
import Testing

@Suite struct QueryTests {
  private func page(_ list: ListDefinition.ID, offset: Int = 0) -> Query {
    .page(ListQuery(plan: "p", list: list, asOf: .on("2026-01-01"), offset: offset))
  }

  @Test func `a newer page of the same list makes the older one needless`() {
    #expect(page("parks", offset: 100).supersedes(page("parks")))
  }

  @Test func `pages of two lists are both waited for`() {
    #expect(!page("parks").supersedes(page("projects")))
  }

  @Test func `a newer snapshot makes an older one needless, and nothing else`() {
    let snapshot = Query.snapshot(plan: nil, asOf: nil)
    #expect(snapshot.supersedes(.snapshot(plan: "p", asOf: .on("2026-01-01"))))
    #expect(!snapshot.supersedes(page("parks")))
    #expect(!page("parks").supersedes(snapshot))
  }
}
