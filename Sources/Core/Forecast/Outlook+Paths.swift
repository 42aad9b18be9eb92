extension Outlook {
  /// How many ways the future is thrown, and the seed of the dice.
  static let paths = 2_000
  static let seed: UInt64 = 361

  /// Thrown deviations of the next steps from their means, each step as far as `deviations` says: one list a path.
  func thrownPaths() -> [[Double]] {
    var dice = Dice(seed: Outlook.seed, "forecast")
    let steps = means.count
    guard let model else { return driftPaths(&dice) }
    let sizes = zip(deviations, model.deviations(steps)).map { $1 > 0 ? $0 / $1 : 1 }
    let echoes = [1] + (1..<max(1, steps)).map { model.echo($0) }
    return (0..<Outlook.paths).map { _ in
      let errors = (0..<steps).map { _ in model.errorDeviation * dice.normal() }
      return (0..<steps).map { step in
        sizes[step] * (0...step).reduce(0) { $0 + errors[$1] * echoes[step - $1] }
      }
    }
  }

  /// A walk whose drift is known only as well as the values tell.
  private func driftPaths(_ dice: inout Dice) -> [[Double]] {
    // The first step's variance is s²(1 + 1/(n − 1)).
    let one = deviations[0] / (1 + 1 / Double(count - 1)).squareRoot()
    return (0..<Outlook.paths).map { _ in
      let drift = one * dice.normal() / Double(count - 1).squareRoot()
      var sum = 0.0
      return means.map { _ in
        sum += drift + one * dice.normal()
        return sum
      }
    }
  }
}
