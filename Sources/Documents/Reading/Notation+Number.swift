extension Notation where Value == Int {
  /// A whole number in ASCII digits: `30`, `-2`.
  public static var integer: Notation { integer(in: nil) }

  /// A whole number within bounds, if there are any.
  public static func integer(in range: ClosedRange<Int>?) -> Notation {
    let bounds = range.map { NumberText.bounds("\($0.lowerBound)", "\($0.upperBound)") }
    return Notation(
      NumberText.expected(Phrase("整数", "a whole number"), bounds), code: .wrongType, placeholder: 0,
      isText: false, remedy: NumberText.remedy
    ) { text in
      guard NumberText.isInteger(text), let number = Int(text) else { return nil }
      return range?.contains(number) ?? true ? number : nil
    }
  }
}

extension Notation where Value == Double {
  /// A finite number in ASCII digits: `3.7`, `-0.5`, `1.2e6`.
  public static var number: Notation { number(in: nil) }

  /// A finite number within bounds, if there are any.
  public static func number(in range: ClosedRange<Double>?) -> Notation {
    let bounds = range.map { NumberText.bounds("\($0.lowerBound)", "\($0.upperBound)") }
    return Notation(
      NumberText.expected(Phrase("数", "a number"), bounds), code: .wrongType, placeholder: 0,
      isText: false, remedy: NumberText.remedy
    ) { text in
      guard NumberText.isNumber(text), let number = Double(text), number.isFinite else { return nil }
      return range?.contains(number) ?? true ? number : nil
    }
  }
}
