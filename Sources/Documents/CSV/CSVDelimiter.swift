/// Watches the first line of a table that holds anything, to tell what delimits its cells.
struct CSVDelimiter {
  private var counts: [UInt8: Int] = [:]
  private var isQuoted = false
  private var isBegun = false

  /// Takes the next byte; true once the line is complete.
  mutating func see(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.lineFeed, Byte.carriageReturn:
      return isBegun && !isQuoted
    case Byte.quote: isQuoted.toggle()
    case Byte.comma, Byte.semicolon, Byte.tab:
      if !isQuoted { counts[byte, default: 0] += 1 }
    // A byte order mark begins nothing, and no name is made of its bytes alone.
    case 0xEF, 0xBB, 0xBF: return false
    default: break
    }
    isBegun = true
    return false
  }

  /// The most frequent of comma, semicolon and tab outside quotation marks; of equals, in this order.
  var likeliest: UInt8 {
    [Byte.semicolon, Byte.tab].reduce(Byte.comma) { best, other in
      counts[other, default: 0] > counts[best, default: 0] ? other : best
    }
  }
}
