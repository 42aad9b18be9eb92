public import Core

/// A part of a list that a page shows beside other things: a district's items.
public struct Excerpt: Hashable, Sendable {
  public var list: ListDefinition.ID
  public var district: District.ID
}

extension State {
  /// Most items of an excerpt that are read.
  static let excerptLimit = 1_000

  /// The excerpts the place shown still needs, as questions to the store.
  var excerptQuestions: [Query] {
    guard case .district(let id) = place.view, let situation else { return [] }
    return situation.plan.ruledLists.map { Excerpt(list: $0.id, district: id) }
      .filter { excerpts[$0] == nil || outdated.contains(.excerpt($0)) }.compactMap(query).map(Query.page)
  }

  /// The question of an excerpt; nil while nothing is known of the plan.
  func query(of excerpt: Excerpt) -> ListQuery? {
    situation.map {
      ListQuery(
        plan: $0.plan.id, list: excerpt.list, member: .init(.district, excerpt.district.text),
        asOf: $0.day, limit: State.excerptLimit)
    }
  }

  /// Keeps a page that answers the question of an excerpt; whether it does.
  mutating func keepExcerpt(_ page: ListPage) -> Bool {
    guard let member = page.query.member, member.facet == .district, let district = member.value else {
      return false
    }
    let excerpt = Excerpt(list: page.query.list, district: Identifier(district))
    guard query(of: excerpt) == page.query else { return false }
    excerpts[excerpt] = page
    outdated.remove(.excerpt(excerpt))
    answers += 1
    return true
  }
}

extension Plan {
  /// Lists whose items stand under rules, in the plan's order.
  var ruledLists: [ListDefinition] {
    lists.filter { list in standingRules.contains { $0.list == list.id && !$0.wantsOfEach } }
  }
}
