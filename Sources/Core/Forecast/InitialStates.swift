/// The best initial states for given parameters: a linear problem, because a smoothing filter is linear.
struct InitialStates {
  private let values: [Double]
  private let cycle: Int
  /// Level, trend, and all seasonal effects but the last, which makes their sum zero.
  private var size: Int { 2 + max(0, cycle - 1) }

  init(_ values: [Double], cycle: Int) {
    self.values = values
    self.cycle = cycle
  }

  func sumOfSquares(_ parameters: DampedTrend.Parameters) -> Double {
    model(parameters).sumOfSquares
  }

  func model(_ parameters: DampedTrend.Parameters) -> DampedTrend {
    let rows = errors(parameters)
    let states = LeastSquares.solution(rows, unknowns: size)
    var season: [Double] = []
    if cycle > 0 {
      let free = states.dropFirst(2)
      season = free + [-free.reduce(0, +)]
    }
    return DampedTrend(
      values, parameters: parameters, initial: .init(level: states[0], trend: states[1], season: season))
  }

  /// For each value the error's dependence on every unknown, and last the error when all of them are zero:
  /// the filter run on all these columns at once.
  private func errors(_ p: DampedTrend.Parameters) -> [Double] {
    let width = size + 1
    var level = [Double](repeating: 0, count: width)
    var trend = level
    level[0] = 1
    trend[1] = 1
    var season = [Double](repeating: 0, count: cycle * width)
    for effect in 0..<max(0, cycle - 1) {
      season[effect * width + 2 + effect] = 1
      season[(cycle - 1) * width + 2 + effect] = -1
    }
    var rows: [Double] = []
    rows.reserveCapacity(values.count * width)
    for (step, value) in values.enumerated() {
      let now = cycle > 0 ? step % cycle * width : 0
      for column in 0..<width {
        let fading = p.damping * trend[column]
        let effect = cycle > 0 ? season[now + column] : 0
        let error = (column == size ? value : 0) - (level[column] + fading + effect)
        level[column] += fading + p.level * error
        trend[column] = fading + p.trend * error
        if cycle > 0 { season[now + column] += p.season * error }
        rows.append(error)
      }
    }
    return rows
  }
}

/// Linear least squares by the normal equations, scaled so that their columns are of one size.
enum LeastSquares {
  /// The unknowns x that make Σ(row·x + last)² least; rows hold `unknowns` coefficients and a last number.
  static func solution(_ rows: [Double], unknowns: Int) -> [Double] {
    let width = unknowns + 1
    var sums = [Double](repeating: 0, count: width * width)
    for start in stride(from: 0, to: rows.count, by: width) {
      for i in 0..<unknowns {
        let left = rows[start + i]
        for j in i..<width { sums[i * width + j] += left * rows[start + j] }
      }
    }
    return solved(sums, unknowns)
  }

  /// Cholesky with a ridge too small to see: effects that data cannot tell apart stay finite.
  private static func solved(_ sums: [Double], _ size: Int) -> [Double] {
    let width = size + 1
    let scale = (0..<size).map { sums[$0 * width + $0] > 0 ? sums[$0 * width + $0].squareRoot() : 1 }
    var lower = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        var rest = sums[j * width + i] / (scale[i] * scale[j]) + (i == j ? 1e-12 : 0)
        for k in 0..<j { rest -= lower[i * size + k] * lower[j * size + k] }
        lower[i * size + j] = i == j ? max(rest, 1e-14).squareRoot() : rest / lower[j * size + j]
      }
    }
    var x = (0..<size).map { -sums[$0 * width + size] / scale[$0] }
    for i in 0..<size {
      for k in 0..<i { x[i] -= lower[i * size + k] * x[k] }
      x[i] /= lower[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<max(i + 1, size) { x[i] -= lower[k * size + i] * x[k] }
      x[i] /= lower[i * size + i]
    }
    return (0..<size).map { x[$0] / scale[$0] }
  }
}
