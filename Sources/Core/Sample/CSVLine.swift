/// One line of a CSV file (RFC 4180), ended by a line feed.
enum CSVLine {
  static func joined(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Double {
  /// Rounded half away from zero to so many decimals.
  func rounded(decimals: Int) -> Double {
    let scale = Double.powerOfTen(decimals)
    return (self * scale).rounded() / scale
  }

  /// With exactly so many decimals, as reports print it.
  func written(decimals: Int) -> String {
    let scaled = (self * Double.powerOfTen(decimals)).rounded()
    guard scaled.magnitude < 1e18 else { return description }
    let sign = scaled < 0 ? "-" : ""
    let digits = Int(scaled.magnitude).padded(decimals + 1)
    guard decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// As short as it can be written: `104`, `24.2`.
  var written: String {
    self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1.0) { power, _ in power * 10 }
  }
}
