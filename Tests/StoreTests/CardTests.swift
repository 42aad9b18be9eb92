import Core
import Testing

@testable import Store

@Suite struct `Cards and nodes` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  @Test func `a card comes back with all its fields and its colours, oldest first`() throws {
    try store.take(
      """
      编号,技术名称,集群,环节,类别,卡点,境外供应方,国内替代,对外依存度,断供后果,技术成熟度,牵头单位,协作单位,攻关项目,经费(万元),复核期限
      T-1,船用电机,船舶,船体,设备,绝缘,甲国乙社,丙厂样机,85.5,停产,6,丙厂,丁所,强基一号,"1,200",2027-01-31
      """)
    try store.take(
      """
      编号,日期,颜色,依据,定色人,报送日期
      T-1,2025-06-01,攻关,样机,专班,2025-06-02
      T-1,2024-01-01,受制,调研,专班,2024-01-02
      """)
    let card = try #require(try store.snapshot(of: nil, asOf: nil).technologies.first)
    #expect(
      card
        == TechnologyCard(
          id: "T-1", name: "船用电机", cluster: "boats", stage: "boats/hull", category: "设备", bottleneck: "绝缘",
          foreignSuppliers: "甲国乙社", domesticAlternative: "丙厂样机", dependence: 85.5, consequence: "停产",
          readiness: 6, lead: "丙厂", partners: "丁所", project: "强基一号", funding: 1200,
          reviewDue: .of(2027, 1, 31),
          changes: [
            ColourChange(
              day: .of(2024, 1, 1), colour: "held", evidence: "调研", decidedBy: "专班", known: .of(2024, 1, 2)),
            ColourChange(
              day: .of(2025, 6, 1), colour: "working", evidence: "样机", decidedBy: "专班", known: .of(2025, 6, 2)
            ),
          ]))
  }

  @Test func `a table replaces the fields it has columns for, and the journal says which`() throws {
    try store.take("technology,name,cluster,readiness,lead\nT-1,电机,boats,3,丙厂\n")
    let report = try store.take("technology,name,cluster,readiness\nT-1,电机,boats,\n")
    let card = try #require(try store.snapshot(of: nil, asOf: nil).technologies.first)
    #expect(card.lead == "丙厂")
    #expect(card.readiness == nil)
    #expect(
      report.changes
        == [JournalChange(kind: "technologies", subject: "T-1", field: "readiness", was: "3", became: nil)])
    let again = try store.take("technology,name,cluster,readiness\nT-1,电机,boats,\n")
    #expect(again.unchanged == ["technologies": 1])
  }

  @Test func `a colour for the same day known later is a later word on it`() throws {
    try store.take("technology,name,cluster\nT-1,电机,boats\n")
    let header = "technology,day,colour,known\n"
    try store.take(header + "T-1,2024-01-01,受制,2024-01-02\n")
    let again = try store.take(header + "T-1,2024-01-01,受制,2024-03-02\n")
    #expect(again.unchanged == ["colours": 1])
    try store.take(header + "T-1,2024-01-01,攻关,2024-02-02\n")
    let changes = try store.snapshot(of: nil, asOf: nil).technologies[0].changes
    #expect(changes.map(\.colour) == ["held", "working"])
  }

  @Test func `what is reported on one of the plan's nodes supplies its days and keeps its words`() throws {
    try store.take("node,name,due,done,known\nmap,地图,2026-03-31,2026-02-01,2026-02-02\n")
    let node = try #require(try store.snapshot(of: nil, asOf: nil).nodes.first)
    #expect(node.name == "编制产业地图")
    #expect(node.kind == .deliverable)
    #expect(node.due == .of(2026, 3, 31))
    #expect(node.done == .of(2026, 2, 1))
    #expect(node.known == .of(2026, 2, 2))
    #expect(node.unit == "miit")
  }

  @Test func `the plan's nodes come first, then the store's by due day`() throws {
    try store.take(
      """
      node,name,kind,due,group,unit,task
      N-3,无期,交办,,政策组,经信局,布局
      N-1,晚,节点,2026-09-01,,,
      N-2,早,成果,2026-05-01,,,
      """)
    let nodes = try store.snapshot(of: nil, asOf: nil).nodes
    #expect(nodes.map(\.id) == ["map", "N-2", "N-1", "N-3"])
    #expect(nodes[3].group == "policy")
    #expect(nodes[3].unit == "miit")
    #expect(nodes[3].task == "platform-1")
    #expect(nodes[3].kind == .action)
  }
}
