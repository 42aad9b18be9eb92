import Core
import Dashboard
import Documents
import Foundation
import Testing

@testable import jiqun

/// `ShowJSON.md` held against the program, in both directions.
struct JSONDocumentationTests {
  private static let codes: [[String]] = [
    View.names, ["none"], Light.allCases.map(\.rawValue), Reason.allCases.map(\.rawValue),
    Assessment.Remark.allCases.map(\.rawValue),
    Assessment.Counterfactual.Obstacle.allCases.map(\.rawValue),
    LightRule.Method.allCases.map(\.rawValue), Outlook.Method.allCases.map(\.rawValue),
    Situation.Finding.Rule.allCases.map(\.rawValue), Situation.Finding.Grade.allCases.map(\.rawValue),
    Assessment.Input.Role.allCases.map(\.rawValue),
    Assessment.Step.Name.allCases.map(\.rawValue),
    TargetKind.allCases.map(\.rawValue), Measure.allCases.map(\.rawValue),
    Direction.allCases.map(\.rawValue), Basis.allCases.map(\.rawValue),
    Ownership.Part.allCases.map(\.rawValue), ActionLine.Kind.allCases.map(\.rawValue),
    District.Kind.allCases.map(\.rawValue), ResponsibleUnit.Kind.allCases.map(\.rawValue),
    ListDefinition.Kind.allCases.map(\.rawValue), ListDefinition.Column.Kind.allCases.map(\.rawValue),
    Node.Kind.allCases.map(\.rawValue), NodeStatus.State.codes,
    StandingRule.Strength.allCases.map(\.rawValue), ReportingStatus.State.allCases.map(\.rawValue),
    TechnologyColour.Grade.allCases.map(\.rawValue), ["pace"],
    HealthDetail.Cause.allCases.map(\.rawValue), HealthDefinition.Aggregation.allCases.map(\.rawValue),
    ["latest", "year-on-year", "technology-share", "nodes-on-time", "own-target"],
    ["goalposts", "min-max", "z-score"],
    ReportRecord.State.allCases.map(\.rawValue), RefusedDelivery.State.allCases.map(\.rawValue),
  ]

  /// What stands in backticks in the document.
  private static func documented() throws -> Set<String> {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/jiqun/Documentation.docc/ShowJSON.md")
    let pieces = try String(contentsOf: file, encoding: .utf8).split(
      separator: "`", omittingEmptySubsequences: false)
    return Set(pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
  }

  /// Every key any view of the cousin has.
  private static func keys() throws -> Set<String> {
    let cousin = try JSONCousin()
    let maps: Set = ["byCluster", "byDistrict", "byStage", "columns"]
    let check = CheckReport(situation: cousin.situation, words: Words(.chinese)).text
    let found = try ReadJSON(check).keys(except: maps)
    return try cousin.views.reduce(into: found) { keys, view in
      keys.formUnion(try cousin.read(view).keys(except: maps))
    }
  }

  @Test func `every code a document can hold is documented`() throws {
    let documented = try Self.documented()
    #expect(Set(Self.codes.joined()).subtracting(documented).sorted() == [])
  }

  @Test func `every key a document can hold is documented`() throws {
    #expect(try Self.keys().subtracting(Self.documented()).sorted() == [])
  }

  @Test func `nothing is documented that a document cannot hold`() throws {
    let words = try Self.documented().filter { word in
      word.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || $0 == 0x2D } && !word.isEmpty
        && word.utf8.first != 0x2D
    }
    let known = try Self.keys().union(Self.codes.joined()).union([
      "whole", "show", "true", "false", "check", "met-early", "beyond-reach", "contradicted", "unowned",
      "dissent",
    ])
    #expect(words.subtracting(known).sorted() == ["null"])
  }

  @Test func `every code of a node's state is one of those listed`() throws {
    let states: [NodeStatus.State] = [
      .doneInTime, .doneLate(days: 1), .done, .overdue(days: 1), .dueSoon(days: 1), .open(days: 40), .undated,
    ]
    #expect(states.map(\.code) == NodeStatus.State.codes)
  }
}
