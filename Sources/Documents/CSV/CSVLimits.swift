/// How much of one CSV record is read; what goes beyond is a finding, not a full memory.
public struct CSVLimits: Sendable, Hashable {
  /// The most bytes in one cell.
  public var cell: Int
  /// The most bytes in one record, which may span several lines.
  public var record: Int

  /// Limits no honest table reaches.
  public init(cell: Int = 64 << 10, record: Int = 1 << 20) {
    self.cell = cell
    self.record = record
  }
}
