import Core
import Documents
import Testing

/// Ningbo's plan of 2023 as it lies in the sample data, read once for all tests about it.
enum NingboPlan {
  static let decoded: Decoded<Plan> =
    PlanFolder.shipped.first { $0.testDescription == "ningbo-361-2023" }?.read()
    ?? Decoded(nil, Findings())

  static func plan() throws -> Plan { try #require(decoded.value) }

  /// The targets of the text itself, without the office's own splits.
  static func printedTargets() throws -> [Target] { try plan().targets.filter { $0.partOf == nil } }

  /// The name the plan gives to a unit.
  static func name(of unit: ResponsibleUnit.ID) throws -> String {
    try #require(plan().units.first { $0.id == unit }).name
  }
}
