/// Reads a table of any size in pieces of any size: RFC 4180 with LF, CR LF or CR, strict UTF-8 with or
/// without a byte order mark, delimited by comma, semicolon or tab, the first line that is not empty being
/// the header.
///
///     var reader = CSVReader(file: "figures.csv", log: log)
///     while let piece = next() { reader.read(piece) { row in … } }
///     reader.finish { row in … }
///
/// Rows with a mistake in their form are reported and left out, empty rows are passed over. Bytes that are
/// no text and a quotation mark that is never closed end the reading.
public struct CSVReader {
  /// The file's name, for places.
  public let file: String
  /// The header, once it was read.
  public private(set) var header: CSVHeader?
  /// Whether the reading has ended early because nothing more can be made of the file.
  public private(set) var isStopped = false

  let limits: CSVLimits
  private let log: FindingLog
  private var check = ByteCheck()
  /// The bytes of earlier pieces.
  private var offset = 0
  private var delimiter = CSVDelimiter()
  /// What was read before the delimiter is known.
  private var head: [UInt8] = []
  private var scanner: CSVScanner?

  /// A reader of one file that has read nothing yet.
  public init(file: String, limits: CSVLimits = CSVLimits(), log: FindingLog) {
    self.file = file
    self.limits = limits
    self.log = log
  }

  /// Reads the next piece of the file and hands over the rows that are complete.
  public mutating func read<Failure>(
    _ piece: UnsafeBufferPointer<UInt8>, row: (CSVRow) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isStopped else { return }
    let fault = check.firstFault(in: piece)
    let sound = UnsafeBufferPointer(rebasing: piece[..<(fault?.index ?? piece.count)])
    try scan(sound, row)
    if let fault, !isStopped {
      try settleDelimiter(row)
      stop(finding(fault.fault, at: offset + fault.index, line: scanner?.line ?? 1))
    }
    offset += piece.count
  }

  /// Reads the next piece of the file and hands over the rows that are complete.
  public mutating func read<Failure>(
    _ piece: ArraySlice<UInt8>, row: (CSVRow) throws(Failure) -> Void
  ) throws(Failure) {
    try piece.withUnsafeBufferPointer { bytes throws(Failure) in try read(bytes, row: row) }
  }

  /// Says that the file has ended, and hands over its last row.
  public mutating func finish<Failure>(row: (CSVRow) throws(Failure) -> Void) throws(Failure) {
    guard !isStopped else { return }
    try settleDelimiter(row)
    if check.isIncomplete { return stop(finding(.notUTF8, at: offset, line: scanner?.line ?? 1)) }
    if scanner?.finish() == true { try deliver(row) }
    stopIfLost()
    if header == nil, !isStopped { stop(missingHeader) }
    isStopped = true
  }

  private mutating func scan<Failure>(
    _ piece: UnsafeBufferPointer<UInt8>, _ row: (CSVRow) throws(Failure) -> Void
  ) throws(Failure) {
    var index = 0
    while scanner == nil, index < piece.count {
      let byte = piece[index]
      index += 1
      head.append(byte)
      if delimiter.see(byte) || head.count > limits.record { try settleDelimiter(row) }
    }
    try records(in: piece, from: &index, row)
  }

  /// Reads what was held back until the delimiter was known.
  private mutating func settleDelimiter<Failure>(
    _ row: (CSVRow) throws(Failure) -> Void
  ) throws(Failure) {
    guard scanner == nil else { return }
    scanner = CSVScanner(delimiter: delimiter.likeliest, limits: limits, line: 1)
    var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let held = head
    head = []
    try held.withUnsafeBufferPointer { bytes throws(Failure) in try records(in: bytes, from: &index, row) }
  }

  private mutating func records<Failure>(
    in piece: UnsafeBufferPointer<UInt8>, from index: inout Int, _ row: (CSVRow) throws(Failure) -> Void
  ) throws(Failure) {
    while !isStopped, scanner?.scan(piece, from: &index) == true {
      // Here and not in `deliver`: while the row is alive, clearing its buffers would copy them.
      defer { scanner?.next() }
      try deliver(row)
      stopIfLost()
    }
    stopIfLost()
  }

  private mutating func deliver<Failure>(_ row: (CSVRow) throws(Failure) -> Void) throws(Failure) {
    guard let scanner else { return }
    let record = scanner.record
    if scanner.isLost { return }
    if let fault = scanner.fault { return log.report(finding(fault)) }
    if record.isBlank { return }
    guard let header else {
      let header = CSVHeader(record, file: file)
      header.faults.forEach { log.report($0) }
      self.header = header
      return
    }
    if let miscount = miscount(record, header) { return log.report(miscount) }
    try row(CSVRow(header: header, log: log, record: record))
  }

  private mutating func stopIfLost() {
    if !isStopped, let scanner, scanner.isLost, let fault = scanner.fault { stop(finding(fault)) }
  }

  private mutating func stop(_ finding: Finding) {
    log.report(finding)
    isStopped = true
  }
}
