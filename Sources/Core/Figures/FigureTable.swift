/// All figures a snapshot holds, every vintage of them, found by indicator and scope.
public struct FigureTable: Hashable, Sendable {
  public struct Key: Hashable, Sendable {
    public var indicator: Indicator.ID
    public var scope: Scope
    public init(_ indicator: Indicator.ID, _ scope: Scope) {
      self.indicator = indicator
      self.scope = scope
    }
  }

  private var byKey: [Key: [Figure]]

  /// Takes figures in any order; those of one key keep the order of entry.
  public init(_ figures: some Sequence<Figure>) {
    byKey = Dictionary(grouping: figures) { Key($0.indicator, $0.scope) }
    for key in byKey.keys { byKey[key]?.sort { $0.id < $1.id } }
  }

  /// Takes series that are grouped by key already, each in order of entry.
  public init(series: [Key: [Figure]]) { byKey = series }

  /// Every vintage of one series, in order of entry.
  public subscript(indicator: Indicator.ID, scope: Scope) -> [Figure] { byKey[Key(indicator, scope)] ?? [] }

  /// Takes one more, entered after all others of its series.
  mutating func add(_ figure: Figure) {
    byKey[Key(figure.indicator, figure.scope), default: []].append(figure)
  }

  public var keys: some Collection<Key> { byKey.keys }
  public var isEmpty: Bool { byKey.isEmpty }
}
