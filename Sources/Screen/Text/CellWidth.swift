/// How many columns a terminal gives to a character.
///
/// The one measure for layout, cutting, padding, the caret and the mouse. It agrees with `wcwidth` of
/// glibc 2.36 in `C.UTF-8`, which ncurses follows: East Asian Wide and Fullwidth are 2, Ambiguous is 1.
public enum CellWidth {
  /// The columns of a scalar: 0, 1 or 2, or nil if a terminal must not be sent it.
  public static func of(_ scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value &- 0x20 < 0x5F { return 1 }
    if value &- 0x4E00 < 0x5200 { return 2 }
    let width = Int(runs[run(holding: value)] & 3) - 1
    return width < 0 ? nil : width
  }

  /// The index of the last run that starts at or before the value.
  private static func run(holding value: UInt32) -> Int {
    let key = value << 2 | 3
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return low
  }
}

extension Character {
  /// The columns it takes on a terminal: those of its scalars together; 0 if it cannot be shown.
  public var columns: Int { unicodeScalars.columns }
}

extension String {
  /// The columns it takes on a terminal, once it has been cleaned for one.
  public var columns: Int { unicodeScalars.columns }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var columns: Int { reduce(0) { $0 + (CellWidth.of($1) ?? 0) } }
}
