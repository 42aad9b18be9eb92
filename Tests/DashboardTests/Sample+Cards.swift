import Core
import TestSupport

extension Sample {
  static let technologies: [TechnologyCard] = [
    card(1, "茶树种质资源鉴定", "tea", "tea/seedling", [("2024-06-01", "held"), ("2026-05-06", "working")]),
    card(2, "茶多酚高纯提取", "tea", "tea/drinks", [("2024-06-01", "working"), ("2025-11-03", "own")]),
    card(3, "无菌冷灌装阀组", "tea", "tea/drinks", [("2024-06-01", "held")], dependence: 85),
    card(4, "竹浆无氯漂白", "bamboo", "bamboo/pulp", [("2024-06-01", "working")]),
    card(5, "竹缠绕专用树脂", "bamboo", "bamboo/composite", [("2024-06-01", "held")], dependence: 62.5),
    card(6, "缠绕机数控系统", "bamboo", "bamboo/composite", [("2024-06-01", "own"), ("2026-05-10", "held")]),
    card(7, "飞控芯片", "drone", nil, []),
  ]

  private static func card(
    _ number: Int, _ name: String, _ cluster: Cluster.ID, _ stage: ChainStage.ID?,
    _ colours: [(day: String, colour: TechnologyColour.ID)], dependence: Double? = nil
  ) -> TechnologyCard {
    TechnologyCard(
      id: Identifier("t\(number)"), name: name, cluster: cluster, stage: stage, category: "零部件",
      bottleneck: "精度与寿命不足", foreignSuppliers: "甲公司、乙公司", domesticAlternative: nil,
      dependence: dependence, consequence: "停供即停产", readiness: 5, lead: "澜江研究院", partners: nil,
      project: "揭榜挂帅",
      funding: 1_200, reviewDue: number % 2 == 0 ? .on("2026-01-31") : .on("2026-12-31"),
      changes: colours.map {
        ColourChange(
          day: .on($0.day), colour: $0.colour, evidence: "专家评审", decidedBy: "专班", known: .on($0.day))
      })
  }

  static let nodes: [Node] = [
    node(1, "召开茶产业链对接会", .action, due: "2026-05-10"),
    node(2, "竹材研究院挂牌", .milestone, due: "2026-05-28", "bamboo"),
    node(3, "印发园区提质方案", .deliverable, due: "2026-03-31", done: "2026-03-28"),
    node(4, "报送链主企业名单", .action, due: "2026-02-15", done: "2026-03-02"),
    node(5, "低空试飞场选址", .action, due: nil, "drone"),
    node(6, "冷灌装线首台套验收", .milestone, due: "2026-12-20"),
  ]

  private static func node(
    _ number: Int, _ name: String, _ kind: Node.Kind, due: String?, done: String? = nil,
    _ cluster: Cluster.ID = "tea"
  ) -> Node {
    Node(
      id: Identifier("n\(number)"), name: name, kind: kind, due: due.map(Day.on), done: done.map(Day.on),
      known: nil, cluster: cluster, task: "chain-1", group: "growth", unit: "industry",
      clause: Clause("二(一)1"), basis: .stated, note: nil)
  }
}
