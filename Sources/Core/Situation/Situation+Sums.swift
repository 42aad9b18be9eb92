/// A whole beside its parts: what the parts leave unexplained is shown, never hidden (METHOD §5).
public struct SumCheck: Hashable, Sendable {
  public var indicator: Indicator.ID
  /// The period of the whole; of a flow January to its newest month.
  public var period: Period
  public var total: Double
  public var parts: [Part]
  /// Parts with no value of this period in the same state.
  public var missing: [District.ID]
  /// Zones whose figures their district already contains, with their own values where they have one.
  public var countedInside: [Part]

  public struct Part: Hashable, Sendable {
    public var district: District.ID
    public var value: Double?
  }

  public var sum: Double { parts.reduce(0) { $0 + ($1.value ?? 0) } }
  /// Total less the parts; with parts missing also what they would have.
  public var residual: Double { total - sum }
  /// Per cent of the total; nil for a total of 0.
  public var residualPercent: Double? { total == 0 ? nil : 100 * residual / total }

  /// Beyond 0.5 %; with a part missing only if the others already exceed the total.
  public var isFinding: Bool {
    let limit = SumCheck.limit * abs(total)
    return missing.isEmpty ? abs(residual).isAbove(limit) : (-residual).isAbove(limit)
  }

  /// The share of the total beyond which a residual is a finding.
  public static let limit = 0.005
}

extension Situation {
  /// Every indicator whose districts add up to the whole, at the whole's newest period with any parts.
  public var sums: [SumCheck] { plan.indicators.filter(\.addsUp).compactMap { sum(of: $0) } }

  /// The whole and its districts for one indicator; nil when it does not add up or nothing is reported.
  public func sum(of indicator: Indicator) -> SumCheck? {
    guard indicator.addsUp, let whole = series[indicator.id, .whole] else { return nil }
    for observation in whole.observations.reversed() {
      guard let total = whole.cumulative(observation.period) else { continue }
      let sum = sum(of: indicator, matching: total)
      if sum.missing.count < sum.parts.count { return sum }
    }
    return nil
  }

  private func sum(of indicator: Indicator, matching total: Reading) -> SumCheck {
    func part(_ district: District) -> SumCheck.Part {
      let reading = series[indicator.id, .district(district.id)]?.cumulative(total.period)
      let isAlike = reading?.isProvisional == total.isProvisional
      return SumCheck.Part(district: district.id, value: isAlike ? reading?.value : nil)
    }
    let parts = plan.districts.filter { !$0.countedInside }.map(part)
    let owing = Set(plan.districts.filter { $0.kind == .district }.map(\.id))
    return SumCheck(
      indicator: indicator.id, period: total.period, total: total.value,
      parts: parts.filter { owing.contains($0.district) || $0.value != nil },
      missing: parts.filter { $0.value == nil && owing.contains($0.district) }.map(\.district),
      countedInside: plan.districts.filter(\.countedInside).map(part))
  }
}

extension Series {
  /// Of a flow January to the month a period ends in, else the observation of that period.
  fileprivate func cumulative(_ period: Period) -> Reading? {
    measure == .flow ? yearToDate(period.year, through: period.month) : self[period].map(Reading.init)
  }
}
