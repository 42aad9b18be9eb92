import Glibc

/// The normal distribution with mean 0 and deviation 1.
enum StandardNormal {
  /// The share below x.
  static func share(below x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// 80 and 95 per cent of it lie within these on both sides.
  static let within80 = 1.2815515655446004
  static let within95 = 1.959963984540054
}

/// Student's t.
struct StudentT {
  /// Degrees of freedom, ≥ 1.
  var degrees: Double

  /// The share below x, by the incomplete beta function.
  func share(below x: Double) -> Double {
    let tail = 0.5 * Beta.share(degrees / (degrees + x * x), degrees / 2, 0.5)
    return x > 0 ? 1 - tail : tail
  }

  /// The x below which a share of 0.5…1 lies, by halving.
  func quantile(_ share: Double) -> Double {
    var (low, high) = (0.0, 1e4)
    for _ in 0..<200 where high - low > 1e-13 * high {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

/// The regularised incomplete beta function, by its continued fraction (Press et al., “Numerical Recipes”,
/// 3rd ed., §6.4).
private enum Beta {
  static func share(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func kept(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for m in 1...300 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}
