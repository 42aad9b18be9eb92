import Core
import Testing
import TestSupport

/// What must hold of every mark of the shipped sample, whichever rule the plan chooses.
@Suite struct SampleRuleTests {
  static let rules = LightRule.Method.allCases.map(\.standard) + [.paceWithMemory(yellow: 10, red: 30)]

  /// The sample under one rule for all targets, and nothing in it that judging targets does not need.
  private func situation(_ rule: LightRule) throws -> Situation {
    let sample = try ShippedSample.situation()
    var snapshot = sample.snapshot
    snapshot.plan.rule = rule
    for at in snapshot.plan.lines.indices { snapshot.plan.lines[at].rule = nil }
    for at in snapshot.plan.targets.indices { snapshot.plan.targets[at].rule = nil }
    snapshot.plan.health = []
    return Situation(snapshot, on: sample.day)
  }

  @Test(arguments: rules)
  func `every step recomputes and the last one gives the light`(_ rule: LightRule) throws {
    let situation = try situation(rule)
    var compared = 0
    for assessment in situation.assessments {
      let target = try #require(situation.target(assessment.target))
      let clerk = Clerk(target, in: situation)
      for step in assessment.steps {
        guard let again = clerk.result(of: step) else { continue }
        #expect(abs(again - step.result) <= 1e-9 * max(1, abs(step.result)), "\(target.id) \(step)")
      }
      guard let ruling = assessment.ruling, let light = ruling.light, let last = assessment.steps.last,
        let expected = clerk.light(under: ruling.rule, comparing: last)
      else { continue }
      compared += 1
      let isCapped = !assessment.remarks.allSatisfy {
        $0 != .memory && $0 != .pastYearMissed && $0 != .pastYearUnknown
      }
      #expect(light == (isCapped ? min(expected, .yellow) : expected), "\(target.id)")
    }
    #expect(compared > 40)
  }

  @Test(arguments: rules)
  func `every counterfactual turns the light, and one step less does not`(_ rule: LightRule) throws {
    let situation = try situation(rule)
    var turned = 0
    for assessment in situation.assessments {
      let target = try #require(situation.target(assessment.target))
      let decimals = target.indicator.flatMap(situation.indicator)?.decimals ?? 0
      let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
      for (wanted, way) in [(Light.yellow, assessment.toYellow), (.green, assessment.toGreen)] {
        guard case .value(let value)? = way, let now = assessment.latest?.value,
          let again = judged(target, assessment, value, in: situation)
        else { continue }
        turned += 1
        #expect((again.light ?? .red) >= wanted, "\(target.id) \(value)")
        let less = value - (value > now ? step : -step)
        guard abs(less - now) < abs(value - now), (value > now) == (less > now), less != now else { continue }
        let before = judged(target, assessment, less, in: situation)
        #expect((before?.light ?? .red) < wanted, "\(target.id) \(less)")
      }
    }
    #expect(turned > 10)
  }

  /// The target alone when its newest figure is revised so that the judged value is another.
  private func judged(
    _ target: Target, _ assessment: Assessment, _ value: Double, in situation: Situation
  ) -> Assessment? {
    guard let indicator = target.indicator, let now = assessment.latest?.value,
      let newest = assessment.inputs.last(where: { $0.role == .latest })?.figure
    else { return nil }
    var figures = situation.snapshot.figures[indicator, target.scope]
    guard var revised = figures.first(where: { $0.id == newest }), revised.numerator == nil else {
      return nil
    }
    revised.id = (figures.map(\.id).max() ?? 0) + 1
    revised.value += value - now
    (revised.state, revised.known) = (.revised, situation.day)
    figures.append(revised)
    let whole = situation.plan
    var plan = Plan(
      id: whole.id, title: whole.title, place: whole.place, issued: whole.issued, years: whole.years)
    plan.rule = whole.rule
    plan.calendars = whole.calendars
    plan.indicators = whole.indicators.filter { $0.id == indicator }
    plan.targets = [target]
    return Situation(Snapshot(plan, figures: figures), on: situation.day).assessments.first
  }
}

extension Clerk {
  init(_ target: Target, in situation: Situation) {
    let direction =
      target.direction
      ?? (target.kind == .rank ? .down : target.indicator.flatMap(situation.indicator)?.direction ?? .up)
    self.init(
      kind: target.kind, direction: direction,
      isCompound: situation.path(of: target)?.isCompound ?? false, isCeiling: direction == .down)
  }
}
