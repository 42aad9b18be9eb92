import Core
import Documents
import Foundation
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Somebody who has nothing but the printed sheet under a mark comes to the same mark: of every mark of the shipped
/// sample and of random plans, under every rule.
struct PrintedWhyTests {
  static let rules = LightRule.Method.allCases.map(\.standard) + [.paceWithMemory(yellow: 10, red: 30)]

  @Test(arguments: rules)
  func `every mark of the sample is what its printed sheet comes to`(_ rule: LightRule) throws {
    var snapshot = try ShippedFigures.snapshot.get()
    snapshot.plan.rule = rule
    for at in snapshot.plan.lines.indices { snapshot.plan.lines[at].rule = nil }
    for at in snapshot.plan.targets.indices { snapshot.plan.targets[at].rule = nil }
    snapshot.plan.health = []
    let situation = Situation(snapshot, on: .on("2026-11-15"))
    var read = 0
    for assessment in situation.assessments {
      guard let target = situation.target(assessment.target) else { continue }
      read += check(target, assessment, in: situation)
    }
    #expect(read > 150)
  }

  @Test func `every mark of random plans is what its printed sheet comes to`() {
    var read = 0
    for seed in UInt64(1)..<500 {
      let item = RandomCase(seed: seed)
      let situation = item.sketch.situation(on: "\(item.day)")
      guard let assessment = situation.assessments.first else { continue }
      read += check(item.target, assessment, in: situation)
    }
    #expect(read > 800)
  }

  /// Recomputes a sheet's lines; how many there were.
  private func check(_ target: Target, _ assessment: Assessment, in situation: Situation) -> Int {
    let maker = PageMaker(
      situation: situation, changes: nil, words: Words(.chinese), glyphs: .rich, lists: [:])
    let sheet = WhySheet(maker: maker, target: target, assessment: assessment, origins: [:])
    let lines = sheet.stepLines.map { $0.spans.dropFirst(2).map(\.text).joined() }
    var read = 0
    for line in lines where line.contains(" = ") {
      read += 1
      let parts = line.components(separatedBy: " = ")
      let printed = String(parts[1].prefix { "-0123456789.".contains($0) })
      guard let value = Double(printed), let again = Calculator.value(of: parts[0]) else {
        Issue.record("\(target.id): \(line)")
        continue
      }
      let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
      #expect(abs(again - value) <= 0.5001 * pow(10, -Double(places)), "\(target.id) \(line), not \(again)")
    }
    if let last = lines.last { compare(last, with: assessment, of: target) }
    for (way, text) in [
      (assessment.toYellow, sheet.counterfactual(assessment.toYellow)),
      (assessment.toGreen, sheet.counterfactual(assessment.toGreen)),
    ] {
      guard case .value(let wanted)? = way, let text else { continue }
      let printed = text.drop { !"-0123456789".contains($0) }.prefix { "-0123456789.".contains($0) }
      #expect(abs((Double(printed) ?? .nan) - wanted) <= 1e-9 * max(1, abs(wanted)), "\(target.id) \(text)")
    }
    return read
  }

  /// The printed numbers of the last line decide as the rule says.
  private func compare(_ line: String, with assessment: Assessment, of target: Target) {
    guard let ruling = assessment.ruling, let light = ruling.light ?? assessment.lastLight,
      let last = assessment.steps.last, last.name == .compare,
      Array(last.operands.dropFirst()) == ruling.rule.bounds
    else { return }
    let numbers = line.split { !"-0123456789.".contains($0) }.compactMap { Double($0) }
    guard numbers.count == 3 else {
      Issue.record("\(target.id): \(line)")
      return
    }
    // On its bounds pace and trend are yellow, growth and projection as good as can be.
    let (x, first, second) = (numbers[0], numbers[1], numbers[2])
    let told: Light =
      switch ruling.rule.method {
      case .pace, .trend: x < first ? .green : x > second ? .red : .yellow
      case .growth, .projection: x >= first ? .green : x >= second ? .yellow : .red
      }
    let isCapped = assessment.remarks.contains {
      $0 == .memory || $0 == .pastYearMissed || $0 == .pastYearUnknown
    }
    #expect(light == (isCapped ? min(told, .yellow) : told), "\(target.id) \(line)")
  }
}

/// The plan and the figures of the sample that lies in the repository.
enum ShippedFigures {
  static let snapshot = Result { try read() }

  private struct Missing: Error {}

  private static func read() throws -> Snapshot {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let folder = root.appending(path: "SampleData/ningbo-361-2023")
    func bytes(_ name: String) -> [UInt8]? {
      (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    let top = PlanReader.Source(name: "plan.yaml", bytes: bytes("plan.yaml") ?? [])
    guard let plan = PlanReader.read(top: top, include: bytes).value else { throw Missing() }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var figures: [Figure] = []
    for name in names.sorted() where name.hasPrefix("figures-") {
      var reader = CSVReader(file: name, log: FindingLog())
      func keep(_ row: CSVRow) {
        let cells = Dictionary(zip(row.header.names, row.texts), uniquingKeysWith: { first, _ in first })
        guard let scope = Scope(code: cells["scope"] ?? ""), let period = Period(cells["period"] ?? ""),
          let value = Double(cells["value"] ?? ""), let known = Day(cells["known"] ?? "")
        else { return }
        figures.append(
          Figure(
            id: figures.count + 1, indicator: Identifier(cells["indicator"] ?? ""), scope: scope,
            period: period, value: value, numerator: Double(cells["numerator"] ?? ""),
            denominator: Double(cells["denominator"] ?? ""),
            state: Figure.State(rawValue: cells["state"] ?? "") ?? .final, known: known))
      }
      reader.read((bytes(name) ?? [])[...], row: keep)
      reader.finish(row: keep)
    }
    return Snapshot(plan, figures: figures)
  }
}
