public import Core

/// What is likely to become of the targets, as far as it has been worked out.
///
/// A question holds all the figures its answer depends on, so answers never go stale: they are kept by question
/// over days travelled to and figures imported, and a target is asked about again only when its series changed.
public struct Outlooks: Hashable, Sendable {
  /// The forecasts there are, by target.
  public private(set) var found: [Target.ID: Forecast] = [:]
  private var questions: [Target.ID: ForecastQuestion] = [:]
  /// The targets in the order in which they are asked about.
  private var order: [Target.ID] = []
  private var kept: [ForecastQuestion: Forecast] = [:]

  /// How many answers are kept, and how many questions go out together.
  private static let memory = 4_000
  static let portion = 12

  public init() {}

  /// Takes the questions of how things stand now; what was answered before is there at once.
  public mutating func ask(_ questions: [ForecastQuestion]) {
    if kept.count > Self.memory { kept = [:] }
    order = questions.map(\.target)
    self.questions = Dictionary(questions.map { ($0.target, $0) }) { first, _ in first }
    found = self.questions.compactMapValues { kept[$0] }
  }

  mutating func take(_ forecasts: [Forecast], for asked: [ForecastQuestion]) {
    for (question, forecast) in zip(asked, forecasts) {
      kept[question] = forecast
      if questions[question.target] == question { found[question.target] = forecast }
    }
  }

  /// Keeps what was worked out elsewhere.
  mutating func keep(_ forecasts: [ForecastQuestion: Forecast]) {
    kept.merge(forecasts) { _, new in new }
    for (question, forecast) in forecasts where questions[question.target] == question {
      found[question.target] = forecast
    }
  }

  /// The answer to a question, whether or not it is of how things stand now.
  func answer(to question: ForecastQuestion) -> Forecast? { kept[question] }

  /// Waits no more for what is not there yet.
  public mutating func giveUp() {
    questions = questions.filter { found[$0.key] != nil }
    order.removeAll { questions[$0] == nil }
  }

  /// Whether a target's forecast is still to come.
  func isPending(_ target: Target.ID) -> Bool { questions[target] != nil && found[target] == nil }

  /// Whether anything is left to be worked out.
  var isComplete: Bool { found.count == questions.count }

  /// What is not answered and not on its way of some targets, or of all, in portions.
  func missing(of targets: [Target.ID]?, asked: Set<Query>) -> [Query] {
    guard !isComplete else { return [] }
    let wanted = (targets ?? order).filter(isPending).compactMap { questions[$0] }
    let underway = asked.reduce(into: Set<ForecastQuestion>()) { underway, query in
      if case .forecasts(let questions) = query { underway.formUnion(questions) }
    }
    let open = wanted.filter { !underway.contains($0) }
    return stride(from: 0, to: open.count, by: Self.portion).map { start in
      .forecasts(Array(open[start..<min(start + Self.portion, open.count)]))
    }
  }
}
