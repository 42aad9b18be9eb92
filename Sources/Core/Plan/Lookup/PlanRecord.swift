public import Documents

/// A kind of record that a plan holds a list of, and that other records and imported rows refer to.
public protocol PlanRecord: Identifiable where ID == Identifier<Self> {
  /// The top-level key of the plan file under which the list stands.
  static var key: String { get }
  /// What people call one of them, for messages.
  static var noun: Phrase { get }
  /// The plan's list of them, in its order.
  static func all(in plan: Plan) -> [Self]
  /// Everything people call this one besides its id: name, short name, aliases.
  var names: [String] { get }
}

extension Plan {
  /// Every kind of record a plan holds a list of.
  static var recordKinds: [any PlanRecord.Type] {
    [
      Tier.self, ChainPosition.self, Cluster.self, ActionLine.self, WorkTask.self, ResponsibleUnit.self,
      WorkGroup.self, District.self, ParkKind.self, ListDefinition.self, ReportingCalendar.self,
      Indicator.self, Target.self, StandingRule.self, SharedCredit.self, Node.self, TechnologyColour.self,
      HealthDefinition.self, Tag.self,
    ]
  }
}

extension Tier: PlanRecord {
  public static let key = "tiers"
  public static let noun = Phrase("集群层级(tiers)", "tier")
  public static func all(in plan: Plan) -> [Tier] { plan.tiers }
  public var names: [String] { [name] }
}

extension ChainPosition: PlanRecord {
  public static let key = "chain-positions"
  public static let noun = Phrase("链上位置(chain-positions)", "chain position")
  public static func all(in plan: Plan) -> [ChainPosition] { plan.chainPositions }
  public var names: [String] { [name] }
}

extension Cluster: PlanRecord {
  public static let key = "clusters"
  public static let noun = Phrase("集群(clusters)", "cluster")
  public static func all(in plan: Plan) -> [Cluster] { plan.clusters }
  public var names: [String] { [name] + aliases }
}

extension ActionLine: PlanRecord {
  public static let key = "lines"
  public static let noun = Phrase("行动(lines)", "action line")
  public static func all(in plan: Plan) -> [ActionLine] { plan.lines }
  public var names: [String] { [name, shortName] }
}

extension WorkTask: PlanRecord {
  public static let key = "tasks"
  public static let noun = Phrase("任务(tasks)", "task")
  public static func all(in plan: Plan) -> [WorkTask] { plan.tasks }
  public var names: [String] { [name, shortName] }
}

extension ResponsibleUnit: PlanRecord {
  public static let key = "units"
  public static let noun = Phrase("责任单位(units、districts)", "unit")
  public static func all(in plan: Plan) -> [ResponsibleUnit] { plan.units }
  public var names: [String] { [name, shortName] + aliases }
}

extension WorkGroup: PlanRecord {
  public static let key = "groups"
  public static let noun = Phrase("工作组(groups)", "work group")
  public static func all(in plan: Plan) -> [WorkGroup] { plan.groups }
  public var names: [String] { [name] }
}

extension District: PlanRecord {
  public static let key = "districts"
  public static let noun = Phrase("区县(districts)", "district or zone")
  public static func all(in plan: Plan) -> [District] { plan.districts }
  public var names: [String] { [name, shortName] + aliases }
}

extension ParkKind: PlanRecord {
  public static let key = "park-kinds"
  public static let noun = Phrase("园区类型(park-kinds)", "kind of park")
  public static func all(in plan: Plan) -> [ParkKind] { plan.parkKinds }
  public var names: [String] { [name] }
}
