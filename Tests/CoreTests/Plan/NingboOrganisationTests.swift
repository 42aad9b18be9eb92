import Core
import Testing

@Suite struct `Ningbo's organisation` {
  /// Clause, name and responsible units of every task, in the words of the text.
  static let tasks: [(clause: String, name: String, units: String)] = [
    ("二(一)1", "强化产业集群布局规划统筹", "市经信局、市发改委、市自然资源规划局"),
    ("二(一)2", "强化产业集群特色发展", "市经信局、市发改委、市自然资源规划局"),
    ("二(一)3", "强化工业集聚区分类建设", "市经信局、市发改委、市自然资源规划局、市生态环境局、市能源局"),
    ("二(二)1", "加强重大项目谋划招引", "市投资促进署、市国资委、市经信局、市发改委"),
    ("二(二)2", "鼓励企业增资扩产", "市经信局"),
    ("二(二)3", "推进产业集群绿色发展", "市经信局、市能源局、市生态环境局、市应急管理局"),
    ("二(三)1", "培育一流“链主”企业", "市经信局、市科技局"),
    ("二(三)2", "推进企业上市发展", "市地方金融监管局"),
    ("二(三)3", "鼓励企业专精特新发展", "市经信局"),
    ("二(三)4", "大力培育科技型企业和生产性服务业领军企业", "市科技局、市服务业局、市经信局"),
    ("二(四)1", "强化高能级创新平台支撑", "市科技局、市经信局、市发改委"),
    ("二(四)2", "加快重大科技攻关", "市科技局、市经信局"),
    ("二(四)3", "鼓励企业提升创新能力", "市科技局、市经信局、市发改委"),
    ("二(四)4", "强化人才战略支撑", "市委组织部(市委人才办)、市教育局、市科技局"),
    ("二(五)1", "强化标准和专利建设", "市市场监管局、市经信局"),
    ("二(五)2", "提高产业集群质量水平", "市市场监管局、市经信局"),
    ("二(五)3", "做强“宁波制造”品牌", "市经信局、市发改委、市市场监管局"),
    ("二(六)1", "打造智能制造标杆企业", "市经信局"),
    ("二(六)2", "推动重点(细分)行业数字化改造", "市经信局"),
    ("二(六)3", "探索产业数据价值化改革", "市经信局"),
    (
      "二(七)1", "加大前瞻基础研究",
      "市科技局、市发改委、市经信局、市教育局、市甬江科创区建设领导小组办公室"
    ),
    ("二(七)2", "强化创新成果转化", "市科技局、市发改委、市经信局、市市场监管局"),
    ("二(七)3", "打造未来产业先导区", "市发改委、市经信局、市科技局、市住建局"),
    ("二(七)4", "招引培育前沿企业", "市经信局、市发改委、市投资促进署"),
  ]

  @Test func `has the text's twenty-four tasks with their units in order, the first leading by inference`()
    throws
  {
    let plan = try NingboPlan.plan()
    let actions = plan.lines.filter { $0.kind == .action }.map(\.id)
    let tasks = plan.tasks.filter { actions.contains($0.line) }
    #expect(tasks.map(\.clause.number) == Self.tasks.map(\.clause))
    #expect(tasks.map(\.name) == Self.tasks.map(\.name))
    for (task, printed) in zip(tasks, Self.tasks) {
      #expect(
        try task.owners.map { try NingboPlan.name(of: $0.unit) }.joined(separator: "、") == printed.units)
      #expect(task.owners.first?.part == .lead)
      #expect(task.owners.first?.basis == .inferred)
      #expect(task.owners.dropFirst().allSatisfy { $0.part == .support })
    }
  }

  @Test func `shows seven action lines and, last, the six safeguards, whose units the text leaves open`()
    throws
  {
    let plan = try NingboPlan.plan()
    #expect(
      plan.lines.map(\.name) == [
        "实施产业平台提升行动", "实施工业投资攻坚行动", "实施企业“四上”培强行动", "实施科技创新加速行动",
        "实施品质管理创优行动", "实施数字融合赋能行动", "实施未来产业培育行动", "保障措施",
      ])
    #expect(plan.lines.map(\.kind) == Array(repeating: .action, count: 7) + [.safeguards])
    let safeguards = plan.tasks.filter { $0.line == plan.lines.last?.id }
    #expect(
      safeguards.map(\.name) == ["强化组织领导", "强化政策支撑", "强化要素保障", "强化产业研究", "强化产业对接", "强化清单推进"])
    #expect(
      safeguards.map(\.clause.number) == ["三(一)", "三(二)", "三(三)", "三(四)", "三(五)", "三(六)"])
    #expect(safeguards.flatMap(\.owners).allSatisfy { $0.basis == .assumed })
  }

  @Test func `makes every district and zone an owner by one clause`() throws {
    let plan = try NingboPlan.plan()
    #expect(plan.standingOwners.flatMap(\.kinds) == [.district, .zone])
    #expect(plan.units.count { $0.kind == .bureau } == 16)
    let places = plan.units.filter { $0.kind != .bureau }.map(\.id.text)
    #expect(places == plan.districts.map(\.id.text))
  }

  @Test func `lets nine groups carry every task, and says that this is assumed`() throws {
    let plan = try NingboPlan.plan()
    #expect(
      plan.groups.map(\.name) == [
        "政策保障", "综合协调", "集群推进", "空间腾换", "招大做强", "企业优强", "品质提升", "数字赋能", "创新强工",
      ])
    #expect(Set(plan.groups.flatMap(\.tasks)) == Set(plan.tasks.map(\.id)))
    #expect(plan.groups.allSatisfy { $0.basis == .assumed && $0.note != nil })
    #expect(plan.leadingGroup?.name == "市制造业高质量发展领导小组")
    #expect(plan.leadingGroup?.taskForce == "产业集群培育工作专班")
  }

  @Test func `has ten districts with codes and zones counted inside one of them`() throws {
    let plan = try NingboPlan.plan()
    let districts = plan.districts.filter { $0.kind == .district }
    #expect(
      districts.map { "\($0.code ?? "") \($0.name)" } == [
        "330203 海曙区", "330205 江北区", "330206 北仑区", "330211 镇海区", "330212 鄞州区", "330213 奉化区",
        "330225 象山县", "330226 宁海县", "330281 余姚市", "330282 慈溪市",
      ])
    let zones = plan.districts.filter { $0.kind == .zone }
    #expect(!zones.isEmpty)
    for zone in zones {
      #expect(zone.countedInside)
      #expect(districts.contains { $0.id == zone.parent })
    }
  }
}
