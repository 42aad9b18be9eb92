/// Reads the keys of one mapping and remembers which were asked for, so that it can tell the unknown ones.
///
///     extension Cluster {
///       init(_ fields: MappingReader) {
///         id = fields.string("id")
///         name = fields.string("name")
///         tier = fields.choice("tier")
///         goal = fields.optionalDouble("goal", in: 0...100)
///         tags = fields.optionalStrings("tags")
///         stages = fields.list("stages") { Stage($0) }
///       }
///     }
///
/// A class, because it is handed through closures that all add to the same list of keys.
public final class MappingReader {
  /// Where the mapping begins.
  public let place: Place
  /// The page the findings go to.
  public let log: FindingLog
  private let entries: [YAMLNode.Entry]
  private let indices: [String: Int]
  private var asked: [String] = []
  private var finished = false

  init(entries: [YAMLNode.Entry], place: Place, log: FindingLog) {
    self.entries = entries
    self.place = place
    self.log = log
    indices = Dictionary(entries.indices.map { (entries[$0].key, $0) }) { first, _ in first }
  }

  /// The value of a key, to be read in any way; asking makes the key a known one.
  public subscript(key: String) -> NodeReader {
    if !asked.contains(key) { asked.append(key) }
    return NodeReader(indices[key].map { entries[$0].value }, key: key, place: place, log: log)
  }

  /// Whether a key is there with a value other than null.
  public func has(_ key: String) -> Bool { !self[key].isAbsent }

  /// The keys in the order they were written, known or not.
  public var keys: [Located<String>] { entries.map { Located($0.key, at: $0.place) } }

  /// Where the value of a key stands; the mapping's place if it is missing.
  public func place(of key: String) -> Place { self[key].place }

  /// Makes keys known that are read elsewhere or only sometimes.
  public func allow(_ keys: String...) {
    for key in keys { _ = self[key] }
  }

  /// Reports the keys nobody asked for. Readers of mappings do this by themselves after their closure.
  public func finish() {
    guard !finished else { return }
    finished = true
    let known = Set(asked)
    for entry in entries where !known.contains(entry.key) {
      log.report(MappingReader.isCutOff(entry) ? cutOff(entry) : unknown(entry))
    }
  }

  private func unknown(_ entry: YAMLNode.Entry) -> Finding {
    let words = asked.joined(separator: "、")
    let finding = Finding(
      .unknownKey, at: entry.place, read: entry.key,
      expected: Phrase("已知的键(\(words))", "a known key (\(asked.joined(separator: ", ")))"),
      remedy: Phrase("改正或删去", "correct or remove it"))
    return finding.didYouMean(asked.filter { indices[$0] == nil })
  }

  /// A “key” without a value that is a piece of a sentence was cut off by a comma inside `{…}`.
  private static func isCutOff(_ entry: YAMLNode.Entry) -> Bool {
    entry.value.text == "" && !entry.key.allSatisfy(\.isASCII)
  }

  private func cutOff(_ entry: YAMLNode.Entry) -> Finding {
    Finding(
      .unknownKey, at: entry.place, read: entry.key, expected: Phrase("键: 值", "key: value"),
      remedy: Phrase(
        "{…} 里的英文逗号把文字截断了:给文字加引号,或用中文逗号",
        "a comma inside {…} ends a value: put the text in quotation marks"))
  }

  /// Writes down a mistake about the value of a key.
  public func report(
    _ code: Finding.Code, _ severity: Finding.Severity = .error, at key: String, expected: Phrase,
    remedy: Phrase? = nil
  ) {
    self[key].report(code, severity, expected: expected, remedy: remedy)
  }
}
