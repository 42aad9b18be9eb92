import Documents

/// A record that other records refer to by its id.
protocol PlanRecord {
  /// The top-level key of the list such records stand in.
  static var key: String { get }
  /// What people call one of them.
  static var noun: Phrase { get }
}

extension Tier: PlanRecord {
  static let key = "tiers"
  static let noun = Phrase("集群层级(tiers)", "tier")
}
extension ChainPosition: PlanRecord {
  static let key = "chain-positions"
  static let noun = Phrase("链上位置(chain-positions)", "chain position")
}
extension Cluster: PlanRecord {
  static let key = "clusters"
  static let noun = Phrase("集群(clusters)", "cluster")
}
extension ActionLine: PlanRecord {
  static let key = "lines"
  static let noun = Phrase("行动(lines)", "action line")
}
extension WorkTask: PlanRecord {
  static let key = "tasks"
  static let noun = Phrase("任务(tasks)", "task")
}
extension ResponsibleUnit: PlanRecord {
  static let key = "units"
  static let noun = Phrase("责任单位(units、districts)", "unit")
}
extension WorkGroup: PlanRecord {
  static let key = "groups"
  static let noun = Phrase("工作组(groups)", "work group")
}
extension District: PlanRecord {
  static let key = "districts"
  static let noun = Phrase("区县(districts)", "district or zone")
}
extension ParkKind: PlanRecord {
  static let key = "park-kinds"
  static let noun = Phrase("园区类型(park-kinds)", "kind of park")
}
extension ListDefinition: PlanRecord {
  static let key = "lists"
  static let noun = Phrase("清单(lists)", "list")
}
extension ReportingCalendar: PlanRecord {
  static let key = "calendars"
  static let noun = Phrase("报送日历(calendars)", "calendar")
}
extension Indicator: PlanRecord {
  static let key = "indicators"
  static let noun = Phrase("指标(indicators)", "indicator")
}
extension Target: PlanRecord {
  static let key = "targets"
  static let noun = Phrase("目标(targets)", "target")
}
extension StandingRule: PlanRecord {
  static let key = "standing-rules"
  static let noun = Phrase("常设规则(standing-rules)", "standing rule")
}
extension Node: PlanRecord {
  static let key = "nodes"
  static let noun = Phrase("节点(nodes)", "node")
}
extension TechnologyColour: PlanRecord {
  static let key = "technology-colours"
  static let noun = Phrase("三色图颜色(technology-colours)", "technology colour")
}
extension HealthDefinition: PlanRecord {
  static let key = "health"
  static let noun = Phrase("健康度(health)", "health definition")
}
extension Tag: PlanRecord {
  static let key = "tags"
  static let noun = Phrase("标签(tags)", "tag")
}
