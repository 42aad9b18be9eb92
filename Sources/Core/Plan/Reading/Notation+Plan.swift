public import Documents

extension Notation where Value == String {
  /// An id: `a`–`z`, digits, points and hyphens, 1 to 64 of them, beginning with a letter or digit.
  public static var identifier: Notation {
    Notation(
      Phrase(
        "id:小写字母、数字、点、连字符,以字母或数字开头,至多 64 个",
        "an id: lower-case letters, digits, points and hyphens, a letter or digit first, at most 64"),
      placeholder: ""
    ) { text in
      let folded = text.lowercased().map { "_ ".contains($0) ? "-" : $0 }
      return isIdentifier(String(folded)) ? Phrase("改为 \(String(folded))", "write \(String(folded))") : nil
    } parse: {
      isIdentifier($0) ? $0 : nil
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard (1...64).contains(text.utf8.count), let first = text.utf8.first else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    return isWord(first)
      && text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
}

extension Notation where Value == Double {
  /// A number above 0.
  static var positive: Notation {
    Notation(Phrase("大于 0 的数", "a number above 0"), placeholder: 1) { text in
      guard let quantity = QuantityText(text), quantity.symbol.isEmpty else { return nil }
      return quantity.number > 0 ? quantity.number : nil
    }
  }
}

extension Notation where Value == Day {
  /// A day: `2023-07-25`.
  public static var day: Notation {
    Notation(
      Phrase("存在的日期,如 2023-07-25", "a day that exists, such as 2023-07-25"), placeholder: anyDay
    ) { CalendarDate($0).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) } }
  }

  /// A day, or a year that stands for its last day.
  static var deadline: Notation {
    Notation(
      Phrase("年份或日期,如 2027 或 2027-06-30", "a year or a day such as 2027 or 2027-06-30"),
      placeholder: anyDay
    ) { text in
      if let date = CalendarDate(text) { return Day(year: date.year, month: date.month, day: date.day) }
      guard text.utf8.count == 4, let year = Int(text) else { return nil }
      return Day(year: year, month: 12, day: 31)
    }
  }

  /// Stands in for a day that could not be read; it never leaves the reader.
  private static var anyDay: Day { Day.end(ofMonth: 12, in: 1) }
}

extension Notation where Value == Period {
  /// A period: `2022`, `2026-09`, `2026-01/08`, `2026Q1`, `2026H1`.
  public static var period: Notation {
    Notation(
      Phrase(
        "期间,如 2022、2026-09、2026-01/08、2026Q1、2026H1",
        "a period such as 2022, 2026-09, 2026-01/08, 2026Q1 or 2026H1"),
      placeholder: .year(1)
    ) { Period($0) }
  }
}
