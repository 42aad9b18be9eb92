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
