public import Core
public import Documents

extension Plan {
  /// Reads an agenda: a YAML list of what is to be looked at, in this order. An entry is what one would write
  /// after `jiqun show` (`technologies`, `cluster green`), or an id alone.
  ///
  /// What names nothing in the plan is found with its line and the nearest that there is.
  public func agenda(yaml bytes: some Collection<UInt8>, file: String, cards: [TechnologyCard]) -> Decoded<
    [View]
  > {
    let log = FindingLog()
    let known = viewsByID(cards)
    let views = YAMLNode.parse(bytes, file: file, log: log)
      .map { NodeReader($0, log: log).items().compactMap { view($0, known) } }
    return Decoded(views, log.findings)
  }

  private func view(_ reader: NodeReader, _ known: KeyValuePairs<String, [String]>) -> View? {
    let text = reader.value(as: .text)
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    if let first = parts.first, let view = View(name: first, id: parts.count > 1 ? parts[1] : nil) {
      let ids = known.first { $0.key == view.name }?.value ?? []
      if view.id.map(ids.contains) ?? true { return view }
    } else if let name = known.first(where: { $0.value.contains(text) })?.key {
      return View(name: name, id: text)
    }
    reader.log.report(unknown(text, parts, at: reader.place, known))
    return nil
  }

  private func unknown(
    _ text: String, _ parts: [String], at place: Documents.Place, _ known: KeyValuePairs<String, [String]>
  ) -> Finding {
    let kinds = known.filter { $0.key == parts.first }
    let candidates =
      parts.count > 1
      ? (kinds.isEmpty ? Array(known) : kinds).flatMap { kind, ids in ids.map { "\(kind) \($0)" } }
      : known.flatMap(\.value) + View.names
    let finding = Finding(
      .unknownReference, at: place, read: text,
      expected: Phrase(
        "画面名,或方案中某一项的编号,如 target ID", "a view or the id of something in the plan, such as target ID"),
      remedy: Phrase(
        "编号见 jiqun show actions --format json 等输出的 id", "ids are in the output of jiqun show … --format json")
    )
    return finding.didYouMean(candidates.sorted())
  }

  /// The ids a view can be of, in the order in which an id alone is looked up.
  private func viewsByID(_ cards: [TechnologyCard]) -> KeyValuePairs<String, [String]> {
    [
      "target": targets.map(\.id.text), "cluster": clusters.map(\.id.text), "action": lines.map(\.id.text),
      "task": tasks.map(\.id.text), "group": groups.map(\.id.text), "district": districts.map(\.id.text),
      "unit": units.map(\.id.text), "list": lists.map(\.id.text), "technology": cards.map(\.id.text),
    ]
  }
}
