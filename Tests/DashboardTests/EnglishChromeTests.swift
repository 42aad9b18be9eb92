import Core
import Documents
import Foundation
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// With `--lang en` every word of the program is English: of a plan in ASCII no hanzi is left.
struct EnglishChromeTests {
  private static let situations: (now: Situation, changes: Changes)? = asciiPlan.map { plan in
    var snapshot = Sample.snapshot
    snapshot.plan = plan
    snapshot.technologies = snapshot.technologies.map { $0.inASCII }
    snapshot.nodes =
      plan.nodes
      + Sample.nodes.map { node in
        var node = node
        node.name = node.name.inASCII
        node.note = node.note?.inASCII
        return node
      }
    snapshot.plans = Snapshot(plan).plans
    snapshot.lists = []
    snapshot.ruleChecks = []
    snapshot.batches = []
    snapshot.refusals = snapshot.refusals.map { refusal in
      var refusal = refusal
      refusal.file = refusal.file.inASCII
      refusal.sender = refusal.sender?.inASCII
      return refusal
    }
    let now = Situation(snapshot, on: .on("2026-05-20"))
    return (now, Changes(from: Situation(snapshot, on: .on("2026-04-20")), to: now))
  }

  /// The invented city's plan with every hanzi but those of units turned into ASCII.
  private static let asciiPlan: Plan? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CoreTests/Fixtures/cousin")
    func bytes(_ name: String) -> [UInt8]? {
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { Array(plain($0).utf8) }
    }
    let top = PlanReader.Source(name: "plan.yaml", bytes: bytes("plan.yaml") ?? [])
    guard var plan = PlanReader.read(top: top, include: bytes).value else { return nil }
    for index in plan.indicators.indices {
      let unit = plan.indicators[index].unit
      let symbol = unit.symbol.allSatisfy(\.isASCII) ? unit.symbol : "u"
      plan.indicators[index].unit = UnitOfMeasure(
        symbol: symbol, dimension: unit.dimension, factor: unit.factor)
    }
    for index in plan.targets.indices { plan.targets[index].wording = plan.targets[index].wording.inASCII }
    for list in plan.lists.indices {
      for column in plan.lists[list].columns.indices { plan.lists[list].columns[column].unit = "u" }
    }
    return plan
  }()

  private static func plain(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var rest = line
      var result = ""
      while let kept = rest.firstMatch(of: /(unit|value|threshold|tolerance|floor|goal|symbol|of): [^,}]*/) {
        result += rest[..<kept.range.lowerBound].inASCII + kept.output.0
        rest = rest[kept.range.upperBound...]
      }
      return result + rest.inASCII
    }.joined(separator: "\n")
  }

  private func state(_ view: View) throws -> State {
    let (now, changes) = try #require(Self.situations)
    var state = State.sample(size: Size(columns: 160, rows: 60), .english, view: view)
    state.situation = now
    state.changes = changes
    return state
  }

  private func hanzi(_ state: State) -> [String] {
    state.text.filter { line in
      line.unicodeScalars.contains {
        (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
      }
    }
  }

  @Test(arguments: View.each) func `every screen is English`(_ view: View) throws {
    let found = hanzi(try state(view))
    #expect(found.isEmpty, "\(found.first ?? "")")
  }

  @Test(arguments: ["revenue", "rd", "breakthroughs", "pilots", "giants", "rank", "park-limit", "energy"])
  func `every explanation is English`(_ target: Target.ID) throws {
    var state = try state(.target(target))
    state.press(.character("w"))
    let found = state.whyLines(target).map(\.text).filter { !$0.allSatisfy(isPlain) }
    #expect(found.isEmpty, "\(found.first ?? "")")
  }

  @Test func `help, menu, palette and questions are English`() throws {
    for key in "? :/T" {
      var state = try state(.overview)
      state.press(.character(key))
      #expect(state.overlay != nil)
      let found = hanzi(state)
      #expect(found.isEmpty, "\(key): \(found.first ?? "")")
    }
    let state = try state(.overview)
    #expect(state.helpLines.allSatisfy { $0.text.allSatisfy(isPlain) })
  }

  private func isPlain(_ character: Character) -> Bool {
    !character.unicodeScalars.contains {
      (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
  }
}

extension StringProtocol {
  /// Letters in place of what is not ASCII, so that different names stay different.
  fileprivate var inASCII: String {
    unicodeScalars.map { scalar in
      if scalar.isASCII { return String(scalar) }
      return (0x4E00...0x9FFF).contains(scalar.value)
        ? String(UnicodeScalar(UInt8(97 + scalar.value % 26))) : "/"
    }.joined()
  }
}

extension TechnologyCard {
  fileprivate var inASCII: TechnologyCard {
    var card = self
    card.name = name.inASCII
    card.category = category?.inASCII
    card.bottleneck = bottleneck?.inASCII
    card.foreignSuppliers = foreignSuppliers?.inASCII
    card.domesticAlternative = domesticAlternative?.inASCII
    card.consequence = consequence?.inASCII
    card.lead = lead?.inASCII
    card.partners = partners?.inASCII
    card.project = project?.inASCII
    for index in changes.indices {
      card.changes[index].evidence = changes[index].evidence?.inASCII
      card.changes[index].decidedBy = changes[index].decidedBy?.inASCII
    }
    return card
  }
}
