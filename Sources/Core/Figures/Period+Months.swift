extension Period {
  /// The span between two months counted from year 0, both inside; nil when they are reversed or lie
  /// outside the years 1…9999.
  public init?(firstMonth: Int, lastMonth: Int) {
    guard 12 <= firstMonth, firstMonth <= lastMonth, lastMonth < 120_000 else { return nil }
    self.init(first: firstMonth, last: lastMonth)
  }
}
