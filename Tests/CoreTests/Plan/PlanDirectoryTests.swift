import Core
import Documents
import Testing

/// Finding records by id and by what bureaus write.
struct PlanDirectoryTests {
  private let directory: PlanDirectory

  init() throws { directory = PlanDirectory(try #require(PlanFolder.cousin.read().value)) }

  @Test func `every record is found by its id`() {
    let plan = directory.plan
    #expect(plan.indicators.allSatisfy { directory[$0.id] == $0 })
    #expect(plan.targets.allSatisfy { directory[$0.id] == $0 })
    #expect(plan.units.allSatisfy { directory[$0.id] == $0 })
    #expect(directory["nowhere" as Cluster.ID] == nil)
  }

  @Test(arguments: ["revenue", "集群规上工业营业收入", "集群营收", "规上营收", " 集群 营收 "])
  func `an indicator answers to id, name, short name and alias`(_ text: String) {
    #expect(directory.match(text, as: Indicator.self) == .exact("revenue"))
  }

  @Test(arguments: [
    ("whole", Scope.whole), ("全市", .whole), ("澜江市", .whole), ("澜", .whole), ("cluster:tea", .cluster("tea")),
    ("茶叶", .cluster("tea")), ("bamboo", .cluster("bamboo")), ("江口新城", .district("jiangkou")),
    ("高新区", .district("hitech")), ("district:shangyuan", .district("shangyuan")), ("park:P-7", .park("P-7")),
  ])
  func `a scope answers to its code, id, name and alias`(_ text: String, _ scope: Scope) {
    #expect(directory.match(scope: text) == .exact(scope))
  }

  @Test func `an unknown name comes with the nearest known one`() {
    #expect(directory.match("集群营收额", as: Indicator.self) == .unknown(nearest: "集群营收"))
    #expect(directory.match(scope: "cluster:te") == .unknown(nearest: "cluster:tea"))
    #expect(directory.match(scope: "茶产也") == .unknown(nearest: "茶产业"))
    #expect(directory.match(scope: "") == .unknown(nearest: nil))
  }

  @Test func `a name that two records share is never silently one of them`() {
    var plan = directory.plan
    plan.districts[0].aliases = ["茶叶"]
    plan.indicators[1].aliases = ["规上营收"]
    let directory = PlanDirectory(plan)
    #expect(directory.match(scope: "茶叶") == .ambiguous([.cluster("tea"), .district("shangyuan")]))
    #expect(directory.match("规上营收", as: Indicator.self) == .ambiguous(["revenue", "rd-share"]))
  }

  @Test func `full and half width, letter case and blanks make no difference`() {
    var plan = directory.plan
    plan.indicators[0].aliases = ["R&D(规上)"]
    let directory = PlanDirectory(plan)
    #expect(directory.match("r&d(规上)", as: Indicator.self).found == "revenue")
  }

  @Test(arguments: ["tea/drinks", "drinks", "茶饮料"])
  func `a stage answers within its cluster`(_ text: String) {
    #expect(directory.match(stage: text, of: "tea") == .exact("tea/drinks"))
    #expect(directory.match(stage: text, of: "bamboo").found == nil)
  }

  @Test func `tasks no group carries are known`() {
    #expect(directory.plan.tasksWithoutGroup.map(\.id) == ["park-2", "safeguard-1"])
    #expect(directory.plan.groups(carrying: "chain-2").map(\.id) == ["growth"])
    #expect(directory.plan.zones(in: "jiangkou").map(\.id) == ["hitech"])
  }

  @Test func `names shared within a kind are warned of and no error`() {
    let text = PlanText.small.replacing(
      "{id: bamboo, name: 竹, tier: hundred}", with: "{id: bamboo, name: 茶, tier: hundred}")
    let decoded = PlanText.read(text)
    #expect(decoded.findings.map(\.code) == [.ambiguousName])
    #expect(decoded.value != nil)
  }
}
