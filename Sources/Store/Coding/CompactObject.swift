/// The fields of an object, found in the order of writing, where each costs one comparison, or else by search.
struct CompactObject {
  private let reader: CompactReader
  private let first: Int
  private let end: Int

  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    guard let content = reader.content(of: .object, at: place) else { throw CompactMismatch("object") }
    self.reader = reader
    (first, end) = (content.first, content.end)
    reader.cursor = first
  }

  /// The value of a field that must be there.
  func callAsFunction<T: CompactValue>(_ name: String) throws(CompactMismatch) -> T {
    guard let place = find(name) else { throw CompactMismatch(name) }
    return try value(at: place)
  }

  /// The value of a field that may be missing or null.
  func maybe<T: CompactValue>(_ name: String) throws(CompactMismatch) -> T? {
    guard let place = find(name) else { return nil }
    guard reader.tag(at: place) != .null else {
      reader.cursor = place + 1
      return nil
    }
    return try value(at: place)
  }

  /// The name of the first field, and the object it holds.
  fileprivate func onlyField() throws(CompactMismatch) -> (name: String, content: CompactObject) {
    guard first < end else { throw CompactMismatch("a field") }
    var place = first
    let name = reader.names[Int(reader.varint(at: &place))]
    return (name, try CompactObject(reader, at: place))
  }

  private func value<T: CompactValue>(at place: Int) throws(CompactMismatch) -> T {
    let next = reader.end(of: place)
    defer { reader.cursor = next }
    return try T(reader, at: place)
  }

  private func find(_ wanted: String) -> Int? {
    var next = reader.cursor
    if next >= first, next < end, reader.names[Int(reader.varint(at: &next))] == wanted { return next }
    next = first
    while next < end {
      let name = Int(reader.varint(at: &next))
      if reader.names[name] == wanted { return next }
      next = reader.end(of: next)
    }
    return nil
  }
}

/// A value whose fields lie in an object, each under its name.
protocol CompactRecord: CompactValue {
  init(_ f: CompactObject) throws(CompactMismatch)
}

extension CompactRecord {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    try self.init(CompactObject(reader, at: place))
  }
}

/// A value of several forms: an object whose only field has the form's name and holds what belongs to it.
protocol CompactChoice: CompactValue {
  /// Nil where there is no form of the name.
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch)
}

extension CompactChoice {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, content) = try CompactObject(reader, at: place).onlyField()
    guard let value = try Self(name, content) else { throw CompactMismatch("\(Self.self)") }
    self = value
  }
}
