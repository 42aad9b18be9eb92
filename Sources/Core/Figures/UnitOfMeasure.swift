/// A unit as officials write it, with what it measures and how it converts.
///
/// Counting words (家, 个, 项 …) convert into nothing but their own 万 and 亿; money and areas
/// convert within their dimension; 个百分点 and % are never the same.
public struct UnitOfMeasure: Hashable, Sendable, Encodable {
  public enum Dimension: Hashable, Sendable, Encodable {
    case money
    case area
    case moneyPerArea
    case ratio
    case points
    case multiple
    /// A count of things called by a counting word.
    case count(String)
    /// Position in a ranking.
    case rank
    /// A unit declared by the plan, convertible only to itself.
    case other(String)
  }

  /// As written: 亿元, %, 家, 万元/亩 …
  public let symbol: String
  public let dimension: Dimension
  /// How many of the dimension's base unit (元, 平方米, 元/亩, 1, one thing) one of it is.
  public let factor: Double

  public init(symbol: String, dimension: Dimension, factor: Double) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }

  /// The unit with a symbol among the ones officials use; nil when it is none of them.
  public init?(_ symbol: String) {
    guard let unit = UnitOfMeasure.known[symbol] else { return nil }
    self = unit
  }

  /// The unit with a symbol among a plan's own, else among the ones officials use; a full-width % is a %.
  init?(_ symbol: String, among own: [UnitOfMeasure]) {
    let symbol = symbol.replacing("%", with: "%")
    guard let unit = own.first(where: { $0.symbol == symbol }) ?? UnitOfMeasure(symbol) else { return nil }
    self = unit
  }

  /// Whether values convert between the two.
  public func isCommensurable(with other: UnitOfMeasure) -> Bool { dimension == other.dimension }

  public static let percent = UnitOfMeasure(symbol: "%", dimension: .ratio, factor: 0.01)
  public static let percentagePoints = UnitOfMeasure(symbol: "个百分点", dimension: .points, factor: 0.01)

  /// The counting words of Chinese official statistics that need no declaration.
  static let countingWords = [
    "家", "个", "项", "件", "人", "名", "户", "座", "台", "套", "条", "张", "支", "批", "次", "处", "种", "宗",
  ]

  static let scales: [(prefix: String, factor: Double)] = [
    ("", 1), ("万", 1e4), ("亿", 1e8), ("万亿", 1e12),
  ]

  static let known: [String: UnitOfMeasure] = {
    var units: [String: UnitOfMeasure] = [:]
    func add(_ symbol: String, _ dimension: Dimension, _ factor: Double) {
      units[symbol] = UnitOfMeasure(symbol: symbol, dimension: dimension, factor: factor)
    }
    for (prefix, factor) in scales {
      add(prefix + "元", .money, factor)
      add(prefix + "元/亩", .moneyPerArea, factor)
      for word in countingWords { add(prefix + word, .count(word), factor) }
    }
    add("千元", .money, 1e3)
    add("亩", .area, 2000.0 / 3)
    add("万亩", .area, 2000.0 / 3 * 1e4)
    add("公顷", .area, 1e4)
    add("平方公里", .area, 1e6)
    add("%", .ratio, 0.01)
    add("‰", .ratio, 0.001)
    add("个百分点", .points, 0.01)
    add("倍", .multiple, 1)
    add("位", .rank, 1)
    return units
  }()
}

/// A value with its unit.
public struct Quantity: Hashable, Sendable, Encodable {
  public var value: Double
  public var unit: UnitOfMeasure
  public init(_ value: Double, _ unit: UnitOfMeasure) {
    self.value = value
    self.unit = unit
  }

  /// The same quantity in another unit; nil when the dimensions differ.
  public func converted(to other: UnitOfMeasure) -> Quantity? {
    guard unit.isCommensurable(with: other) else { return nil }
    if unit.factor == other.factor { return Quantity(value, other) }
    // Multiply by one exact quotient where there is one: 3.7万亿元 must be 37000亿元, not 37000.000000000004.
    let scaled =
      unit.factor > other.factor ? value * (unit.factor / other.factor) : value / (other.factor / unit.factor)
    return Quantity(scaled, other)
  }
}
