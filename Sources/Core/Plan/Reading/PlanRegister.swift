import Documents

/// Every id of a plan by the kind of record it names, gathered before any record is read, so that a
/// reference can be checked where it stands, whatever the order of the text.
struct PlanRegister {
  /// Ids in the order of the text, each with its first place, by top-level key.
  private var ids: [String: [Located<String>]] = [:]
  private var places: [String: [String: Place]] = [:]

  init(_ top: YAMLNode, log: FindingLog) {
    for kind in Plan.recordKinds {
      for record in top[kind.key]?.items ?? [] {
        guard let id = record["id"], let text = id.text else { continue }
        add(Located(text, at: id.place), to: kind, log: log)
        if kind == Target.self { addParts(of: text, in: record, log: log) }
      }
    }
    // Districts and zones are responsible units as well, by the same id.
    for district in ids[District.key] ?? [] { add(district, to: ResponsibleUnit.self, log: log) }
  }

  /// The ids of one kind, in the order of the text.
  func ids<Record: PlanRecord>(of kind: Record.Type) -> [String] { (ids[kind.key] ?? []).map(\.value) }

  func contains<Record: PlanRecord>(_ id: String, as kind: Record.Type) -> Bool {
    places[kind.key]?[id] != nil
  }

  /// Where the record with this id stands.
  func place<Record: PlanRecord>(of id: Identifier<Record>) -> Place? { places[Record.key]?[id.text] }

  /// The id a part target gets: its whole's, a point, and the id of the part's scope.
  static func partID(of whole: String, scope: String) -> String {
    let tail = scope.split(separator: ":", maxSplits: 1).last ?? ""
    return "\(whole).\(tail)"
  }

  private mutating func addParts(of whole: String, in record: YAMLNode, log: FindingLog) {
    for part in record["splits"]?.items ?? [] {
      guard let scope = part["scope"], let text = scope.text else { continue }
      let id = PlanRegister.partID(of: whole, scope: text)
      add(Located(id, at: scope.place), to: Target.self, log: log)
    }
  }

  private mutating func add(_ id: Located<String>, to kind: any PlanRecord.Type, log: FindingLog) {
    if let first = places[kind.key]?[id.value] {
      log.report(
        Finding(
          .duplicateID, at: id.place, read: id.value,
          expected: Phrase("没有用过的 id,\(first) 已有", "an id not used before; it stands at \(first) already"),
          remedy: Phrase("改用另一个 id,或删去重复的一条", "choose another id or remove the second record")))
    } else {
      places[kind.key, default: [:]][id.value] = id.place
      ids[kind.key, default: []].append(id)
    }
  }
}

extension PlanRegister {
  /// The id a reference names; a reference to nothing is reported with the nearest id there is.
  func resolve<Record: PlanRecord>(
    _ reference: Located<String>, as kind: Record.Type = Record.self, log: FindingLog
  ) -> Identifier<Record> {
    // An empty text was already reported when it was read.
    if !reference.value.isEmpty, !contains(reference.value, as: kind) {
      let finding = Finding(
        .unknownReference, at: reference.place, read: reference.value,
        expected: Phrase("已有的\(kind.noun.chinese)", "the id of a known \(kind.noun.english)"))
      // Past the last kept finding a suggestion is work for nobody; among very many ids it takes too long.
      let candidates = log.findings.dropped > 0 ? [] : ids(of: kind).prefix(2000)
      log.report(finding.didYouMean(candidates))
    }
    return Identifier(reference.value)
  }
}
