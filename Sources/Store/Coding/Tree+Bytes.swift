import Core

/// How a tree lies in the store: the names of all fields once, then the values, each behind a tag.
/// Lists and objects carry their length, so that a reader can step over them.
///
/// ```
/// document  version(1) count{ name }* value
/// value     0 null · 1 false · 2 true · 3 varint(zigzag) · 4 double(8, little endian) · 5 text
///           6 length(4) count value* · 7 length(4) count { name-number value }*
///           8 day: varint(zigzag) of days since 1970
/// text      count utf8*            counts and numbers are varints (LEB128); length counts what follows it
/// ```
enum CompactFormat {
  static let version: UInt8 = 1
  /// Deeper than any plan, shallow enough for any stack.
  static let depth = 64

  enum Tag: UInt8 {
    case null, no, yes, int, real, text, list, object, day
  }
}

extension Tree {
  /// The bytes of the tree.
  var bytes: [UInt8] {
    var writer = CompactWriter()
    writer.write(self)
    return writer.document
  }
}

private struct CompactWriter {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var body: [UInt8] = []

  var document: [UInt8] {
    var head = CompactWriter()
    head.body.append(CompactFormat.version)
    head.write(count: names.count)
    names.forEach { head.write(text: $0) }
    return head.body + body
  }

  mutating func write(_ tree: Tree) {
    switch tree {
    case .null: write(CompactFormat.Tag.null)
    case .bool(let value): write(value ? .yes : .no)
    case .int(let value): write(.int, value)
    case .day(let value): write(.day, value.ordinal)
    case .real(let value):
      write(.real)
      body += (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64($0))) }
    case .text(let value):
      write(.text)
      write(text: value)
    case .list(let items): writeMeasured(.list, items.count) { writer in items.forEach { writer.write($0) } }
    case .object(let fields): writeMeasured(.object, fields.count) { $0.write(fields) }
    }
  }

  private mutating func write(_ fields: [Tree.Field]) {
    for field in fields {
      write(count: number(of: field.key))
      write(field.value)
    }
  }

  private mutating func writeMeasured(
    _ tag: CompactFormat.Tag, _ count: Int, _ content: (inout CompactWriter) -> Void
  ) {
    write(tag)
    let place = body.count
    body += [0, 0, 0, 0]
    write(count: count)
    content(&self)
    let length = UInt32(body.count - place - 4)
    for i in 0..<4 { body[place + i] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(i))) }
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func write(_ tag: CompactFormat.Tag, _ number: Int) {
    write(tag)
    write(varint: UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))))
  }

  private mutating func write(_ tag: CompactFormat.Tag) { body.append(tag.rawValue) }

  private mutating func write(text: String) {
    write(count: text.utf8.count)
    body += text.utf8
  }

  private mutating func write(count: Int) { write(varint: UInt64(count)) }

  private mutating func write(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }
}
