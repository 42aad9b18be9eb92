import Core
import Dashboard
import TestSupport
import Testing

@testable import jiqun

/// What a script reads of a view is what the program judged.
struct JSONReportTests {
  @Test func `every view has the same envelope`() throws {
    let cousin = try JSONCousin()
    for view in cousin.views {
      let read = try cousin.read(view)
      #expect(read["format"].number == 1)
      #expect(read["plan"]["id"].text == "lanjiang-24-2024")
      #expect(read["plan"]["document"].text == "澜政办发〔2024〕7号")
      #expect(read["plan"]["years"]["last"].number == 2026)
      #expect(read["version"]["number"].number == 2)
      #expect(read["version"]["validFrom"].text == "2024-03-01")
      #expect(read["asOf"].text == "2026-06-20")
      #expect(read["sample"].truth == false)
      #expect(read["view"].text == view.name)
      #expect(read["id"].text == view.id)
      // Rules may agree.
      if view != .disagreements { #expect(!read["items"].items.isEmpty, "\(view)") }
    }
  }

  @Test func `sample data is named as such`() throws {
    var snapshot = try JSONCousin().situation.snapshot
    snapshot.sampleDay = .on("2026-06-20")
    let situation = Situation(snapshot, on: .on("2026-06-20"))
    let report = ShowReport(situation: situation, changes: nil, view: .overview, page: nil, origins: [])
    #expect(try ReadJSON(report.text)["sample"].truth == true)
  }

  @Test func `the same situation gives the same bytes`() throws {
    let (a, b) = (try JSONCousin(), try JSONCousin())
    for view in a.views { #expect(a.text(view) == b.text(view)) }
  }

  @Test func `hostile names reach the reader whole`() throws {
    let cousin = try JSONCousin(seed: 7, hostile: true)
    for card in cousin.situation.snapshot.technologies {
      #expect(try cousin.read(.technology(card.id))["items"][0]["name"].text == card.name)
    }
    let nodes = try cousin.read(.nodes)["items"].items
    #expect(nodes.map { $0["name"].text } == cousin.situation.nodes.map(\.node.name))
  }

  @Test func `a district says by which clause it owes every task, a bureau does not`() throws {
    let cousin = try JSONCousin()
    let district = try cousin.read(.unit("jiangkou"))
    #expect(district["items"][0]["standingOwner"]["number"].text == "三(三)")
    #expect(!district["territorial"].items.isEmpty)
    #expect(try cousin.read(.unit("industry"))["items"][0]["standingOwner"].isNull)
  }

  @Test func `a view of something unknown has no items`() throws {
    let cousin = try JSONCousin()
    for view in [View.cluster("x"), .action("x"), .task("x"), .group("x"), .unit("x"), .target("x")] {
      #expect(try cousin.read(view)["items"].items.isEmpty)
    }
  }

  @Test func `a plan nothing was reported on can be shown in every view`() throws {
    let cousin = try JSONCousin()
    let situation = Situation(Snapshot(cousin.situation.plan), on: .on("2024-03-05"))
    for view in cousin.views {
      let report = ShowReport(situation: situation, changes: nil, view: view, page: nil, origins: [])
      #expect(try ReadJSON(report.text)["view"].text == view.name)
    }
  }

  @Test func `the views hold what they are about, in the plan's order`() throws {
    let cousin = try JSONCousin()
    let plan = cousin.situation.plan
    func ids(_ view: View) throws -> [String?] { try cousin.read(view)["items"].items.map { $0["id"].text } }
    #expect(try ids(.overview) == cousin.situation.headlines.map(\.target.text))
    #expect(try ids(.clusters) == plan.clusters.map(\.id.text))
    #expect(try ids(.actions) == plan.lines.map(\.id.text))
    #expect(try ids(.districts) == plan.districts.map(\.id.text))
    #expect(try ids(.groups) == plan.groups.map(\.id.text))
    #expect(try ids(.units) == plan.units.map(\.id.text))
    #expect(try ids(.technologies) == cousin.situation.technologies.map(\.id.text))
    #expect(try ids(.lists) == plan.lists.map(\.id.text))
    #expect(try ids(.list("enterprises")) == ["E1"])
  }
}
