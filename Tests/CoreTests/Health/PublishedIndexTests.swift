import Core
import Documents
import Testing
import TestSupport

/// A published table of an index written as a plan file, each country standing as a district.
private struct PublishedTable {
  var indicators: [(id: Indicator.ID, unit: String)]
  /// The index as a plan file defines it.
  var health: String
  var rows: [(id: String, values: [Double])]

  private var text: String {
    """
    format: 1
    id: table
    title: Published index
    place: {name: 世界}
    issued: 2001-01-01
    years: {first: 2001, last: 2010}
    units-of-measure: [{symbol: 岁}, {symbol: 年}, {symbol: 国际元}, {symbol: 度}, {symbol: 件每百万人}]
    districts: [\(rows.map { "{id: \($0.id), name: \($0.id)}" }.joined(separator: ", "))]
    indicators:
    \(indicators.map { "  - {id: \($0.id), name: 指标\($0.id), unit: \"\($0.unit)\", measure: stock}" }
      .joined(separator: "\n"))
    health:
    \(health)
    """
  }

  func situation() throws -> Situation {
    let decoded = PlanText.read(text)
    #expect(decoded.findings.map(\.description) == [])
    var figures: [Figure] = []
    for row in rows {
      for (indicator, value) in zip(indicators, row.values) {
        figures.append(
          Figure(
            id: figures.count + 1, indicator: indicator.id, scope: .district(Identifier(row.id)),
            period: .year(2001), value: value, known: .on("2002-01-10")))
      }
    }
    return Situation(Snapshot(try #require(decoded.value), figures: figures), on: .on("2002-02-01"))
  }

  /// The index of each row on the scale of the publication, 0…1.
  func values() throws -> [String: Double] {
    let scores = try situation().health.map { score in
      (score.scope.code.split(separator: ":").last.map(String.init) ?? "", (score.value ?? -1) / 100)
    }
    return Dictionary(scores) { first, _ in first }
  }
}

/// Indices of the literature written as plan files; the inputs are printed rounded, so are the answers.
@Suite struct PublishedIndexTests {
  /// The Human Development Index as it was until 2009, an arithmetic mean of goalposts. Human Development
  /// Report 2007/2008, table 1 and technical note 1 (which works Turkey out by hand). Iceland's literacy is
  /// taken as 99.0; Norway's income is above the goalpost.
  @Test(arguments: [
    ("isl", [81.5, 99.0, 95.4, 36_510], 0.968), ("nor", [79.8, 99.0, 99.2, 41_420], 0.968),
    ("bra", [71.7, 88.6, 87.5, 8_402], 0.800), ("chn", [72.5, 90.9, 69.1, 6_757], 0.777),
    ("tur", [71.4, 87.4, 68.7, 8_407], 0.775), ("ind", [63.7, 61.0, 63.8, 3_452], 0.619),
    ("sle", [41.8, 34.8, 44.6, 806], 0.336),
  ])
  func `human development before 2010`(country: String, values: [Double], index: Double) throws {
    let table = PublishedTable(
      indicators: [("life", "岁"), ("literacy", "%"), ("enrolment", "%"), ("income", "国际元")],
      health: """
          - id: hdi-2007
            name: 人类发展指数
            of: district
            aggregation: arithmetic
            basis: stated
            groups:
              - name: 寿命
                weight: 1
                components: [{name: 预期寿命, weight: 1, latest: life, floor: 25, goal: 85}]
              - name: 教育
                weight: 1
                components:
                  - {name: 成人识字率, weight: 2, latest: literacy, floor: 0, goal: 100}
                  - {name: 综合入学率, weight: 1, latest: enrolment, floor: 0, goal: 100}
              - name: 收入
                weight: 1
                components:
                  - {name: 人均国内生产总值, weight: 1, latest: income, floor: 100, goal: 40000, logarithmic: true}
        """, rows: [(country, values)])
    #expect(abs(try (table.values()[country] ?? -1) - index) < 0.00075)
  }

  /// The Technology Achievement Index of the Human Development Report 2001, annex 2.1: four groups of two,
  /// observed minima and maxima as goalposts, logarithms for old innovations, which end at the OECD's mean.
  @Test(arguments: [
    ("fin", [187, 125.6, 200.2, 50.7, 1_203, 14_129, 10.0, 27.4], 0.744),
    ("usa", [289, 130.0, 179.1, 66.2, 993, 11_832, 12.0, 13.9], 0.733),
    ("swe", [271, 156.6, 125.8, 59.7, 1_247, 13_955, 11.4, 15.3], 0.703),
    ("jpn", [994, 64.6, 49.0, 80.8, 1_007, 7_322, 9.5, 10.0], 0.698),
    ("nzl", [103, 13.0, 146.7, 15.4, 720, 8_215, 11.7, 13.1], 0.548),
  ])
  func `technology achievement`(country: String, values: [Double], index: Double) throws {
    let table = PublishedTable(
      indicators: [
        ("patents", "件每百万人"), ("royalties", "国际元"), ("hosts", "个"), ("exports", "%"), ("phones", "个"),
        ("electricity", "度"), ("schooling", "年"), ("science", "%"),
      ],
      health: """
          - id: tai
            name: 技术成就指数
            of: district
            aggregation: arithmetic
            basis: stated
            groups:
              - name: 技术创造
                weight: 1
                components:
                  - {name: 专利, weight: 1, latest: patents, floor: 0, goal: 994}
                  - {name: 特许收入, weight: 1, latest: royalties, floor: 0, goal: 272.6}
              - name: 新近创新的扩散
                weight: 1
                components:
                  - {name: 互联网主机, weight: 1, latest: hosts, floor: 0, goal: 232.4}
                  - {name: 中高技术出口, weight: 1, latest: exports, floor: 0, goal: 80.8}
              - name: 早先创新的扩散
                weight: 1
                components:
                  - {name: 电话, weight: 1, latest: phones, floor: 1, goal: 901, logarithmic: true}
                  - {name: 用电, weight: 1, latest: electricity, floor: 22, goal: 6969, logarithmic: true}
              - name: 人的技能
                weight: 1
                components:
                  - {name: 平均受教育年限, weight: 1, latest: schooling, floor: 0.8, goal: 12}
                  - {name: 理工科入学率, weight: 1, latest: science, floor: 0.1, goal: 27.4}
        """, rows: [(country, values)])
    // One unit of the last digit of index and inputs each.
    #expect(abs(try (table.values()[country] ?? -1) - index) < 0.00125)
  }

  /// Mean years of schooling of 23 countries, normalised: Handbook on Constructing Composite Indicators, table 15.
  private static let schooling: [Double] = [
    10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2,
    9.5,
    9.1, 7.1,
  ]

  private func schooling(scale: String) throws -> [Double] {
    let table = PublishedTable(
      indicators: [("schooling", "年")],
      health: """
          - id: schooling
            name: 受教育年限
            of: district
            aggregation: arithmetic
            basis: stated
            components: [{name: 受教育年限, weight: 1, latest: schooling, scale: \(scale)}]
        """, rows: Self.schooling.enumerated().map { ("c\($0.offset + 10)", [$0.element]) })
    return try table.situation().health.map { $0.value ?? -1 }
  }

  @Test func `standard scores against a published table`() throws {
    let scores = try schooling(scale: "z-score")
    // Finland, United States, Sweden, Japan.
    for (score, published) in zip(scores, [0.26, 1.52, 1.14, -0.06]) {
      #expect(abs((score - 50) / 10 - published) < 0.006)
    }
  }

  @Test func `shares of the range against a published table`() throws {
    let scores = try schooling(scale: "min-max")
    for (score, published) in zip(scores, [0.59, 1.00, 0.88, 0.49]) {
      #expect(abs(score / 100 - published) < 0.0051)
    }
  }
}
