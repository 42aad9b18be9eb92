import Documents

/// What a record must know of the rest of the plan while it is read.
struct ReadingContext {
  let register: PlanRegister
  let years: ClosedYears
  let units: UnitVocabulary
  /// The id of the plan itself, and other plans that whoever reads knows.
  var own = ""
  var others: [Plan] = []
  /// Filled as they are read, before what is measured on them.
  var indicators: [Indicator.ID: Indicator] = [:]
  var lists: [ListDefinition.ID: ListDefinition] = [:]
}
