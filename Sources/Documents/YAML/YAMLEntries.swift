/// The entries of one mapping while it is built: every key once, merge keys last.
struct YAMLEntries {
  private let source: YAMLSource
  private let log: FindingLog
  private var entries: [YAMLNode.Entry] = []
  private var merges: [YAMLNode.Entry] = []
  private var lines: [String: Int] = [:]

  init(_ source: YAMLSource, _ log: FindingLog) {
    self.source = source
    self.log = log
  }

  mutating func add(_ key: YAMLNode, _ value: YAMLNode) {
    guard case .scalar(let word, let style) = key.content, !key.isNull else {
      log.report(source.unsupportedKey(key))
      return
    }
    if word == "<<", style == .plain {
      merge(value)
    } else if let line = lines[word] {
      log.report(source.duplicate(key, first: line))
    } else {
      lines[word] = key.place.line ?? 0
      entries.append(YAMLNode.Entry(key: word, place: key.place, value: value))
    }
  }

  private mutating func merge(_ value: YAMLNode) {
    for mapping in value.items ?? [value] {
      if let entries = mapping.entries {
        merges += entries
      } else {
        log.report(source.badMerge(mapping))
      }
    }
  }

  /// What is written here wins over what is merged, and what is merged first over what is merged later.
  func merged() -> [YAMLNode.Entry] {
    guard !merges.isEmpty else { return entries }
    var known = Set(lines.keys)
    return entries + merges.filter { known.insert($0.key).inserted }
  }
}
