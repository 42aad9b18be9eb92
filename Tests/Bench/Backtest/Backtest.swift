import Core
import Glibc

/// Forecasts pieces of public and made-up series as they would have been forecast then, and counts how often
/// the intervals held and how good the probabilities were. Prints a table; ends with 1 when coverage of the
/// 80 per cent interval leaves 75–85 at any length, or the Brier score is no better than the last value's.
///
/// The constants of the intervals were chosen on every other series; the others, which nothing was chosen on,
/// are what is reported and promised. `--tuning` shows those that were used.
///
///     swift run -c release Backtest Tests/Bench/Backtest/series.csv [--tuning]
@main struct Backtest {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let path = arguments.first { !$0.hasPrefix("--") } ?? "Tests/Bench/Backtest/series.csv"
    let half = arguments.contains("--tuning") ? 0 : 1
    let all = (PublicSeries.read(path) + Synthetic.all).sorted {
      ($0.perYear, $0.name) < ($1.perYear, $1.name)
    }
    .enumerated().filter { $0.offset % 2 == half }.map(\.element)
    guard !all.isEmpty else { return fail("no series in \(path)") }
    var isGood = true
    print("frequency  n    forecasts  80%    95%    Brier   last   walk")
    for frequency in [1, 4, 12] {
      var sum = Trial.Score()
      for length in lengths(frequency) {
        let score = all.filter { $0.perYear == frequency }.reduce(into: Trial.Score()) { sum, series in
          for trial in series.trials(length: length) { if let score = trial.score() { sum += score } }
        }
        print(line(name(frequency), "\(length)", score))
        sum += score
        isGood = isGood && score.isKept
      }
      print(line(name(frequency), "all", sum))
      isGood = isGood && sum.isKept
    }
    if !isGood { fail("outside of what is promised: 75–85 % and a Brier score better than the last value's") }
  }

  private static func lengths(_ frequency: Int) -> [Int] {
    switch frequency {
    case 1: [6, 8, 10, 15, 20]
    case 4: [6, 12, 20, 32, 40]
    default: [12, 24, 36, 48, 60]
    }
  }

  private static func name(_ frequency: Int) -> String {
    frequency == 1 ? "yearly" : frequency == 4 ? "quarterly" : "monthly"
  }

  private static func line(_ frequency: String, _ length: String, _ score: Trial.Score) -> String {
    func fixed(_ value: Double, _ decimals: Int) -> String {
      let power = pow(10.0, Double(decimals))
      let whole = Int((value * power).rounded())
      let digits = "\(whole % Int(power))"
      return "\(whole / Int(power))." + String(repeating: "0", count: decimals - digits.count) + digits
    }
    let cells = [
      frequency.padding(11), length.padding(5), "\(score.intervals)".padding(11),
      fixed(score.coverage80, 1).padding(7), fixed(score.coverage95, 1).padding(7),
      fixed(score.brier(score.squares), 3).padding(8), fixed(score.brier(score.stillSquares), 3).padding(7),
      fixed(score.brier(score.walkSquares), 3),
    ]
    return cells.joined()
  }

  private static func fail(_ sentence: String) {
    print(sentence)
    exit(1)
  }
}

extension Trial.Score {
  /// Whether what is promised holds.
  fileprivate var isKept: Bool { 75...85 ~= coverage80 && squares < stillSquares }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
