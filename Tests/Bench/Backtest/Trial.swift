import Core
import Glibc

/// A piece of a series seen from one day: what was known, and what came.
struct Trial {
  var known: [Double]
  var came: [Double]
  var perYear: Int

  /// How often intervals held and how far probabilities were off, counted up.
  struct Score {
    var intervals = 0
    var held80 = 0
    var held95 = 0
    var questions = 0
    var squares = 0.0
    /// The same for one who says that nothing will change: it is met if it is met already.
    var stillSquares = 0.0
    /// And for one who says so with the spread of past changes (a random walk without drift).
    var walkSquares = 0.0

    var coverage80: Double { 100 * Double(held80) / Double(max(1, intervals)) }
    var coverage95: Double { 100 * Double(held95) / Double(max(1, intervals)) }
    func brier(_ squares: Double) -> Double { squares / Double(max(1, questions)) }

    static func += (a: inout Score, b: Score) {
      a.intervals += b.intervals
      a.held80 += b.held80
      a.held95 += b.held95
      a.questions += b.questions
      a.squares += b.squares
      a.stillSquares += b.stillSquares
      a.walkSquares += b.walkSquares
    }
  }

  /// Nil when the piece is too short to forecast.
  func score() -> Score? {
    guard let outlook = Outlook(known, perYear: perYear, steps: came.count) else { return nil }
    var score = Score()
    for (step, value) in came.enumerated() {
      let off = abs(value - outlook.means[step])
      score.intervals += 1
      if off <= outlook.width80 * outlook.deviations[step] { score.held80 += 1 }
      if off <= outlook.width95 * outlook.deviations[step] { score.held95 += 1 }
    }
    ask(outlook, &score)
    return score
  }

  /// Whether the last value will have gained half, all, or one and a half of what it gained so far at that
  /// pace: the target of somebody who plans with what he knows. In the direction of the series.
  private func ask(_ outlook: Outlook, _ score: inout Score) {
    let (last, end) = (known[known.count - 1], came[came.count - 1])
    let drift = (last - known[0]) / Double(known.count - 1)
    let sign: Double = drift < 0 ? -1 : 1
    let changes = zip(known.dropFirst(), known).map { $0 - $1 }
    let spread = (changes.reduce(0) { $0 + $1 * $1 } / Double(changes.count)).squareRoot()
    for share in [0.5, 1, 1.5] {
      let goal = last + share * drift * Double(came.count)
      let met: Double = sign * (end - goal) >= 0 ? 1 : 0
      let said = outlook.probability(reaching: goal, direction: sign > 0 ? .up : .down, at: came.count)
      let still: Double = sign * (last - goal) >= 0 ? 1 : 0
      let wide = spread * Double(came.count).squareRoot()
      let walk = wide > 0 ? 0.5 * erfc(sign * (goal - last) / wide / 2.0.squareRoot()) : still
      score.questions += 1
      score.squares += (said - met) * (said - met)
      score.stillSquares += (still - met) * (still - met)
      score.walkSquares += (walk - met) * (walk - met)
    }
  }
}
