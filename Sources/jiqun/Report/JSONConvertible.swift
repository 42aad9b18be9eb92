import Core

/// Something a report can hold.
protocol JSONConvertible {
  var json: JSON { get }
}

extension JSON: JSONConvertible {
  var json: JSON { self }
}

extension Bool: JSONConvertible {
  var json: JSON { .truth(self) }
}

extension Int: JSONConvertible {
  var json: JSON { .whole(self) }
}

extension Double: JSONConvertible {
  var json: JSON { .number(self) }
}

extension String: JSONConvertible {
  var json: JSON { .text(self) }
}

/// What is not known is written `null`: every key of a kind of record is always there.
extension Optional: JSONConvertible where Wrapped: JSONConvertible {
  var json: JSON { self?.json ?? .null }
}

extension Array: JSONConvertible where Element: JSONConvertible {
  var json: JSON { .list(map(\.json)) }
}

extension Identifier: JSONConvertible {
  var json: JSON { .text(text) }
}

/// `2026-09-30`.
extension Day: JSONConvertible {
  var json: JSON { .text(description) }
}

/// The stored notation: `2026`, `2026Q1`, `2026H1`, `2026-09`, `2026-01/08`.
extension Period: JSONConvertible {
  var json: JSON { .text(description) }
}

/// `whole`, `cluster:ID`, `district:ID`, `park:CODE`.
extension Scope: JSONConvertible {
  var json: JSON { .text(code) }
}

/// Closed lists are written by their codes.
extension RawRepresentable where RawValue == String {
  var json: JSON { .text(rawValue) }
}

extension Light: JSONConvertible {}
extension HealthDefinition.Aggregation: JSONConvertible {}
extension HealthDetail.Cause: JSONConvertible {}
extension Scope.Kind: JSONConvertible {}
extension Descent: JSONConvertible {}
extension Reason: JSONConvertible {}
extension Assessment.Remark: JSONConvertible {}
extension Assessment.Counterfactual.Obstacle: JSONConvertible {}
extension Assessment.Input.Role: JSONConvertible {}
extension Assessment.Step.Name: JSONConvertible {}
extension LightRule.Method: JSONConvertible {}
extension Situation.Finding.Rule: JSONConvertible {}
extension Situation.Finding.Grade: JSONConvertible {}
extension Outlook.Method: JSONConvertible {}
extension TargetKind: JSONConvertible {}
extension Measure: JSONConvertible {}
extension Direction: JSONConvertible {}
extension Basis: JSONConvertible {}
extension Ownership.Part: JSONConvertible {}
extension ActionLine.Kind: JSONConvertible {}
extension District.Kind: JSONConvertible {}
extension ResponsibleUnit.Kind: JSONConvertible {}
extension ListDefinition.Kind: JSONConvertible {}
extension ListDefinition.Column.Kind: JSONConvertible {}
extension Node.Kind: JSONConvertible {}
extension StandingRule.Strength: JSONConvertible {}
extension ReportingStatus.State: JSONConvertible {}
extension TechnologyColour.Grade: JSONConvertible {}
extension ReportRecord.State: JSONConvertible {}
extension RefusedDelivery.State: JSONConvertible {}
