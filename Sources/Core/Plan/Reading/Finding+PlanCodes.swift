public import Documents

extension Finding.Code {
  /// Two records of one kind with the same id, or two parts of one record with the same name.
  public static let duplicateID: Self = "duplicate-id"
  /// A name that more than one record answers to, so that imported rows could mean either.
  public static let ambiguousName: Self = "ambiguous-name"
  /// A quantity whose unit does not convert into the indicator's.
  public static let unitMismatch: Self = "unit-mismatch"
  /// A day outside the years of the plan, or a baseline after its deadline.
  public static let outsidePlan: Self = "outside-plan"
  /// A list without items where one is needed.
  public static let emptyList: Self = "empty-list"
  /// A key that has no meaning beside the record's kind.
  public static let misplacedKey: Self = "misplaced-key"
  /// Numbers that contradict each other: goalposts, shares, cut-offs, orders.
  public static let contradiction: Self = "contradiction"
  /// Records that refer to each other in a circle.
  public static let cycle: Self = "cycle"
  /// Text longer than a name, clause or note may be.
  public static let tooLong: Self = "too-long"
  /// An included file that is not there, or a path that leads out of the plan's folder.
  public static let badInclude: Self = "bad-include"
}
