/// Reads one value of a document, which may be missing.
///
/// Whatever goes wrong is written to the log and a placeholder stands in, so that one pass finds every
/// mistake.
public struct NodeReader {
  /// The value; nil if its key is missing.
  public let node: YAMLNode?
  /// Where the value stands; if it is missing, where the mapping begins that lacks it.
  public let place: Place
  /// The page the findings go to.
  public let log: FindingLog
  /// The key the value belongs to, for the message that it is missing.
  let key: String?

  /// Reads the top of a document.
  public init(_ node: YAMLNode, log: FindingLog) {
    self.init(node, key: nil, place: node.place, log: log)
  }

  init(_ node: YAMLNode?, key: String?, place: Place, log: FindingLog) {
    self.node = node
    self.key = key
    self.place = node?.place ?? place
    self.log = log
  }

  /// Whether there is nothing: the key is missing or its value is null.
  public var isAbsent: Bool { node?.isNull ?? true }

  /// A single value that must be there.
  public func value<Value>(as notation: Notation<Value>) -> Value {
    guard let node, !node.isNull else {
      report(missing: notation.expected)
      return notation.placeholder
    }
    return scalar(node, as: notation)
  }

  /// A single value that may be missing or null.
  public func optional<Value>(as notation: Notation<Value>) -> Value? {
    guard let node, !node.isNull else { return nil }
    return scalar(node, as: notation)
  }

  /// A value with its place: `reader.located { $0.value(as: .text) }`.
  public func located<Value>(_ read: (NodeReader) -> Value) -> Located<Value> {
    Located(read(self), at: place)
  }

  private func scalar<Value>(_ node: YAMLNode, as notation: Notation<Value>) -> Value {
    guard case .scalar(let text, let style) = node.content else {
      report(.wrongType, expected: notation.expected)
      return notation.placeholder
    }
    if style == .quoted, !notation.isText {
      let remedy = Phrase("去掉引号", "remove the quotation marks")
      report(.wrongType, expected: notation.expected, remedy: notation.parse(text) == nil ? nil : remedy)
      return notation.placeholder
    }
    if let value = notation.parse(text) { return value }
    log.report(notation.misread(text, at: node.place))
    return notation.placeholder
  }

  /// Writes down a mistake at this value.
  public func report(
    _ code: Finding.Code, _ severity: Finding.Severity = .error, expected: Phrase, remedy: Phrase? = nil
  ) {
    log.report(
      Finding(code, severity, at: place, read: node?.excerpt, expected: expected, remedy: remedy))
  }

  func report(missing expected: Phrase) {
    if node != nil {
      report(.wrongType, expected: expected)
    } else if let key {
      let named = Phrase("键 “\(key)”(\(expected.chinese))", "key “\(key)” (\(expected.english))")
      report(.missingKey, expected: named)
    }
  }
}
