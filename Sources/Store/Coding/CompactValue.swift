import Core

/// A value that reads itself from its place in a compact document.
///
/// `Decodable` would say the same in fewer lines. But each type of it brings generic types of its own, and the first
/// use of such a type searches every table of the program: for a plan, two thirds of the time to the first picture.
protocol CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch)
}

/// Something else lies where a value was expected.
struct CompactMismatch: Error, Hashable {
  var expected: String

  init(_ expected: String) { self.expected = expected }
}

extension CompactReader {
  /// Reads a whole document; the bytes are not touched afterwards.
  static func decode<T: CompactValue>(
    _ type: T.Type, from bytes: UnsafeRawBufferPointer
  ) throws(CompactMismatch) -> T {
    guard let reader = CompactReader(bytes) else { throw CompactMismatch("compact document") }
    return try T(reader, at: reader.root)
  }
}

extension String: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let text = reader.text(at: place) else { throw CompactMismatch("text") }
    self = text
  }
}

extension Int: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let number = reader.int(at: place) else { throw CompactMismatch("whole number") }
    self = number
  }
}

extension Double: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let number = reader.real(at: place) else { throw CompactMismatch("number") }
    self = number
  }
}

extension Bool: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let truth = reader.bool(at: place) else { throw CompactMismatch("yes or no") }
    self = truth
  }
}

extension Day: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    self.init(ordinal: try Int(reader, at: place))
  }
}

extension Identifier: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    self.init(try String(reader, at: place))
  }
}

extension Scope: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let scope = Scope(code: try String(reader, at: place)) else { throw CompactMismatch("scope") }
    self = scope
  }
}

extension Array: CompactValue where Element: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let content = reader.content(of: .list, at: place) else { throw CompactMismatch("list") }
    self = []
    reserveCapacity(content.count)
    var next = content.first
    for _ in 0..<content.count {
      append(try Element(reader, at: next))
      next = reader.end(of: next)
    }
  }
}

extension CompactValue where Self: RawRepresentable, RawValue == String {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let value = Self(rawValue: try String(reader, at: place)) else { throw CompactMismatch("word") }
    self = value
  }
}
