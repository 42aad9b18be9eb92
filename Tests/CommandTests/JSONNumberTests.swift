import Core
import Dashboard
import TestSupport
import Testing

@testable import jiqun

/// Numbers in a document are the judged ones, unrounded, and give the light that stands beside them.
struct JSONNumberTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `every number of an assessment reads back exactly`(_ seed: UInt64) throws {
    let cousin = try JSONCousin(seed: seed)
    for assessment in cousin.situation.assessments {
      let item = try cousin.read(.target(assessment.target))["items"][0]
      #expect(item["target"].number == assessment.targetValue)
      #expect(item["latest"]["value"].number == assessment.latest?.value)
      #expect(item["latest"]["period"].text == assessment.latest?.period.description)
      #expect(item["baseline"]["value"].number == assessment.baseline?.value)
      #expect(item["due"].number == assessment.due)
      #expect(item["duePercent"].number == assessment.duePercent)
      #expect(item["donePercent"].number == assessment.donePercent)
      #expect(item["lag"].number == assessment.lag)
      #expect(item["completion"].number == assessment.completion)
      #expect(item["elapsed"].number == assessment.elapsed)
      #expect(item["yearOnYear"]["value"].number == assessment.yearOnYear)
      #expect(item["requiredPace"]["perYear"].number == assessment.requiredPace?.perYear)
      #expect(item["light"].text == assessment.light?.rawValue ?? "none")
      #expect(item["lastLight"].text == assessment.lastLight?.rawValue)
      #expect(item["reason"].text == assessment.reason?.rawValue)
      #expect(item["reasons"].texts == assessment.reasons.sorted().map(\.rawValue))
      #expect(item["remarks"].texts == assessment.remarks.map(\.rawValue))
      #expect(item["years"].items.map { $0["met"].truth } == assessment.years.map(\.isMet))
      #expect(item["steps"].items.map { $0["result"].number } == assessment.steps.map(\.result))
    }
  }

  @Test func `a value wanted or what stands in its way is given, never both`() throws {
    func way(_ deadline: String, _ value: Double) throws -> ReadJSON {
      try Self.read(value, deadline: deadline)["toGreen"]
    }
    let wanted = try way("2027-12-31", 20)
    #expect(wanted["value"].number == 51 && wanted["obstacle"].isNull)
    let missed = try way("2025-12-31", 20)
    #expect(missed["value"].isNull && missed["obstacle"].text == "deadline")
    #expect(try way("2027-12-31", 60).isNull)
  }

  @Test func `lag and cut-offs in the document give its light`() throws {
    var lights: Set<String> = []
    for value in stride(from: 0, through: 99, by: 3) {
      let item = try Self.read(Double(value), deadline: "2027-12-31")
      let lag = try #require(item["lag"].number)
      let yellow = try #require(item["cutoffs"]["yellow"].number)
      let red = try #require(item["cutoffs"]["red"].number)
      let light = try #require(item["light"].text)
      #expect(light == (lag < yellow ? "green" : lag > red ? "red" : "yellow"))
      #expect(lag == (item["duePercent"].number ?? 0) - (item["donePercent"].number ?? 0))
      lights.insert(light)
    }
    #expect(lights == ["green", "yellow", "red"])
  }

  /// A target from 0 in 2022 to 100 of which the figure of 2025 is known.
  private static func read(_ value: Double, deadline: String) throws -> ReadJSON {
    let situation = Sketch().indicator("a")
      .target("a", .level, 100, from: ("2022", 0)) { $0.deadline = .on(deadline) }
      .figure("a", "2025", value).situation(on: "2026-02-01")
    let report = ShowReport(
      situation: situation, changes: nil, view: .target("a"), page: nil, origins: [])
    return try ReadJSON(report.text)["items"][0]
  }

  @Test func `sums leave over what total and parts say`() throws {
    let cousin = try JSONCousin()
    let sums = try cousin.read(.districts)["sums"].items
    #expect(sums.count == cousin.situation.sums.count && !sums.isEmpty)
    for sum in sums {
      let parts = sum["parts"].items.compactMap { $0["value"].number }.reduce(0, +)
      #expect(isNear(sum["residual"].number, (sum["total"].number ?? 0) - parts))
    }
  }

  @Test func `a target shows its figures and where they were read`() throws {
    let cousin = try JSONCousin()
    let read = try cousin.read(.target("revenue"))
    let target = try #require(cousin.situation.target("revenue"))
    let observations = cousin.situation.series(of: target)?.observations ?? []
    #expect(read["series"].items.map { $0["value"].number } == observations.map(\.value))
    #expect(read["series"].items.map { $0["period"].text } == observations.map(\.period.description))
    #expect(read["parts"].items.map { $0["id"].text } == ["revenue.shangyuan", "revenue.jiangkou"])
    #expect(read["origins"][0]["raw"].text == "2.61")
    #expect(read["origins"][0]["cell"].text == "D7")
  }

  @Test func `a page of a list says where it stands`() throws {
    let read = try JSONCousin().read(.list("enterprises"))
    #expect(read["total"].number == 21 && read["offset"].number == 20 && read["limit"].number == 2)
    #expect(read["items"][0]["amount"].number == 1234.5)
    #expect(read["items"][0]["columns"]["industry"].text == "茶")
    #expect(read["items"][0]["columns"]["founded"].isNull)
  }
}
