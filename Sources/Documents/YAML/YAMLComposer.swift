/// Builds the located tree from events: resolves aliases and merge keys, reports what is wrong but can
/// be passed over, and throws what ends the reading.
struct YAMLComposer: ~Copyable {
  private let events: YAMLEvents
  private let source: YAMLSource
  private let log: FindingLog
  private var anchors: [String: Anchored] = [:]
  /// Values made so far, those behind aliases counted each time.
  private var spent = 0
  /// The deepest level reached since somebody last asked.
  private var deepest = 0

  private struct Anchored {
    let node: YAMLNode
    let weight: Int
    let height: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ source: YAMLSource, _ log: FindingLog) {
    events = YAMLEvents(bytes)
    self.source = source
    self.log = log
  }

  /// The one document of the text; an empty text is a null.
  mutating func document() throws(Finding) -> YAMLNode {
    _ = try next()
    guard case .documentStart = try next().kind else {
      return YAMLNode(place: source.start, content: .scalar("", .plain))
    }
    let root = try node(next(), depth: 1, path: "")
    _ = try next()
    let after = try next()
    if case .documentStart = after.kind { log.report(source.secondDocument(at: after.mark)) }
    return root
  }

  private func next() throws(Finding) -> YAMLEvent {
    do { return try events.next() } catch { throw source.finding(error) }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int, path: String) throws(Finding) -> YAMLNode {
    let place = source.place(event.mark, path)
    if case .alias(let name) = event.kind { return try expand(name, at: place, depth: depth) }
    let (spentBefore, deepestBefore) = (spent, deepest)
    deepest = depth
    try spend(1, depth: depth, at: place)
    let node = YAMLNode(place: place, content: try content(event, depth: depth, path: path))
    if let anchor = event.anchor {
      anchors[anchor] = Anchored(node: node, weight: spent - spentBefore, height: deepest - depth)
    }
    deepest = max(deepest, deepestBefore)
    return node
  }

  private mutating func content(
    _ event: YAMLEvent, depth: Int, path: String
  ) throws(Finding) -> YAMLNode.Content {
    let isText = try source.isText(event)
    switch event.kind {
    case .scalar(let text, let plain): return .scalar(text, plain && !isText ? .plain : .quoted)
    case .sequenceStart: return .sequence(try items(depth: depth + 1, path: path))
    default: return .mapping(try entries(depth: depth + 1, path: path))
    }
  }

  private mutating func spend(_ weight: Int, depth: Int, at place: Place) throws(Finding) {
    spent += weight
    if spent > source.limits.nodes { throw source.tooMany(at: place) }
    if depth > source.limits.depth { throw source.tooDeep(at: place) }
  }

  private mutating func expand(_ name: String, at place: Place, depth: Int) throws(Finding) -> YAMLNode {
    guard let anchored = anchors[name] else {
      throw source.unknownAlias(name, among: anchors.keys.sorted(), at: place)
    }
    try spend(anchored.weight, depth: depth + anchored.height, at: place)
    deepest = max(deepest, depth + anchored.height)
    return YAMLNode(place: place, content: anchored.node.content)
  }

  private mutating func items(depth: Int, path: String) throws(Finding) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth, path: "\(path)[\(items.count)]"))
    }
  }

  private mutating func entries(depth: Int, path: String) throws(Finding) -> [YAMLNode.Entry] {
    var entries = YAMLEntries(source, log)
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { return entries.merged() }
      let key = try node(event, depth: depth, path: path)
      let word = Excerpt(key.text ?? "?", limit: 40).text
      let value = try node(next(), depth: depth, path: path.isEmpty ? word : "\(path).\(word)")
      entries.add(key, value)
    }
  }
}
