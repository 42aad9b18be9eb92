import Core

// Values that are one word in the document.
extension ActionLine.Kind: CompactValue {}
extension Ownership.Part: CompactValue {}
extension Basis: CompactValue {}
extension Unpublished.Part: CompactValue {}
extension District.Kind: CompactValue {}
extension ResponsibleUnit.Kind: CompactValue {}
extension Node.Kind: CompactValue {}
extension ListDefinition.Kind: CompactValue {}
extension ListDefinition.Column.Kind: CompactValue {}
extension TechnologyColour.Grade: CompactValue {}
extension TargetKind: CompactValue {}
extension Measure: CompactValue {}
extension Direction: CompactValue {}
extension StandingRule.Strength: CompactValue {}
extension HealthDefinition.Aggregation: CompactValue {}
extension Scope.Kind: CompactValue {}
extension StandingRule.Holder: CompactValue {}
