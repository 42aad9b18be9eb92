/// What a yardstick says of a value: a light, or why there is none, with finer words.
struct Verdict {
  var light: Light?
  var reason: Reason?
  var remarks: [Assessment.Remark] = []

  static func of(_ light: Light, _ remarks: Assessment.Remark...) -> Verdict {
    Verdict(light: light, reason: nil, remarks: remarks)
  }
  static func none(_ reason: Reason) -> Verdict { Verdict(light: nil, reason: reason) }
  static let missed = Verdict.of(.red, .missed)
}

/// A rule of METHOD §2 or §3 set up for one target at one instant: it says what any value would be.
///
/// Counterfactuals ask the very rule that judged, so they cannot disagree with the mark.
protocol Yardstick {
  func verdict(on value: Double) -> Verdict
  /// The value nearest to `value` that is as good as can be: counterfactuals go towards it, never beyond.
  func aim(from value: Double) -> Double
  /// What stands in the way of a light at this instant whatever is reported.
  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle?
  /// Itself when it is of a light rule with a measure of its own: asked for each verdict, where a cast takes longer
  /// than the verdict.
  var ruled: (any RuleYardstick)? { get }
}

extension Yardstick {
  var ruled: (any RuleYardstick)? { nil }
}

/// The cut-offs of `pace`: a lag below the first is green, above the second red.
struct CutOffs {
  var yellow: Double
  var red: Double

  /// Those of a rule of the method `pace`.
  init(_ rule: LightRule) {
    (yellow, red) = (rule.bounds[0], rule.bounds[1])
  }

  func light(lag: Double) -> Light {
    if lag.isBelow(yellow) { return .green }
    return lag.isAbove(red) ? .red : .yellow
  }
}

/// What must be reached, from which side.
struct Goal {
  /// v; of “about” the near edge.
  var value: Double
  /// d of the method: +1 when up is good, else −1.
  var sign: Double
  var isStrict: Bool
  /// Of an “about” with two sides: the printed value and its half-width.
  var about: (centre: Double, tolerance: Double)?

  func isMet(by y: Double) -> Bool {
    if y.isOn(value) { return !isStrict }
    return sign * (y - value) > 0
  }

  /// Yellow or red for a value beyond the far edge; nil within it.
  func beyond(_ y: Double) -> Light? {
    guard let about, (sign * (y - about.centre)).isAbove(about.tolerance) else { return nil }
    return abs(y - about.centre).isAbove(2 * about.tolerance) ? .red : .yellow
  }
}
