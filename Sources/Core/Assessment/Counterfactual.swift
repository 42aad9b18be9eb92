import Glibc

extension Yardstick {
  /// The first value on the way from `value` to the yardstick's aim, in steps of `decimals` digits, that
  /// gives `light` or better; never beyond the aim. Nil when not even that gives it.
  func firstValue(giving light: Light, from value: Double, decimals: Int) -> Double? {
    let steps = DecimalSteps(from: value, to: aim(from: value), decimals: decimals)
    func gives(_ step: Int) -> Bool { verdict(on: steps[step]).light.map { $0 >= light } ?? false }
    guard steps.count > 0, gives(steps.count) else { return nil }
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if gives(middle) { high = middle } else { low = middle }
    }
    return steps[high]
  }
}

/// The values with a number of decimals between two others, numbered from 1 at the first beyond `start`.
struct DecimalSteps {
  private var first: Double
  private var scale: Double
  private var sign: Double
  private var end: Double
  private(set) var count: Int

  init(from start: Double, to end: Double, decimals: Int) {
    scale = pow(10, Double(decimals))
    sign = end < start ? -1 : 1
    self.end = end
    // Mirrored when going down, so that rounding is always up and away from the start.
    first = (sign * start * scale).snapped.rounded(.down)
    let last = (sign * end * scale).snapped.rounded(.up)
    count = last - first < 1e15 ? Int(max(0, last - first)) : 0
  }

  subscript(step: Int) -> Double {
    let value = sign * (first + Double(step)) / scale
    return sign * (value - end) > 0 ? end : value
  }
}

extension Double {
  /// The whole number this is but for the noise of binary fractions, else itself.
  fileprivate var snapped: Double {
    let whole = rounded()
    return abs(self - whole) <= 1e-9 * max(1, abs(whole)) ? whole : self
  }
}
