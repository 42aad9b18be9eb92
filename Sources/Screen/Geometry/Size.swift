/// How many cells something takes; never negative.
public struct Size: Hashable, Sendable {
  /// Width in cells, at least 0.
  public let columns: Int
  /// Height in cells, at least 0.
  public let rows: Int

  /// A size; negative lengths count as 0, endless ones as two thousand million, so that sums stay numbers.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(0, columns), Int(Int32.max))
    self.rows = min(max(0, rows), Int(Int32.max))
  }

  /// No cell at all.
  public static let zero = Size(columns: 0, rows: 0)

  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether something of the other size fits into it.
  public func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}

extension Size: CustomStringConvertible {
  /// `columns×rows`
  public var description: String { "\(columns)×\(rows)" }
}
