/// Whether a value was reported under the plan looked at, or comes over a crosswalk from another.
public enum Descent: String, Hashable, Sendable, CaseIterable {
  /// Reported under this plan.
  case own
  /// 承接: a whole or a sum of wholes of the other plan, exact as those were.
  case carried
  /// 估算: a share of something went in, so that it is no more exact than the share.
  case estimated
}

extension Descent: Comparable {
  /// What a sum of values is, is the least certain of them.
  public static func < (a: Descent, b: Descent) -> Bool { a.rank < b.rank }

  private var rank: Int { Descent.allCases.firstIndex(of: self) ?? 0 }
}

/// A figure that was put together from figures of another plan, with what it was put together from.
public struct CarriedFigure: Hashable, Sendable {
  /// The number its observation has: below those of any store, and the same whenever the same figures went in.
  public let id: Figure.ID
  public var plan: Plan.ID
  /// The indicator in the other plan, and its unit.
  public var indicator: Indicator.ID
  public var unit: UnitOfMeasure
  public var parts: [Part]

  /// A figure of the other plan and the share of it that went in.
  public struct Part: Hashable, Sendable {
    public var scope: Scope
    /// Above 0 up to 1.
    public var share: Double
    /// The whole figure, in the other plan's unit.
    public var value: Double
    public var figure: Figure.ID
  }

  /// Whether anything but wholes went in.
  public var descent: Descent { parts.allSatisfy { $0.share.isOn(1) } ? .carried : .estimated }

  init(plan: Plan.ID, indicator: Indicator.ID, unit: UnitOfMeasure, parts: [Part]) {
    (self.plan, self.indicator, self.unit, self.parts) = (plan, indicator, unit, parts)
    var digest = 0xCBF2_9CE4_8422_2325 as UInt64
    for number in parts.flatMap({ [UInt64(bitPattern: Int64($0.figure)), $0.share.bitPattern] }) {
      // FNV-1a, a word at a time; 50 bits of it keep thousands of figures apart.
      digest = (digest ^ number) &* 0x0000_0100_0000_01B3
      digest ^= digest >> 29
    }
    id = -1 - Int(digest >> 14)
  }
}
