public import Documents

extension ListDefinition: PlanRecord {
  public static let key = "lists"
  public static let noun = Phrase("清单(lists)", "list")
  public static func all(in plan: Plan) -> [ListDefinition] { plan.lists }
  public var names: [String] { [name] }
}

extension ReportingCalendar: PlanRecord {
  public static let key = "calendars"
  public static let noun = Phrase("报送日历(calendars)", "calendar")
  public static func all(in plan: Plan) -> [ReportingCalendar] { plan.calendars }
  public var names: [String] { [name] }
}

extension Indicator: PlanRecord {
  public static let key = "indicators"
  public static let noun = Phrase("指标(indicators)", "indicator")
  public static func all(in plan: Plan) -> [Indicator] { plan.indicators }
  public var names: [String] { [name, shortName] + aliases }
}

extension Target: PlanRecord {
  public static let key = "targets"
  public static let noun = Phrase("目标(targets)", "target")
  public static func all(in plan: Plan) -> [Target] { plan.targets }
  public var names: [String] { [name, shortName] }
}

extension StandingRule: PlanRecord {
  public static let key = "standing-rules"
  public static let noun = Phrase("常设规则(standing-rules)", "standing rule")
  public static func all(in plan: Plan) -> [StandingRule] { plan.standingRules }
  public var names: [String] { [name] }
}

extension SharedCredit: PlanRecord {
  public static let key = "credits"
  public static let noun = Phrase("分成(credits)", "shared credit")
  public static func all(in plan: Plan) -> [SharedCredit] { plan.credits }
  public var names: [String] { [name] }
}

extension Node: PlanRecord {
  public static let key = "nodes"
  public static let noun = Phrase("节点(nodes)", "node")
  public static func all(in plan: Plan) -> [Node] { plan.nodes }
  public var names: [String] { [name] }
}

extension TechnologyColour: PlanRecord {
  public static let key = "technology-colours"
  public static let noun = Phrase("三色图颜色(technology-colours)", "technology colour")
  public static func all(in plan: Plan) -> [TechnologyColour] { plan.technologyColours }
  public var names: [String] { [word, name] }
}

extension HealthDefinition: PlanRecord {
  public static let key = "health"
  public static let noun = Phrase("健康度(health)", "health definition")
  public static func all(in plan: Plan) -> [HealthDefinition] { plan.health }
  public var names: [String] { [name] }
}

extension Tag: PlanRecord {
  public static let key = "tags"
  public static let noun = Phrase("标签(tags)", "tag")
  public static func all(in plan: Plan) -> [Tag] { plan.tags }
  public var names: [String] { [name] }
}
