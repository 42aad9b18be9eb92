import Core
import Documents
import Sheets

extension Notation where Value == Double {
  /// A number as tables carry it: `1234.5`, `1,234.5`, `-0.5`, `1.2e6`. No units, no full-width digits.
  static var tableNumber: Notation {
    Notation(
      Phrase("数,如 1234.5", "a number such as 1234.5"), placeholder: 0, remedy: TableNumber.remedy,
      parse: TableNumber.parse)
  }

  /// A number within bounds.
  static func tableNumber(in range: ClosedRange<Double>) -> Notation {
    let bounds = "\(TableNumber.words(range.lowerBound))–\(TableNumber.words(range.upperBound))"
    return Notation(
      Phrase("\(bounds) 之间的数", "a number in \(bounds)"), placeholder: 0, remedy: TableNumber.remedy
    ) { TableNumber.parse($0).flatMap { range ~= $0 ? $0 : nil } }
  }
}

extension Notation where Value == String {
  /// A code or id: any text of at most 64 characters without blanks and controls.
  static var code: Notation {
    Notation(Phrase("不含空白的编号,至多 64 字", "a code of at most 64 characters without blanks"), placeholder: "") {
      text in
      let isCode = text.unicodeScalars.allSatisfy {
        $0.isASCII
          ? $0.value > 0x20 && $0.value < 0x7F
          : !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
      return isCode && !text.isEmpty && text.count <= 64 ? text : nil
    }
  }
}

extension Notation {
  /// One of some words, each in several languages.
  static func words(_ words: [(value: Value, names: [String])], placeholder: Value) -> Notation {
    let list = words.map { $0.names.joined(separator: "/") }.joined(separator: "、")
    return Notation(
      Phrase("\(list) 之一", "one of \(list)"), code: .unknownChoice, placeholder: placeholder
    ) { text in
      words.first { $0.names.contains(text.lowercased()) }?.value
    }
  }
}

extension Notation where Value == Figure.State {
  static var figureState: Notation {
    words(
      [
        (.provisional, ["provisional", "初步", "公示"]), (.final, ["final", "正式", "最终"]),
        (.revised, ["revised", "修订"]),
      ], placeholder: .final)
  }
}

extension Notation where Value == Node.Kind {
  static var nodeKind: Notation {
    words(
      [
        (.deliverable, ["deliverable", "成果"]), (.milestone, ["milestone", "节点"]),
        (.action, ["action", "交办"]),
      ], placeholder: .milestone)
  }
}

extension Notation where Value == Period {
  /// A period as stored, or as offices write it when they say all of it: 2026年1—9月, 26年三季度.
  static var tablePeriod: Notation {
    Notation(Notation<Period>.period.expected, placeholder: .year(1)) { text in
      Period(text)
        ?? PeriodWords(text).flatMap { words in
          words.year != nil && ![.lastMonth, .upTo].contains(words.mode) ? words.resolved : nil
        }
    }
  }
}
