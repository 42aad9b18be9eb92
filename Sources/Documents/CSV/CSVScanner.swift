/// Cuts bytes into records by RFC 4180, wherever the pieces are cut.
struct CSVScanner {
  /// What is wrong with the record being read.
  enum Fault: Sendable, Equatable {
    /// A quotation mark in a cell that does not begin with one, or text after a closing one.
    case strayQuote(line: Int)
    /// A cell that never ends: its quotation mark stands in this line.
    case openQuote(line: Int)
    case cellTooLong(line: Int)
    case recordTooLong(line: Int)
  }

  private enum State { case cellStart, bare, quoted, quoteSeen }

  let delimiter: UInt8
  let limits: CSVLimits
  private(set) var record = CSVRecord()
  private(set) var fault: Fault?
  /// The line being read, from 1.
  private(set) var line: Int
  private var state = State.cellStart
  private var quoteLine = 0
  /// A line feed that follows belongs to this carriage return.
  private var sawReturn = false

  init(delimiter: UInt8, limits: CSVLimits, line: Int) {
    self.delimiter = delimiter
    self.limits = limits
    self.line = line
    record.line = line
  }

  /// Whether nothing more can be made of the file.
  var isLost: Bool {
    switch fault {
    case .openQuote, .cellTooLong, .recordTooLong: true
    case .strayQuote, nil: false
    }
  }

  /// Reads on from a position until a record is complete; false if the piece ended before.
  mutating func scan(_ piece: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Bool {
    while index < piece.count, !isLost {
      let isComplete =
        switch state {
        case .cellStart, .bare: bare(piece, &index)
        case .quoted: quoted(piece, &index)
        case .quoteSeen: quoteSeen(piece, &index)
        }
      if isComplete { return true }
    }
    return false
  }

  /// Ends the last record, which may lack its line break; false if there is none.
  mutating func finish() -> Bool {
    if state == .quoted { fault = .openQuote(line: quoteLine) }
    if state == .cellStart, record.count == 0 { return false }
    endCell()
    return true
  }

  /// Makes room for the next record.
  mutating func next() {
    record.clear()
    record.line = line
    fault = nil
    state = .cellStart
  }

  private mutating func bare(_ piece: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < piece.count, !ends(piece[index]) { index += 1 }
    if index > start {
      keep(piece[start..<index])
      state = .bare
      sawReturn = false
    }
    guard index < piece.count else { return false }
    let byte = piece[index]
    index += 1
    if byte == Byte.quote {
      openQuote()
      return false
    }
    return end(byte)
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.quote || byte == Byte.carriageReturn
  }

  private mutating func openQuote() {
    sawReturn = false
    if state == .cellStart {
      (state, quoteLine) = (.quoted, line)
    } else {
      stray(Byte.quote)
    }
  }

  private mutating func quoted(_ piece: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < piece.count, piece[index] != Byte.quote {
      countLine(piece[index])
      index += 1
    }
    keep(piece[start..<index])
    if index < piece.count {
      index += 1
      sawReturn = false
      state = .quoteSeen
    }
    return false
  }

  private mutating func quoteSeen(_ piece: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    let byte = piece[index]
    index += 1
    switch byte {
    case Byte.quote:
      record.append(byte)
      state = .quoted
    case delimiter, Byte.lineFeed, Byte.carriageReturn: return end(byte)
    default: stray(byte)
    }
    return false
  }

  private mutating func stray(_ byte: UInt8) {
    record.append(byte)
    if fault == nil { fault = .strayQuote(line: line) }
    state = .bare
  }

  /// Ends a cell, and the record with it unless the byte is a delimiter.
  private mutating func end(_ byte: UInt8) -> Bool {
    if byte == delimiter {
      sawReturn = false
      endCell()
      state = .cellStart
      return false
    }
    let isSecondHalf = byte == Byte.lineFeed && sawReturn
    countLine(byte)
    if isSecondHalf {
      // CR LF is one break: the record ended at the CR.
      record.line = line
      return false
    }
    endCell()
    return true
  }

  private mutating func countLine(_ byte: UInt8) {
    if byte == Byte.carriageReturn || (byte == Byte.lineFeed && !sawReturn) { line += 1 }
    sawReturn = byte == Byte.carriageReturn
  }

  /// Adds to the open cell, unless that makes it too long.
  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !isLost else { return }
    if record.openBytes + piece.count > limits.cell {
      fault = state == .quoted ? .openQuote(line: quoteLine) : .cellTooLong(line: record.line)
    } else {
      record.append(UnsafeBufferPointer(rebasing: piece))
    }
  }

  private mutating func endCell() {
    record.endCell()
    if record.bytes.count + record.count > limits.record, !isLost {
      fault = .recordTooLong(line: record.line)
    }
  }
}

/// The bytes that shape a CSV file.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
}
