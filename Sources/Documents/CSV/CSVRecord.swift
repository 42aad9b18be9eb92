/// The cells of one record, end to end without quotes and delimiters, in buffers that are used again for
/// the next.
struct CSVRecord: Sendable {
  /// The line the record begins in, from 1.
  var line = 1
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var cellStart = 0

  /// The number of finished cells.
  var count: Int { ends.count }

  /// The bytes of the cell being built.
  var openBytes: Int { bytes.count - cellStart }

  /// Whether nothing stands in any cell.
  var isBlank: Bool { bytes.isEmpty }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func endCell() {
    ends.append(bytes.count)
    cellStart = bytes.count
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    cellStart = 0
  }

  func range(_ cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  func text(_ cell: Int) -> String { String(decoding: bytes[range(cell)], as: UTF8.self) }
}
