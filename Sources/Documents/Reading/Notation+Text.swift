extension Notation where Value == String {
  /// Any text but an empty one, exactly as written: `no`, `007` and `1.0` stay what they are.
  public static var text: Notation {
    Notation(Phrase("文字", "text"), placeholder: "") { $0.isEmpty ? nil : $0 }
  }

  /// Any text, even an empty one in quotation marks.
  public static var anyText: Notation {
    Notation(Phrase("文字", "text"), placeholder: "") { $0 }
  }
}

extension Notation where Value == CalendarDate {
  /// A day: `2023-07-25`.
  public static var date: Notation {
    Notation(
      Phrase("日期,如 2023-07-25", "a date such as 2023-07-25"), placeholder: .placeholder
    ) { CalendarDate($0) }
  }
}

extension Notation where Value == Bool {
  /// `true` or `false`.
  public static var truth: Notation {
    Notation(
      Phrase("true 或 false", "true or false"), code: .wrongType, placeholder: false, isText: false
    ) { text in
      switch text.lowercased() {
      case "true", "yes", "on", "y", "是", "有": Phrase("改为 true", "write true")
      case "false", "no", "off", "n", "否", "无": Phrase("改为 false", "write false")
      default: nil
      }
    } parse: { text in
      switch text {
      case "true": true
      case "false": false
      default: nil
      }
    }
  }
}

extension Notation where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration, which has at least one.
  public static func choice(_ choices: Value.Type = Value.self) -> Notation {
    let words = choices.allCases.map(\.rawValue)
    let list = words.joined(separator: "、")
    return Notation(
      Phrase("\(list) 之一", "one of \(words.joined(separator: ", "))"), code: .unknownChoice,
      placeholder: choices.allCases[choices.allCases.startIndex]
    ) { text in
      NearMiss.nearest(to: text, among: words).map { Phrase("改为 “\($0)”?", "did you mean “\($0)”?") }
    } parse: {
      choices.init(rawValue: $0)
    }
  }
}
