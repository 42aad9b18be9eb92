extension MappingReader {
  /// A mapping below a key.
  public func mapping<Value>(_ key: String, _ read: (MappingReader) -> Value) -> Value {
    self[key].mapping(read)
  }

  /// A mapping below a key that may be missing.
  public func optionalMapping<Value>(_ key: String, _ read: (MappingReader) -> Value) -> Value? {
    self[key].isAbsent ? nil : self[key].mapping(read)
  }

  /// A list of mappings: `fields.list("clusters") { Cluster($0) }`.
  ///
  /// An item that is no mapping is reported and left out.
  public func list<Value>(_ key: String, _ read: (MappingReader) -> Value) -> [Value] {
    self[key].items().map { $0.mapping(read) }
  }

  /// A list of mappings that may be missing: then it is empty.
  public func optionalList<Value>(_ key: String, _ read: (MappingReader) -> Value) -> [Value] {
    self[key].isAbsent ? [] : list(key, read)
  }

  /// A list of single values in any notation.
  public func values<Value>(_ key: String, as notation: Notation<Value>) -> [Value] {
    self[key].items().map { $0.value(as: notation) }
  }

  /// A list of single values that may be missing: then it is empty.
  public func optionalValues<Value>(_ key: String, as notation: Notation<Value>) -> [Value] {
    self[key].isAbsent ? [] : values(key, as: notation)
  }

  /// A list of texts.
  public func strings(_ key: String) -> [String] { values(key, as: .text) }

  /// A list of texts that may be missing: then it is empty.
  public func optionalStrings(_ key: String) -> [String] { optionalValues(key, as: .text) }

  /// A list of texts with their places, for references to be checked later.
  public func locatedStrings(_ key: String) -> [Located<String>] {
    self[key].items().map { item in item.located { $0.value(as: .text) } }
  }

  /// A list of texts with their places that may be missing.
  public func optionalLocatedStrings(_ key: String) -> [Located<String>] {
    self[key].isAbsent ? [] : locatedStrings(key)
  }

  /// Keys and values of a mapping with free keys: `fields.pairs("names") { key, value in … }`.
  public func pairs<Value>(_ key: String, _ read: (Located<String>, NodeReader) -> Value) -> [Value] {
    self[key].pairs().map { read($0.key, $0.value) }
  }

  /// Keys and values of a mapping with free keys that may be missing.
  public func optionalPairs<Value>(
    _ key: String, _ read: (Located<String>, NodeReader) -> Value
  ) -> [Value] {
    self[key].isAbsent ? [] : pairs(key, read)
  }
}
