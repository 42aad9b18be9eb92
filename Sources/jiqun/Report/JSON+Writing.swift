extension JSON {
  /// The document (RFC 8259): two spaces a level, lists of plain values on one line, no line end at the end.
  var written: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  private(set) var text = ""
  private var depth = 0

  mutating func write(_ value: JSON) {
    switch value {
    case .null: text += "null"
    case .truth(let truth): text += truth ? "true" : "false"
    case .whole(let number): text += String(number)
    case .number(let number): text += number.jsonText
    case .text(let string): write(string)
    case .list(let items) where items.allSatisfy(\.isPlain): writeOnOneLine(items)
    case .list(let items): write(items, between: "[", and: "]") { $0.write($1) }
    case .record(let members):
      write(members, between: "{", and: "}") { writer, member in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between open: String, and close: String,
    each: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    depth += 1
    for (place, element) in elements.enumerated() {
      if place > 0 { text += "," }
      breakLine()
      each(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    text += close
  }

  private mutating func writeOnOneLine(_ items: [JSON]) {
    text += "["
    for (place, item) in items.enumerated() {
      if place > 0 { text += ", " }
      write(item)
    }
    text += "]"
  }

  private mutating func breakLine() {
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isHidden: for unit in UTF16.encode(scalar) ?? .init() { text += unit.jsonEscape }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON {
  /// Whether it is neither a list nor a record.
  fileprivate var isPlain: Bool {
    switch self {
    case .null, .truth, .whole, .number, .text: true
    case .list, .record: false
    }
  }
}

extension Double {
  /// JSON has no infinities and no NaN; whole numbers need no fraction.
  fileprivate var jsonText: String {
    guard isFinite else { return "null" }
    let text = description
    return text.hasSuffix(".0") && self != 0 ? String(text.dropLast(2)) : self == 0 ? "0" : text
  }
}

extension Unicode.Scalar {
  /// Control and format characters would move a terminal's cursor or turn the text around when the document
  /// is looked at; JSON asks for the escape of the first 32 only.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension UInt16 {
  fileprivate var jsonEscape: String {
    let digits = String(self, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
