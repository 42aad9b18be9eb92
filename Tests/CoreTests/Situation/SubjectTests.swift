import Core
import Testing
import TestSupport

/// A plan of two lines with three tasks, two groups, a bureau and two districts.
@Suite struct SubjectTests {
  private static let sketch = Sketch().indicator("x").indicator("y").indicator("z")
    .target("x", .level, 100, from: ("2022", 0)) { $0.task = "t1" }
    .target("y", .level, 100, from: ("2022", 0)) { $0.task = "t2" }
    .target("z", .unquantified) { $0.task = "t3" }
    .target("x", .level, 50, id: "x.a", from: ("2022", 0)) {
      $0.task = "t1"
      $0.scope = .district("a")
      $0.partOf = "x"
    }
    .target("y", .level, 9, id: "main", from: ("2022", 0)) { $0.headline = 1 }
    .figures("x", ["2025": 10]).figures("y", ["2025": 70]).figure("x", "2025", 31, scope: .district("a"))
    .with { plan in
      plan.lines = ["l1", "l2"].map {
        ActionLine(id: Identifier($0), name: $0, shortName: $0, kind: .action, clause: Clause("二"), rule: nil)
      }
      plan.tasks = [("t1", "l1"), ("t2", "l1"), ("t3", "l2")].map { id, line in
        WorkTask(
          id: Identifier(id), name: id, shortName: id, line: Identifier(line), clause: Clause("二"),
          owners: [
            Ownership(unit: "bureau", part: .lead, basis: .inferred),
            Ownership(unit: "other", part: .support, basis: .stated),
          ], tags: [], note: nil)
      }
      plan.districts = [District.named("a"), District.named("b")]
      plan.units = [
        ("bureau", ResponsibleUnit.Kind.bureau), ("other", .bureau), ("a", .district), ("b", .district),
      ]
      .map { ResponsibleUnit(id: Identifier($0.0), name: $0.0, shortName: $0.0, aliases: [], kind: $0.1) }
      plan.standingOwners = [StandingOwner(kinds: [.district], clause: Clause("二(一)1"))]
      plan.groups = [("g1", ["t1"]), ("g2", ["t1", "t3"])].map { id, tasks in
        WorkGroup(
          id: Identifier(id), name: id, tasks: tasks.map { Identifier($0) }, basis: .assumed, lead: nil,
          clause: Clause("三"), note: nil)
      }
    }
    .having { snapshot in
      snapshot.nodes = [("n1", "t1", "2026-01-10"), ("n2", "t3", "2026-05-20"), ("n3", "t3", "2025-12-01")]
        .map {
          Node(
            id: Identifier($0.0), name: $0.0, kind: .deliverable, due: .on($0.2), done: nil, known: nil,
            cluster: nil,
            task: Identifier($0.1), group: nil, unit: nil, clause: nil, basis: .stated, note: nil)
        }
    }

  private let situation = Self.sketch.situation(on: "2026-05-01")

  private func targets(_ subject: Subject) -> [Target.ID] { situation.assessments(of: subject).map(\.target) }

  @Test func `parts of a split are no further targets of a line, a task or a bureau`() {
    #expect(targets(.plan) == ["x", "y", "z", "main"])
    #expect(targets(.line("l1")) == ["x", "y"])
    #expect(targets(.task("t1")) == ["x"])
    #expect(targets(.group("g2")) == ["x", "z"])
    #expect(targets(.unit("bureau")) == ["x", "y", "z"])
    #expect(targets(.district("a")) == ["x.a"])
    #expect(targets(.unit("a")) == ["x.a"])
    #expect(targets(.mainTargets) == ["main"])
    #expect(situation.parts(of: "x").map(\.target) == ["x.a"])
    #expect(situation.headlines.map(\.target) == ["main"])
  }

  @Test func `the mark of a line is the worst light with its count, and the rest by reason`() {
    let lights = situation.rollup(of: .plan).lights
    #expect(lights.worst == .red)
    #expect(lights[.red] == 1)
    #expect(lights.judged == 3)
    #expect(lights.unquantified == 1)
    #expect(lights.grey == 0)
    #expect(LightDistribution().worst == nil)
  }

  @Test func `a unit owes what it leads, supports, and what a clause puts on all of its kind`() {
    #expect(situation.obligations(of: "other").map(\.part) == [.support, .support, .support])
    let district = situation.obligations(of: "b")
    #expect(district.map(\.target) == ["x", "y", "z"])
    #expect(district.allSatisfy { $0.part == .territorial })
    let own = situation.obligations(of: "a").first
    #expect(own?.target == "x.a" && own?.part == .lead)
    #expect(situation.owners(of: situation.plan.targets[3]).map(\.part) == [.lead, .support, .support])
  }

  @Test func `a node without a group or unit belongs to those of its task`() {
    #expect(situation.nodes(of: .group("g1")).map(\.node.id) == ["n1"])
    #expect(situation.nodes(of: .group("g2")).count == 3)
    #expect(situation.nodes(of: .unit("bureau")).count == 3)
    #expect(situation.overdueNodes.map(\.node.id) == ["n3", "n1"])
    #expect(situation.rollup(of: .line("l2")).nodes.overdue == 1)
    #expect(situation.rollup(of: .line("l2")).nodes.dueSoon == 1)
    #expect(situation.rollup(of: .plan).nodes.longestOverdue == 151)
    #expect(situation.overdueNodes(of: situation.plan.targets[2]).map(\.node.id) == ["n3"])
  }

  @Test func `worst first puts red on top and what has no light below`() {
    let order = situation.worstFirst(situation.assessments(of: .plan)).map(\.target)
    #expect(order == ["x", "y", "main", "z"])
  }

  @Test func `an empty plan has a situation too`() {
    let empty = Sketch().situation(on: "2026-05-01")
    #expect(empty.rollup(of: .plan).lights.total == 0)
    #expect(empty.findings.isEmpty)
    #expect(empty.nextDue == nil)
    #expect(empty.technologyMap.totals.total == 0)
  }
}
