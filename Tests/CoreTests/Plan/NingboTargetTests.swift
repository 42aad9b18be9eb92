import Core
import Testing

@Suite struct `Ningbo's targets` {
  @Test func `stand in the order of the text and none is missing`() throws {
    let targets = try NingboPlan.printedTargets()
    #expect(targets.map(\.clause.number) == PrintedTarget.all.map(\.clause))
    #expect(zip(targets, PrintedTarget.all).allSatisfy { $0.name.contains($1.name) })
  }

  @Test(arguments: Array(PrintedTarget.all.enumerated()))
  func `say what the text says`(position: Int, printed: PrintedTarget) throws {
    let targets = try NingboPlan.printedTargets()
    try #require(targets.indices.contains(position))
    let target = targets[position]
    let indicator = try NingboPlan.plan().indicators.first { $0.id == target.indicator }
    #expect(target.name.contains(printed.name))
    #expect(target.kind == printed.kind)
    #expect(target.value == printed.value)
    #expect(indicator?.unit.symbol == printed.unit)
    #expect(target.wording == printed.wording)
    #expect(target.qualifiers == printed.qualifiers)
    #expect(target.deadline == Day.end(ofMonth: 12, in: 2027))
    #expect(target.clause.text?.contains(printed.wording) == true)
    #expect(target.basis == .stated)
  }

  @Test func `carry a number forty-three times`() throws {
    let targets = try NingboPlan.printedTargets()
    let numbered = targets.filter { $0.value != nil }
    #expect(numbered.count == 43)
    // 37 printed figures; the rest are the numbers of clusters, 倍增, 零的突破 and two 全覆盖.
    let unprinted: Set<TargetKind> = [.multiple, .first, .coverage]
    #expect(numbered.dropFirst(2).count { !unprinted.contains($0.kind) } == 37)
    #expect(targets.count { $0.kind == .limit } == 4)
  }

  @Test func `count a place among cities downwards`() throws {
    let plan = try NingboPlan.plan()
    let rank = try #require(plan.targets.first { $0.kind == .rank })
    #expect(rank.direction == .down)
    #expect(plan.indicators.first { $0.id == rank.indicator }?.direction == .down)
  }

  @Test func `belong to the task of their clause`() throws {
    let plan = try NingboPlan.plan()
    for target in try NingboPlan.printedTargets() {
      let task = plan.tasks.first { $0.id == target.task }
      #expect(task?.clause.number == (target.clause.number == "一(二)" ? nil : target.clause.number))
    }
  }

  @Test(arguments: ["硬核科技成果", "重点研发计划项目", "品字标", "浙江制造精品", "先导区"])
  func `explain which of two readings they take`(words: String) throws {
    let targets = try NingboPlan.printedTargets().filter { $0.name.contains(words) }
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0.note != nil })
  }

  @Test func `name the source of every baseline, which the text has none of`() throws {
    let baselines = try NingboPlan.plan().targets.compactMap(\.baseline)
    #expect(!baselines.isEmpty)
    #expect(baselines.allSatisfy { $0.source != nil })
  }

  @Test func `are measured on an indicator with a short name, a calendar and a reporter`() throws {
    let plan = try NingboPlan.plan()
    for indicator in plan.indicators {
      let hanzi = indicator.shortName.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
      #expect(hanzi.count <= 10, "\(indicator.id)")
      #expect(indicator.calendar != nil, "\(indicator.id)")
      #expect(indicator.reporters.contains { $0.scope == .whole }, "\(indicator.id)")
    }
  }
}
