/// The place of a cell: row and column counted from 0, written `C7` as spreadsheets do.
public struct CellAddress: Hashable, Sendable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// A cell by its row and column, both from 0.
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// The most rows and columns a workbook may have. (ECMA-376 as Excel keeps it.)
  static let mostRows = 1 << 20
  static let mostColumns = 1 << 14

  /// Reads `C7` or `$C$7`; nil when it is none or lies outside a sheet.
  public init?(_ text: some StringProtocol) {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= CellAddress.mostColumns, row <= CellAddress.mostRows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column, from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  /// `C7`.
  public var description: String { CellAddress.letters(ofColumn: column) + "\(row + 1)" }
}

extension CellAddress: Comparable {
  /// In reading order: by row, then by column.
  public static func < (a: CellAddress, b: CellAddress) -> Bool { (a.row, a.column) < (b.row, b.column) }
}

/// A rectangle of cells, both corners inside.
public struct CellRange: Hashable, Sendable {
  /// The first cell, at the upper left.
  public var first: CellAddress
  /// The last cell, at the lower right.
  public var last: CellAddress

  /// The rectangle between two corners, in any order.
  public init(_ a: CellAddress, _ b: CellAddress) {
    first = CellAddress(row: min(a.row, b.row), column: min(a.column, b.column))
    last = CellAddress(row: max(a.row, b.row), column: max(a.column, b.column))
  }

  /// Reads `B2:D4`, or `B2` for one cell.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":").map { CellAddress($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2 else {
      return nil
    }
    self.init(first, last)
  }

  /// Whether a cell lies inside.
  public func contains(_ cell: CellAddress) -> Bool {
    first.row <= cell.row && cell.row <= last.row && first.column <= cell.column && cell.column <= last.column
  }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D4`; one cell is `B2`.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
