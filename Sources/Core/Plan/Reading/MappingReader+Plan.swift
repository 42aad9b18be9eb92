import Documents

extension MappingReader {
  /// The record's own id.
  func identifier<Record>(_ key: String = "id") -> Identifier<Record> {
    Identifier(value(key, as: .identifier))
  }

  /// A name: one line fit for a screen.
  func name(_ key: String, limit: Int = TextLimit.name) -> String { self[key].words(limit: limit) }

  /// A name that may be missing.
  func optionalName(_ key: String, limit: Int = TextLimit.name) -> String? {
    self[key].optionalWords(limit: limit)
  }

  /// A list of names that may be missing.
  func names(_ key: String) -> [String] {
    self[key].isAbsent ? [] : self[key].items().map { $0.words() }
  }

  /// Free text of several lines that may be missing.
  func note(_ key: String = "note") -> String? { self[key].optionalWords(limit: TextLimit.note, lines: true) }

  /// On whose word the record stands.
  func basis(default absent: Basis = .stated) -> Basis { choice("basis", default: absent) }

  /// Where the plan says it: `二(四)3`, or a mapping of `number` and `text`.
  func clause(_ key: String = "clause") -> Clause {
    let reader = self[key]
    guard reader.node?.entries != nil else { return Clause(reader.words(limit: TextLimit.clause)) }
    return reader.mapping { fields in
      Clause(fields.name("number", limit: TextLimit.clause), text: fields.note("text"))
    }
  }

  /// A clause that may be missing.
  func optionalClause(_ key: String = "clause") -> Clause? { self[key].isAbsent ? nil : clause(key) }
}

extension MappingReader {
  /// The id of another record that must exist.
  func reference<Record: PlanRecord>(_ key: String, in register: PlanRegister) -> Identifier<Record> {
    register.resolve(located(key, as: .text), log: log)
  }

  /// The id of another record that must exist if it is named.
  func optionalReference<Record: PlanRecord>(
    _ key: String, in register: PlanRegister
  ) -> Identifier<Record>? {
    optionalLocated(key, as: .text).map { register.resolve($0, log: log) }
  }

  /// Ids of other records, each once.
  func references<Record: PlanRecord>(_ key: String, in register: PlanRegister) -> [Identifier<Record>] {
    let references = optionalLocatedStrings(key)
    log.reportRepetitions(in: references)
    return references.map { register.resolve($0, log: log) }
  }
}

extension MappingReader {
  /// A word of an enumeration that decides what else belongs into the record; nil when it cannot be read,
  /// which is reported once and must not put blame on the other keys.
  func decisive<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of choices: Choice.Type = Choice.self
  ) -> Choice? {
    let word = choice(key, of: choices)
    return self[key].node?.text == word.rawValue ? word : nil
  }

  /// Reports a key that means nothing beside what else the record says.
  func reportMisplaced(_ key: String, only context: Phrase) {
    guard has(key) else { return }
    report(
      .misplacedKey, at: key,
      expected: Phrase(
        "“\(key)” 只与 \(context.chinese) 同用", "“\(key)” only together with \(context.english)"),
      remedy: Phrase("删去 \(key)", "remove \(key)"))
  }

  /// Reports a list that is there and empty where it needs an item.
  func needItems(_ key: String) {
    guard let items = self[key].node?.items, items.isEmpty else { return }
    report(.emptyList, at: key, expected: Phrase("至少一项", "at least one item"))
  }

  /// The one key of several that is there; none or more than one is reported.
  func exactlyOne(of keys: [String]) -> String? {
    let present = keys.filter { has($0) }
    if present.count == 1 { return present[0] }
    let list = Phrase(keys.joined(separator: "、"), keys.joined(separator: ", "))
    log.report(
      Finding(
        present.isEmpty ? .missingKey : .misplacedKey, at: present.last.map { place(of: $0) } ?? place,
        read: present.isEmpty ? nil : present.joined(separator: ", "),
        expected: Phrase("恰好一个键:\(list.chinese)", "exactly one of the keys \(list.english)")))
    return present.first
  }
}

extension FindingLog {
  /// Reports every text that stands in a list a second time.
  func reportRepetitions(in list: [Located<String>]) {
    var seen: Set<String> = []
    for item in list where !item.value.isEmpty && !seen.insert(item.value).inserted {
      report(
        Finding(
          .duplicateID, at: item.place, read: item.value,
          expected: Phrase("每项只写一次", "each item once"), remedy: Phrase("删去重复", "remove the repetition")))
    }
  }
}
