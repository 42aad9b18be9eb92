extension SearchIndex {
  /// What fits a query, best first: the whole name before its beginning, that before the beginning of a word,
  /// that before the inside; as written or in full before initials; shorter names first, then as added.
  ///
  /// A name that fits with one slip of a key counts for less than a beginning, and is only looked for while
  /// fewer than three names fit better; of those the likelier slips come first. An empty query finds nothing.
  public func find(_ query: String, limit: Int = 50) -> SearchResult {
    let pattern = SearchPattern(query)
    guard !pattern.isEmpty, limit > 0 else { return SearchResult(hits: [], total: 0) }
    let found = shortlist(limit) { units, name in
      pattern.fit(units, name).map { Rank.place($0) + pattern.form($0, units, name) }
    }
    var keys = found.best
    var slips = SearchPattern.SlipTable()
    if keys.prefix(3).count(where: { Rank(key: $0).cost < Rank.slip }) < 3 {
      slips = pattern.slipMoves()
      keys += guesses(pattern, slips, limit: keys.isEmpty ? limit : min(limit, 5))
    }
    return SearchResult(hits: hits(keys.sorted(), pattern, slips, limit: limit), total: found.total)
  }

  private func guesses(
    _ pattern: SearchPattern, _ slips: SearchPattern.SlipTable, limit: Int
  ) -> [UInt64] {
    if slips.isEmpty { return [] }
    let likelihood = SlipLikelihood(pattern.units)
    return shortlist(limit) { units, name in
      pattern.fit(units, name, slips).map { fit in
        Rank.slip + Rank.place(fit) + likelihood.cost(units, fit.begin..<name.upperBound)
      }
    }.best
  }

  /// The cheapest names by a cost.
  @inline(__always)
  private func shortlist(_ limit: Int, _ cost: (Span<SearchUnit>, Range<Int>) -> Int?) -> Shortlist {
    var found = Shortlist(limit: limit)
    let units = units.span
    var start = 0
    for index in 0..<count {
      let end = ends[index]
      if let cost = cost(units, start..<end) {
        found.add(Rank(cost: cost + handicap(index), length: end - start, index: index), of: item(index))
      }
      start = end
    }
    found.close()
    return found
  }

  private func hits(
    _ keys: [UInt64], _ pattern: SearchPattern, _ slips: SearchPattern.SlipTable, limit: Int
  ) -> [SearchHit] {
    var seen: Set<Int> = []
    var hits: [SearchHit] = []
    for rank in keys.lazy.map(Rank.init) where hits.count < limit {
      guard seen.insert(item(rank.index)).inserted else { continue }
      let name = name(rank.index)
      let exact = pattern.match(in: name)
      let matched = exact ?? pattern.places(in: name, slips) ?? []
      hits.append(
        SearchHit(item: item(rank.index), name: name, matched: matched, isGuess: exact == nil))
    }
    return hits
  }
}

extension SearchPattern {
  /// As written or in full is best, then initials alone, then a mixture.
  fileprivate func form(_ fit: Fit, _ units: Span<SearchUnit>, _ name: Range<Int>) -> Int {
    let run = fit.begin..<name.upperBound
    if moves.isEmpty || extent(units, run, .full).rawValue >= fit.extent.rawValue { return 0 }
    return extent(units, run, .initials).rawValue >= fit.extent.rawValue ? 20 : 30
  }
}

/// What decides the order of matches, in one number.
struct Rank {
  let key: UInt64

  init(key: UInt64) { self.key = key }

  init(cost: Int, length: Int, index: Int) {
    key =
      UInt64(min(cost, 0xFFFF)) << 48 | UInt64(min(length, 0xFFFF)) << 32 | UInt64(UInt32(clamping: index))
  }

  var cost: Int { Int(key >> 48) }
  var index: Int { Int(key & 0xFFFF_FFFF) }

  /// A slip counts as much as lying between the beginning of a word and the inside of one.
  static let slip = 250

  static func place(_ fit: Fit) -> Int {
    switch fit.entrance {
    case .start: fit.extent == .end ? 0 : 100
    case .word: 200
    case .inside: 300
    }
  }
}

/// The best few of many, one for each thing; the names of a thing come one after the other.
private struct Shortlist {
  private(set) var total = 0
  private var kept: [UInt64] = []
  private var worst = UInt64.max
  private var open: (item: Int, key: UInt64)?
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ rank: Rank, of item: Int) {
    if let open, open.item == item {
      self.open = (item, min(open.key, rank.key))
    } else {
      close()
      open = (item, rank.key)
    }
  }

  /// Takes in the thing whose names came last.
  mutating func close() {
    guard let key = open?.key else { return }
    open = nil
    total += 1
    guard key < worst else { return }
    kept.append(key)
    if kept.count >= 4 * limit + 64 { shorten() }
  }

  private mutating func shorten() {
    kept.sort()
    kept.removeLast(max(0, kept.count - limit))
    worst = kept.last ?? .max
  }

  /// The best, best first.
  var best: [UInt64] { Array(kept.sorted().prefix(limit)) }
}
