import Core
import Testing
import TestSupport

/// What must hold of every mark the shipped sample shows.
@Suite struct SampleMarkTests {
  private let situation: Situation
  init() throws { situation = try ShippedSample.situation() }

  private func clerk(_ target: Target) -> Clerk {
    let direction =
      target.direction
      ?? (target.kind == .rank ? .down : target.indicator.flatMap(situation.indicator)?.direction ?? .up)
    return Clerk(
      kind: target.kind, direction: direction,
      isCompound: situation.path(of: target)?.isCompound ?? false, isCeiling: direction == .down)
  }

  @Test func `every mark recomputes from its printed steps, under every rule`() throws {
    var compared = 0
    for assessment in situation.assessments {
      let target = try #require(situation.target(assessment.target))
      let clerk = clerk(target)
      for verdict in assessment.verdicts {
        for step in verdict.steps {
          guard let again = clerk.result(of: step) else { continue }
          #expect(
            abs(again - step.result) <= 1e-9 * max(1, abs(step.result)), "\(target.id) \(step)")
        }
        guard let light = verdict.light, let last = verdict.steps.last,
          let expected = clerk.light(under: verdict.rule, comparing: last)
        else { continue }
        compared += 1
        let isCapped = verdict.remarks.contains { $0 == .pastYearMissed || $0 == .pastYearUnknown }
        #expect(light == (isCapped ? min(expected, .yellow) : expected), "\(target.id)")
      }
    }
    #expect(compared > 100)
  }

  @Test func `every printed counterfactual, fed back as a revised figure, turns the light`() throws {
    var turned = 0
    for assessment in situation.assessments {
      let target = try #require(situation.target(assessment.target))
      for (wanted, way) in [(Light.yellow, assessment.toYellow), (.green, assessment.toGreen)] {
        guard case .value(let value)? = way, let again = judged(target, assessment, value) else { continue }
        turned += 1
        #expect((again.light ?? .red) >= wanted, "\(target.id) \(value)")
        #expect(abs((again.latest?.value ?? 0) - value) <= 1e-9 * max(1, abs(value)), "\(target.id)")
      }
    }
    #expect(turned > 20)
  }

  /// The same target when its newest figure is revised so that the judged value is another.
  private func judged(_ target: Target, _ assessment: Assessment, _ value: Double) -> Assessment? {
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
    var plan = situation.plan
    plan.targets = [target]
    return Situation(Snapshot(plan, figures: figures), on: situation.day).assessments.first
  }

  @Test func `history of every mark ends in the mark that is shown`() {
    for (target, assessment) in zip(situation.plan.targets, situation.assessments) {
      guard let history = situation.history(of: target.id) else { continue }
      #expect(history.mark.light == assessment.light, "\(target.id)")
      #expect(history.before != history.mark)
      #expect(history.since <= situation.day)
    }
  }

  @Test func `some targets are disputed between the rules, and each names who differs`() {
    let disputed = situation.disputed
    #expect(!disputed.isEmpty)
    for assessment in disputed {
      #expect(assessment.dissent.allSatisfy { $0.light != assessment.light && !$0.isInForce })
    }
  }
}
