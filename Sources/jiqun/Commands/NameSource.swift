import Core
import Dashboard
import Documents
import Foundation
import Screen
import Search
import Store

/// Where `find` looks: the lines of a file, or everything in a store.
enum NameSource {
  case lines(SearchIndex)
  case store(Catalogue, Workspace, Situation, cut: [ListDefinition])

  /// The most list items whose names are made ready; what is beyond is asked of the store, which does not rank.
  static let mostItems = 50_000

  /// The lines of a file; empty ones are passed over.
  init(lines path: String) throws {
    var index = SearchIndex()
    let text = String(decoding: try Files.bytes(of: path), as: UTF8.self)
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.isEmpty {
      index.add(String(line), of: number + 1)
    }
    self = .lines(index)
  }

  /// Commands, screens, the plan and its lists.
  init(_ options: StoreOptions, _ display: DisplayOptions) throws {
    let exhibit = try Exhibit(
      view: .overview, store: try options.open(), plan: options.plan, display: display, window: 0..<1)
    let situation = exhibit.situation
    let query = Query.names(plan: situation.plan.id, asOf: situation.day, limit: NameSource.mostItems)
    guard case .names(let names) = try exhibit.store.answer(query) else { throw Failure.noSample }
    let cut = names.filter(\.isCut).compactMap { names in
      situation.plan.lists.first { $0.id == names.list }
    }
    let catalogue = Catalogue(situation, names, exhibit.state.words)
    self = .store(catalogue, exhibit.store, situation, cut: cut)
  }

  func find(_ query: String, limit: Int) throws -> FindAnswer {
    switch self {
    case .lines(let index):
      let result = index.find(query, limit: limit)
      return FindAnswer(
        hits: result.hits.map {
          FindAnswer.Hit(
            kind: nil, id: String($0.item), name: $0.name, matched: $0.matched, isGuess: $0.isGuess)
        }, total: max(result.total, result.hits.count))
    case .store(let catalogue, let store, let situation, let cut):
      var answer = FindAnswer(catalogue, query, limit)
      if query.contains(where: { !$0.isWhitespace }) {
        for list in cut { try answer.add(list, of: situation, in: store, query, limit) }
      }
      return answer
    }
  }
}

extension FindAnswer {
  fileprivate init(_ catalogue: Catalogue, _ query: String, _ limit: Int) {
    guard query.contains(where: { !$0.isWhitespace }) else {
      self.init(hits: [], total: 0)
      return
    }
    let found = catalogue.find(query, limit: limit)
    self.init(
      hits: found.hits.map { hit in
        Hit(
          kind: hit.entry.kind.rawValue, id: hit.entry.id, name: hit.entry.name,
          matched: hit.alias == nil ? hit.matched : [], isGuess: hit.isGuess)
      }, total: found.total)
  }

  /// What a list holds beyond the items whose names were made ready, as the store finds it.
  fileprivate mutating func add(
    _ list: ListDefinition, of situation: Situation, in store: Workspace, _ query: String, _ limit: Int
  ) throws {
    let page = try store.page(
      ListQuery(
        plan: situation.plan.id, list: list.id, text: query, asOf: situation.day, limit: limit))
    let known = Set(hits.map(\.id))
    for item in page.items where hits.count < limit && !known.contains("\(list.id.text)/\(item.id)") {
      let hit = Hit(
        kind: "item", id: "\(list.id.text)/\(item.id)", name: item.name, matched: [], isGuess: false)
      hits.append(hit)
      total += 1
    }
    notices.append(
      Phrase(
        "清单“\(list.name)”很长:后一部分也找,但不排序、不容一键之误",
        "list “\(list.name)” is long: its later part is searched too, but not ranked and not with a slip"
      )[Output.language])
  }
}
