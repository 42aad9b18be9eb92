import Core
import Documents
import Testing

@Suite struct `Ningbo's plan` {
  @Test func `reads without a finding`() {
    #expect(NingboPlan.decoded.findings.map(\.description) == [])
    #expect(NingboPlan.decoded.value != nil)
  }

  @Test func `carries the head of the document`() throws {
    let plan = try NingboPlan.plan()
    #expect(plan.title == "宁波市加快打造“361”万千亿级产业集群行动方案(2023—2027年)")
    #expect(plan.documentNumber == "甬政发〔2023〕43号")
    #expect(plan.issued == Day(year: 2023, month: 7, day: 25))
    #expect(plan.years == ClosedYears(first: 2023, last: 2027))
    #expect(plan.version.number == 1)
    #expect(plan.successor?.title == "加快建设“361”现代化产业体系实施方案")
    #expect(plan.rule == .standard)
  }

  @Test func `has three, six and one clusters in tiers with the threshold their names say`() throws {
    let plan = try NingboPlan.plan()
    #expect(
      plan.clusters.map(\.name) == [
        "数字产业", "绿色石化", "高端装备", "新型功能材料", "新能源", "关键基础件", "智能家电", "时尚纺织服装",
        "现代健康", "新兴和未来产业",
      ])
    #expect(plan.tiers.map(\.threshold) == [10_000, 1_000, nil])
    let sizes = plan.tiers.map { tier in plan.clusters.count { $0.tier == tier.id } }
    #expect(sizes == [3, 6, 1])
    let columns = plan.chainPositions.map(\.id)
    for cluster in plan.clusters {
      let positions = cluster.chain.compactMap { columns.firstIndex(of: $0.position) }
      #expect(positions == positions.sorted(), "\(cluster.name) flows downstream")
      #expect(!cluster.districts.isEmpty)
    }
  }

  @Test func `knows the size of the 2070 parks, the six lists and three pipelines`() throws {
    let plan = try NingboPlan.plan()
    #expect(plan.parkKinds.filter { !$0.isAttribute }.map(\.size) == [20, 70])
    #expect(
      plan.lists.filter { $0.kind == .list }.map(\.name) == [
        "重点企业", "重点项目", "重点园区", "重点创新载体", "质量品牌", "产业政策",
      ])
    let pipelines = plan.lists.filter { $0.kind == .pipeline }
    #expect(pipelines.map(\.name) == ["专精特新企业培育库", "拟上市企业后备库", "“强补延”项目"])
  }

  @Test func `is hard only where the text says must`() throws {
    let rules = try NingboPlan.plan().standingRules
    #expect(rules.map(\.limit) == [.atMost(2), .atMost(3), .oneOf(["是"]), .oneOf(["是"]), .atLeast(1)])
    #expect(rules.map(\.strength) == [.soft, .soft, .hard, .soft, .soft])
  }

  @Test func `names the deliverables of the text and marks their dates as assumed`() throws {
    let nodes = try NingboPlan.plan().nodes
    let names = nodes.map(\.name).joined(separator: "\n")
    for words in [
      "产业链招商地图", "产业链图谱", "工具箱", "未来产业招商图谱", "国家标准专库", "中国磁性材料产业知识产权运营中心",
      "场景创新促进中心", "未来产业促进中心", "概念验证中心", "集群培育行动方案", "发展评价标准", "分析监测体系",
      "产业数据价值应用清单", "“六张清单”", "考核评价体系",
    ] { #expect(names.contains(words), "\(words)") }
    #expect(nodes.allSatisfy { $0.basis == .assumed && $0.due != nil && $0.clause?.text != nil })
  }

  @Test func `gives a node to a group that carries its task and a unit that owns it`() throws {
    let plan = try NingboPlan.plan()
    for node in plan.nodes {
      let task = try #require(plan.tasks.first { $0.id == node.task })
      #expect(task.owners.contains { $0.unit == node.unit }, "\(node.id)")
      #expect(plan.groups.contains { $0.id == node.group && $0.tasks.contains(task.id) }, "\(node.id)")
    }
  }

  @Test func `marks colours, health and splits as the office's own`() throws {
    let plan = try NingboPlan.plan()
    #expect(plan.technologyColours.map(\.word) == ["受制", "攻关", "自主"])
    #expect(plan.technologyColours.allSatisfy { $0.basis == .assumed })
    #expect(plan.health.map(\.of) == [.cluster, .district])
    #expect(plan.health.allSatisfy { $0.basis == .assumed })
    #expect(plan.targets.filter { $0.partOf != nil }.allSatisfy { $0.basis == .assumed })
  }

  @Test(arguments: [Scope.Kind.district, .cluster])
  func `splits the revenue without remainder`(kind: Scope.Kind) throws {
    let targets = try NingboPlan.plan().targets
    let whole = try #require(targets.first { $0.id == "revenue" })
    let parts = targets.filter { $0.partOf == whole.id && $0.scope.kind == kind }
    #expect(parts.compactMap(\.value).reduce(0, +) == whole.value)
  }
}
