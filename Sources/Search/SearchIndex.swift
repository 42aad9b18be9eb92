/// Names made ready to be searched by hanzi, pinyin, initials and mixtures of them.
///
/// Fifty thousand names are searched in a few milliseconds; see `SearchPattern` for how.
public struct SearchIndex: Sendable {
  private var names: [String] = []
  private var items: [Int32] = []
  private var handicaps: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var units: [SearchUnit] = []

  /// An empty index.
  public init() {}

  /// How many names there are.
  public var count: Int { names.count }

  /// Adds a name of a thing. The names of one thing are added one after the other; of equally good matches
  /// the thing added first comes first.
  ///
  /// - Parameter handicap: How much a match counts less than one of a name with 0; 100 is the difference
  ///   between the beginning of a name and its inside.
  public mutating func add(_ name: String, of item: Int, handicap: Int = 0) {
    names.append(name)
    items.append(Int32(clamping: item))
    handicaps.append(UInt8(clamping: handicap))
    var reader = SearchUnits()
    let pinyin = Pinyin.table
    for scalar in name.unicodeScalars.prefix(Self.longest) {
      if let unit = reader.next(scalar.value, pinyin) { units.append(unit) }
    }
    ends.append(units.count)
  }

  /// Of a longer name the rest is not searched.
  static let longest = 400

  func name(_ index: Int) -> String { names[index] }
  func item(_ index: Int) -> Int { Int(items[index]) }
  func handicap(_ index: Int) -> Int { Int(handicaps[index]) }
}

/// One thing found.
public struct SearchHit: Hashable, Sendable {
  /// The thing, as it was named to the index.
  public var item: Int
  /// The name that matched, and which of its characters did.
  public var name: String
  public var matched: [Int]
  /// Whether the query only fits with a slip of a key.
  public var isGuess: Bool
}

/// What was found, best first.
public struct SearchResult: Hashable, Sendable {
  public var hits: [SearchHit]
  /// How many things fit in all, those with a slip not counted.
  public var total: Int
}
