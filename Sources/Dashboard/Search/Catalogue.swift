public import Core
import Search

/// Everything one can go to by its name: commands, screens, the things of a plan, items of its lists.
public struct Catalogue: Sendable {
  public let entries: [Entry]
  /// Every name and id of the entries, made ready.
  let index: SearchIndex

  /// One thing.
  public struct Entry: Hashable, Sendable {
    public var kind: Kind
    public var id: String
    public var name: String
    /// Other names it goes by.
    public var aliases: [String]
    /// What tells it from others of its name: where it belongs.
    public var detail: String
    public var destination: Destination

    public init(
      _ kind: Kind, _ id: String, _ name: String, aliases: [String] = [], detail: String = "",
      to destination: Destination
    ) {
      self.kind = kind
      self.id = id
      self.name = name
      self.aliases = aliases
      self.detail = detail
      self.destination = destination
    }
  }

  /// What a thing is, in the order in which equally good matches come.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case screen, command, cluster, line, task, target, indicator, district, zone, group, unit, technology
    case list, rule, node, plan, item
  }

  /// Where choosing a thing leads.
  public enum Destination: Hashable, Sendable {
    case command(Command)
    case view(View)
    /// A view with the rows of its first table filtered.
    case rows(View, String)
    /// The overview of another plan or version.
    case plan(PlanChoice)
  }

  /// Makes the names ready; ids count a little less than names, items of lists less than what the plan names.
  public init(_ entries: [Entry]) {
    self.entries = entries
    var index = SearchIndex()
    for (place, entry) in entries.enumerated() {
      let handicap = entry.kind == .item || entry.kind == .node ? 15 : 0
      index.add(entry.name, of: place, handicap: handicap)
      for alias in entry.aliases where alias != entry.name {
        index.add(alias, of: place, handicap: handicap + 5)
      }
      if !entry.id.isEmpty { index.add(entry.id, of: place, handicap: handicap + 10) }
    }
    self.index = index
  }

  /// A thing found, and which characters of which of its names matched.
  public struct Hit: Hashable, Sendable {
    public var entry: Entry
    /// The name that matched, when it is not the entry's own.
    public var alias: String?
    public var matched: [Int]
    public var isGuess: Bool
  }

  /// What fits a query, best first; for an empty one everything in its own order.
  public func find(_ query: String, limit: Int) -> (hits: [Hit], total: Int) {
    guard query.contains(where: { !$0.isWhitespace }) else {
      let all = entries.prefix(limit).map { Hit(entry: $0, alias: nil, matched: [], isGuess: false) }
      return (all, entries.count)
    }
    let result = index.find(query, limit: limit)
    let hits = result.hits.map { hit in
      let entry = entries[hit.item]
      let isOwn = hit.name == entry.name
      return Hit(entry: entry, alias: isOwn ? nil : hit.name, matched: hit.matched, isGuess: hit.isGuess)
    }
    return (hits, max(result.total, hits.count))
  }
}
