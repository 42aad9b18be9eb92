/// Where a target's value is likely to go until its deadline, and how likely it is to be met (METHOD §7).
public struct Forecast: Hashable, Sendable {
  public var target: Target.ID
  /// How it was made; none when there were too few values.
  public var method: Outlook.Method?
  /// How many single periods it is made from.
  public var count: Int
  /// One for each report to come up to the deadline, in what the target is judged by: of flows the rolling
  /// year, or what a year or the whole plan has added up to.
  public var points: [Point]
  /// P(达标) at the deadline, 0…1.
  public var probability: Double?
  /// Half-widths of the intervals in standard deviations of the formula.
  public var width80: Double
  public var width95: Double
  public var parameters: DampedTrend.Parameters?
  /// `too-few` 样本不足 where nothing can be said.
  public var reason: Reason?

  /// An expected value with its intervals, at the end of a period.
  public struct Point: Hashable, Sendable {
    public var period: Period
    public var mean: Double
    public var low80: Double
    public var high80: Double
    public var low95: Double
    public var high95: Double
  }

  /// Answers a question; the work of some milliseconds.
  public init(_ question: ForecastQuestion) {
    target = question.target
    count = question.values.count
    points = []
    width80 = StandardNormal.within80
    width95 = StandardNormal.within95
    guard
      let outlook = Outlook(question.values, perYear: question.perYear, steps: question.coming.count)
    else {
      reason = .tooFew
      return
    }
    method = outlook.method
    parameters = outlook.model?.parameters
    width80 = outlook.width80
    width95 = outlook.width95
    let future = Future(question, outlook)
    points = question.coming.indices.map(future.point)
    probability = future.probability
  }

  /// 不可及: hardly any way leads there.
  public var isBeyondReach: Bool { probability.map { $0 < Forecast.reach } ?? false }

  /// Below this probability a target is called out as beyond reach.
  public static let reach = 0.05
}

/// An outlook on single periods, read as values of the target.
private struct Future {
  let question: ForecastQuestion
  let outlook: Outlook
  /// Deviations of single periods on thrown paths; empty where every judged value is one single period, and
  /// the formula says all.
  let paths: [[Double]]

  init(_ question: ForecastQuestion, _ outlook: Outlook) {
    self.question = question
    self.outlook = outlook
    let isPlain = question.sums.allSatisfy { $0.steps.count == 1 } && question.needs.count == 1
    paths = isPlain ? [] : outlook.thrownPaths()
  }

  private func mean(_ step: Int) -> Double {
    let sum = question.sums[step]
    return sum.known + sum.steps.reduce(0) { $0 + outlook.means[$1] }
  }

  private func deviation(_ step: Int, on path: [Double]) -> Double {
    question.sums[step].steps.reduce(0) { $0 + path[$1] }
  }

  func point(_ step: Int) -> Forecast.Point {
    let mean = mean(step)
    let (near, far) = paths.isEmpty ? formula(step) : thrown(step)
    return Forecast.Point(
      period: question.coming[step], mean: held(mean, step), low80: held(mean + near.low, step),
      high80: held(mean + near.high, step), low95: held(mean + far.low, step),
      high95: held(mean + far.high, step))
  }

  /// Counts only grow: no sum of them falls below what is there already.
  private func held(_ value: Double, _ step: Int) -> Double {
    guard let floor = question.floor else { return value }
    return max(value, floor, question.sums[step].known)
  }

  private typealias Span = (low: Double, high: Double)

  private func formula(_ step: Int) -> (near: Span, far: Span) {
    let deviation = outlook.deviations[question.sums[step].steps.lowerBound]
    let (near, far) = (deviation * outlook.width80, deviation * outlook.width95)
    return ((-near, near), (-far, far))
  }

  private func thrown(_ step: Int) -> (near: Span, far: Span) {
    let sorted = paths.map { deviation(step, on: $0) }.sorted()
    func at(_ share: Double) -> Double { sorted.nearestRank(share) ?? 0 }
    let (near, far) = (scale, outlook.width95 / StandardNormal.within95)
    return ((near * at(0.1), near * at(0.9)), (far * at(0.025), far * at(0.975)))
  }

  /// How much wider than by formula errors turned out to be.
  private var scale: Double { outlook.width80 / StandardNormal.within80 }

  var probability: Double? {
    if question.isLost { return 0 }
    guard let need = question.needs.last else { return nil }
    if paths.isEmpty { return share(within: need) }
    let met = paths.count { path in
      question.needs.allSatisfy { need in
        need.holds(mean(need.step) + scale * deviation(need.step, on: path))
      }
    }
    return Double(met) / Double(paths.count)
  }

  private func share(within need: ForecastQuestion.Need) -> Double {
    let step = question.sums[need.step].steps.lowerBound + 1
    let known = question.sums[need.step].known
    if outlook.deviations[step - 1] == 0 { return need.holds(mean(need.step)) ? 1 : 0 }
    let below = outlook.share(below: need.low - known, at: step)
    return max(0, outlook.share(below: need.high - known, at: step) - below)
  }
}
