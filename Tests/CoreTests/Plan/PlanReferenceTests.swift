import Core
import Documents
import Foundation
import Testing

/// The format reference, held against the reader: a stranger must be able to write a plan from it alone.
struct PlanReferenceTests {
  private let reference: PlanReference

  init() throws { reference = try PlanReference() }

  @Test func `every key of every record is explained in its section, and no key that is none`() throws {
    let known = try PlanReference.knownKeys()
    #expect(Set(known.keys) == Set(reference.sections))
    for (section, keys) in known {
      #expect(reference.tableWords(in: section, heading: "key").sorted() == keys.sorted(), "\(section)")
    }
  }

  @Test func `the examples that are whole plans open without findings`() {
    let plans = reference.blocks(of: "yaml").filter { $0.hasPrefix("format:") }
    #expect(plans.count == 2)
    for plan in plans { #expect(PlanText.read(plan).findings.map(\.description) == []) }
  }

  @Test func `every kind of target has its wording`() {
    #expect(
      Set(reference.tableWords(in: "targets", heading: "kind")) == Set(TargetKind.allCases.map(\.rawValue)))
  }

  @Test func `every unit that is listed is one`() {
    let units = reference.tableCells(under: "dimension").flatMap(PlanReference.words)
    #expect(units.count > 30)
    #expect(units.filter { UnitOfMeasure($0) == nil } == [])
  }

  @Test func `every code a slip gives is explained`() {
    let explained = Set(reference.tableCells(under: "code").flatMap(PlanReference.words))
    let given = Set((Slip.all.map(\.code) + [.badInclude, .duplicateKey, .ambiguousName]).map(\.rawValue))
    #expect(given.subtracting(explained) == [])
  }

  @Test(arguments: [
    Basis.allCases.map(\.rawValue), ListDefinition.Column.Kind.allCases.map(\.rawValue),
    Ownership.Part.allCases.map(\.rawValue), TechnologyColour.Grade.allCases.map(\.rawValue),
    Measure.allCases.map(\.rawValue), Node.Kind.allCases.map(\.rawValue), Scope.Kind.allCases.map(\.rawValue),
    StandingRule.Holder.allCases.map(\.rawValue), StandingRule.Strength.allCases.map(\.rawValue),
    HealthDefinition.Aggregation.allCases.map(\.rawValue),
  ])
  func `every word of a choice is written out`(_ words: [String]) {
    #expect(words.filter { !reference.text.contains("`\($0)`") } == [])
  }
}
