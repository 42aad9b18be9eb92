import Core

extension ActionLine: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), kind: f("kind"), clause: f("clause"),
      rule: f.maybe("rule"))
  }
}

extension WorkTask: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), line: f("line"), clause: f("clause"),
      owners: f("owners"), tags: f("tags"), note: f.maybe("note"))
  }
}

extension Ownership: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(unit: f("unit"), part: f("part"), basis: f("basis"))
  }
}

extension StandingOwner: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(kinds: f("kinds"), clause: f("clause"))
  }
}

extension Clause: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(f("number"), text: f.maybe("text"))
  }
}

extension Tag: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(id: f("id"), name: f("name"), note: f.maybe("note"), clause: f.maybe("clause"))
  }
}

extension Tier: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), indicator: f.maybe("indicator"), threshold: f.maybe("threshold"),
      clause: f.maybe("clause"), basis: f("basis"))
  }
}

extension Cluster: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), aliases: f("aliases"), tier: f("tier"), chain: f("chain"),
      districts: f("districts"), tags: f("tags"), note: f.maybe("note"))
  }
}

extension ChainStage: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(id: f("id"), name: f("name"), position: f("position"))
  }
}

extension ChainPosition: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(id: f("id"), name: f("name"))
  }
}

extension District: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), kind: f("kind"),
      code: f.maybe("code"), parent: f.maybe("parent"), countedInside: f("countedInside"),
      industries: f("industries"), note: f.maybe("note"))
  }
}

extension ParkKind: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), size: f.maybe("size"), isAttribute: f("isAttribute"),
      clause: f.maybe("clause"), note: f.maybe("note"))
  }
}

extension ResponsibleUnit: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), kind: f("kind"))
  }
}

extension LeadingGroup: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(name: f("name"), taskForce: f("taskForce"), clause: f("clause"))
  }
}

extension WorkGroup: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), tasks: f("tasks"), basis: f("basis"), lead: f.maybe("lead"),
      clause: f("clause"), note: f.maybe("note"))
  }
}

extension Node: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), kind: f("kind"), due: f.maybe("due"), done: f.maybe("done"),
      known: f.maybe("known"), cluster: f.maybe("cluster"), task: f.maybe("task"), group: f.maybe("group"),
      unit: f.maybe("unit"), clause: f.maybe("clause"), basis: f("basis"), note: f.maybe("note"))
  }
}

extension ListDefinition: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), kind: f("kind"), columns: f("columns"), stages: f("stages"),
      of: f.maybe("of"), clause: f.maybe("clause"), note: f.maybe("note"))
  }
}

extension ListDefinition.Column: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(id: f("id"), name: f("name"), kind: f("kind"), unit: f.maybe("unit"))
  }
}

extension TechnologyColour: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), word: f("word"), name: f("name"), grade: f("grade"), definition: f("definition"),
      basis: f("basis"))
  }
}
