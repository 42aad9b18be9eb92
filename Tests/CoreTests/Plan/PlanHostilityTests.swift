import Core
import Documents
import TestSupport
import Testing

/// Whatever bytes a plan file holds, reading ends, and only a plan without errors leaves it.
struct PlanHostilityTests {
  @Test func `a spoiled plan gives findings or a plan, never neither and never both`() {
    let original = Array(PlanText.small.utf8)
    var random = SplitMix64(seed: 361)
    for _ in 0..<150 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { spoil(&bytes, using: &random) }
      let decoded = PlanReader.read(top: PlanReader.Source(name: "plan.yaml", bytes: bytes))
      #expect((decoded.value == nil) == decoded.findings.hasErrors)
    }
  }

  @Test func `a plan cut off anywhere is read to its end`() {
    let original = Array(PlanText.small.utf8)
    for end in stride(from: 0, to: original.count, by: 37) {
      let source = PlanReader.Source(name: "plan.yaml", bytes: Array(original[..<end]))
      let decoded = PlanReader.read(top: source)
      #expect((decoded.value == nil) == decoded.findings.hasErrors)
    }
  }

  @Test func `a thousand wrong references are counted and the first of them kept`() {
    let tasks = (0..<3000).map { "  - {id: t\($0), line: nowhere, name: 任务, clause: 一}\n" }
    let decoded = PlanText.read(PlanText.small + "leading-group: {name: 组, task-force: 班, clause: 三}\n")
    #expect(decoded.value != nil)
    let spoiled = PlanText.small.replacing(
      "tasks: [{id: task, line: line, name: 任务, clause: 一1, units: [bureau]}]",
      with: "tasks:\n  - {id: task, line: line, name: 任务, clause: 一}\n" + tasks.joined())
    let findings = PlanText.read(spoiled).findings
    #expect(findings.count(of: .error) == 3000)
    #expect(findings.count == 1000)
  }

  private func spoil(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2:
      bytes.insert(
        contentsOf: Array(" :{}[],\"'&*!|>%@\n\t".utf8).shuffled(using: &random).prefix(2), at: place)
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
    }
  }
}
