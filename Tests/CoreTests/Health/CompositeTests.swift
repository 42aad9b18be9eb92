import Core
import Documents
import Testing
import TestSupport

/// A published index written as a plan file: the Human Development Index of UNDP, technical note 1.
@Suite struct HumanDevelopmentTests {
  /// Life expectancy, expected and mean years of schooling, GNI per head (2017 PPP $), and the index published
  /// in the Human Development Report 2021/22, table 1.
  private static let countries: [(id: String, values: [Double], index: Double)] = [
    ("che", [84.0, 16.5, 13.9, 66_933], 0.962), ("nor", [83.2, 18.2, 13.0, 64_660], 0.961),
    ("isl", [82.7, 19.2, 13.8, 55_782], 0.959), ("hkg", [85.5, 17.3, 12.2, 62_607], 0.952),
    ("aus", [84.5, 21.1, 12.7, 49_238], 0.951), ("deu", [80.6, 17.0, 14.1, 54_534], 0.942),
    ("usa", [77.2, 16.3, 13.7, 64_765], 0.921), ("chn", [78.2, 14.2, 7.6, 17_504], 0.768),
    ("bra", [72.8, 15.6, 8.1, 14_370], 0.754), ("ind", [67.2, 11.9, 6.7, 6_590], 0.633),
    ("nga", [52.7, 10.1, 7.2, 4_790], 0.535), ("ner", [61.6, 7.0, 2.1, 1_240], 0.400),
  ]
  private static let indicators: [Indicator.ID] = ["life", "expected", "mean", "income"]

  private static let plan = """
    format: 1
    id: hdi
    title: Human Development Index
    place: {name: 世界}
    issued: 2021-01-01
    years: {first: 2021, last: 2030}
    units-of-measure: [{symbol: 岁}, {symbol: 年}, {symbol: 国际元}]
    districts: [\(countries.map { "{id: \($0.id), name: \($0.id)}" }.joined(separator: ", "))]
    indicators:
      - {id: life, name: 预期寿命, unit: 岁, measure: stock}
      - {id: expected, name: 预期受教育年限, unit: 年, measure: stock}
      - {id: mean, name: 平均受教育年限, unit: 年, measure: stock}
      - {id: income, name: 人均国民总收入, unit: 国际元, measure: stock}
    health:
      - id: hdi
        name: 人类发展指数
        of: district
        aggregation: geometric
        basis: stated
        groups:
          - name: 健康
            weight: 1
            components: [{name: 预期寿命, weight: 1, latest: life, floor: 20, goal: 85}]
          - name: 教育
            weight: 1
            components:
              - {name: 预期受教育年限, weight: 1, latest: expected, floor: 0, goal: 18}
              - {name: 平均受教育年限, weight: 1, latest: mean, floor: 0, goal: 15}
          - name: 收入
            weight: 1
            components:
              - {name: 人均国民总收入, weight: 1, latest: income, floor: 100, goal: 75000, logarithmic: true}
    """

  private func situation() throws -> Situation {
    let decoded = PlanText.read(Self.plan)
    #expect(decoded.findings.map(\.description) == [])
    var figures: [Figure] = []
    for country in Self.countries {
      for (indicator, value) in zip(Self.indicators, country.values) {
        figures.append(
          Figure(
            id: figures.count + 1, indicator: indicator, scope: .district(Identifier(country.id)),
            period: .year(2021), value: value, known: .on("2022-01-10")))
      }
    }
    return Situation(Snapshot(try #require(decoded.value), figures: figures), on: .on("2022-02-01"))
  }

  @Test func `the published values come out, but for the rounding of what was published`() throws {
    for score in try situation().health {
      let country = try #require(Self.countries.first { score.scope == .district(Identifier($0.id)) })
      // Inputs are printed with one digit, the index with three.
      #expect(abs(try #require(score.value) / 100 - country.index) < 0.00125, "\(country.id)")
    }
  }

  @Test func `the published order comes out, and near neighbours change places under other weights`() throws {
    let ranking = try situation().ranking(by: "hdi")
    #expect(ranking.map(\.scope) == Self.countries.map { .district(Identifier($0.id)) })
    #expect(ranking.map(\.rank) == Array(1...12))
    #expect(ranking.allSatisfy { $0.low <= $0.rank && $0.rank <= $0.high })
    #expect(ranking[11].low == 12 && ranking[11].high == 12)
    #expect(ranking.contains { $0.low < $0.high })
  }
}

/// Scores against peers, floors and logarithms, on numbers worked out by hand.
@Suite struct NormalisationTests {
  private func scores(
    _ normalisation: HealthDefinition.Normalisation, _ values: [Double],
    aggregation: HealthDefinition.Aggregation = .arithmetic, floor: Double? = nil
  ) -> [Double?] {
    let base = Sketch().indicator("x").with { plan in
      plan.districts = values.indices.map { District.named("d\($0)") }
      let component = HealthDefinition.Component(
        name: "x", weight: 1, quantity: .latest("x"), normalisation: normalisation)
      var root = HealthDefinition.Group(
        name: "h", weight: 1, aggregation: aggregation, members: [.component(component)])
      root.floorScore = floor
      plan.health = [
        HealthDefinition(
          id: "h", name: "h", of: .district, root: root, green: 70, yellow: 50, minimumCoverage: 0.6,
          basis: .stated, clause: nil)
      ]
    }
    let sketch = values.enumerated().reduce(base) {
      $0.figure("x", "2025", $1.element, scope: .district(Identifier("d\($1.offset)")))
    }
    return sketch.situation(on: "2026-02-01").health.map(\.value)
  }

  @Test func `min-max gives the worst peer nothing and the best all`() {
    #expect(scores(.minMax(direction: .up, logarithmic: false), [10, 20, 15]) == [0, 100, 50])
    #expect(scores(.minMax(direction: .down, logarithmic: false), [10, 20, 15]) == [100, 0, 50])
  }

  @Test func `a z-score is 10 points a standard deviation of the sample around 50`() {
    // Mean 20, s = 10.
    #expect(scores(.zScore(direction: .up, logarithmic: false), [10, 20, 30]) == [40, 50, 60])
    #expect(scores(.zScore(direction: .down, logarithmic: false), [10, 20, 30]) == [60, 50, 40])
  }

  @Test func `orders of magnitude count where logarithms are asked for`() {
    let scores = scores(.minMax(direction: .up, logarithmic: true), [1, 10, 100])
    #expect(isNear(scores[1], 50))
    let posts = self.scores(.goalposts(floor: 1, goal: 10_000, logarithmic: true), [100, -5])
    #expect(isNear(posts[0], 50))
    #expect(posts[1] == nil)
  }

  @Test func `peers all alike are in the middle, and one alone has no score`() {
    #expect(scores(.minMax(direction: .up, logarithmic: false), [7, 7]) == [50, 50])
    #expect(scores(.zScore(direction: .up, logarithmic: false), [7, 7]) == [50, 50])
    #expect(scores(.zScore(direction: .up, logarithmic: false), [7]) == [nil])
  }

  @Test func `a geometric zero is zero unless the plan sets a floor`() {
    let posts = HealthDefinition.Normalisation.goalposts(floor: 10, goal: 20, logarithmic: false)
    #expect(scores(posts, [5], aggregation: .geometric) == [0])
    #expect(isNear(scores(posts, [5], aggregation: .geometric, floor: 1)[0], 1))
  }
}
