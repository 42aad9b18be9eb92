extension MappingReader {
  /// A single value that must be there, in any notation.
  public func value<Value>(_ key: String, as notation: Notation<Value>) -> Value {
    self[key].value(as: notation)
  }

  /// A single value that may be missing.
  public func optional<Value>(_ key: String, as notation: Notation<Value>) -> Value? {
    self[key].optional(as: notation)
  }

  /// A value with its place: `fields.located("cluster", as: .text)`.
  public func located<Value>(_ key: String, as notation: Notation<Value>) -> Located<Value> {
    self[key].located { $0.value(as: notation) }
  }

  /// A value that may be missing, with its place.
  public func optionalLocated<Value>(_ key: String, as notation: Notation<Value>) -> Located<Value>? {
    let reader = self[key]
    return reader.optional(as: notation).map { Located($0, at: reader.place) }
  }

  /// Text, not empty, exactly as written.
  public func string(_ key: String) -> String { value(key, as: .text) }

  /// Text that may be missing.
  public func optionalString(_ key: String) -> String? { optional(key, as: .text) }

  /// A whole number.
  public func int(_ key: String, in range: ClosedRange<Int>? = nil) -> Int {
    value(key, as: .integer(in: range))
  }

  /// A whole number that may be missing.
  public func optionalInt(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
    optional(key, as: .integer(in: range))
  }

  /// A finite number.
  public func double(_ key: String, in range: ClosedRange<Double>? = nil) -> Double {
    value(key, as: .number(in: range))
  }

  /// A finite number that may be missing.
  public func optionalDouble(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    optional(key, as: .number(in: range))
  }

  /// `true` or `false`.
  public func bool(_ key: String) -> Bool { value(key, as: .truth) }

  /// `true` or `false`, or what holds when the key is missing.
  public func bool(_ key: String, default absent: Bool) -> Bool { optional(key, as: .truth) ?? absent }

  /// A day such as `2023-07-25`.
  public func date(_ key: String) -> CalendarDate { value(key, as: .date) }

  /// A day that may be missing.
  public func optionalDate(_ key: String) -> CalendarDate? { optional(key, as: .date) }

  /// One of the words of an enumeration.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of choices: Choice.Type = Choice.self
  ) -> Choice {
    value(key, as: .choice(choices))
  }

  /// One of the words of an enumeration, or what holds when the key is missing.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of choices: Choice.Type = Choice.self, default absent: Choice
  ) -> Choice {
    optional(key, as: .choice(choices)) ?? absent
  }

  /// One of the words of an enumeration, which may be missing.
  public func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of choices: Choice.Type = Choice.self
  ) -> Choice? {
    optional(key, as: .choice(choices))
  }
}
