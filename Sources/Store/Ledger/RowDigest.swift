/// The digest of rows, value by value: a letter for the kind, then eight bytes for a number, or the length in
/// eight bytes and the bytes. The same values give the same digest on every machine and with every engine.
struct RowDigest {
  private var digest = Digest()
  private var pending: [UInt8] = []
  private(set) var size = 0

  init() { pending.reserveCapacity(RowDigest.enough + (1 << 12)) }

  mutating func take(_ row: SQLRow, columns: Int) {
    size += 1
    for column in 0..<Int32(columns) { row.append(column, to: &pending) }
    if pending.count > RowDigest.enough { flush() }
  }

  mutating func take(_ values: [SQLValue]) {
    size += 1
    for value in values { value.append(to: &pending) }
  }

  /// The digest of everything taken.
  mutating func finished() -> String {
    flush()
    return digest.finished()
  }

  private mutating func flush() {
    digest.update(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private static let enough = 1 << 16
}

extension SQLValue {
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(UInt8(ascii: "N"))
    case .int(let value): bytes.append("I", UInt64(bitPattern: Int64(value)))
    // The engine does not keep the sign of nought.
    case .real(let value): bytes.append("R", (value == 0 ? 0 : value).bitPattern)
    case .text(var text): text.withUTF8 { bytes.append("T", UnsafeRawBufferPointer($0)) }
    case .blob(let blob): blob.withUnsafeBytes { bytes.append("B", $0) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ kind: Unicode.Scalar, _ word: UInt64) {
    append(UInt8(ascii: kind))
    Swift.withUnsafeBytes(of: word.bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ kind: Unicode.Scalar, _ content: UnsafeRawBufferPointer) {
    append(kind, UInt64(content.count))
    append(contentsOf: content)
  }
}

extension SQLRow {
  /// Appends a column as `RowDigest` writes it.
  fileprivate func append(_ column: Int32, to bytes: inout [UInt8]) {
    switch kind(of: column) {
    case .null: bytes.append(UInt8(ascii: "N"))
    case .int: bytes.append("I", UInt64(bitPattern: Int64(int(column))))
    case .real: bytes.append("R", (real(column) == 0 ? 0 : real(column)).bitPattern)
    case .text: withText(column) { bytes.append("T", $0) }
    case .blob: withBlob(column) { bytes.append("B", $0) }
    }
  }
}
