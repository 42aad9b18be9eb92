import Core

extension ActionLine: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), kind: f("kind"), clause: f("clause"),
      rule: f.maybe("rule"))
  }
}

extension WorkTask: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), line: f("line"), clause: f("clause"),
      owners: f("owners"), tags: f("tags"), note: f.maybe("note"))
  }
}

extension Ownership: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(unit: f("unit"), part: f("part"), basis: f("basis"))
  }
}

extension StandingOwner: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(kinds: f("kinds"), clause: f("clause"))
  }
}

extension Clause: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(f("number"), text: f.maybe("text"))
  }
}

extension Tag: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), name: f("name"), note: f.maybe("note"), clause: f.maybe("clause"))
  }
}

extension Tier: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), indicator: f.maybe("indicator"), threshold: f.maybe("threshold"),
      clause: f.maybe("clause"), basis: f("basis"), strength: f.maybe("strength") ?? .soft)
  }
}

extension Cluster: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), aliases: f("aliases"), tier: f("tier"), chain: f("chain"),
      districts: f("districts"), tags: f("tags"), note: f.maybe("note"))
  }
}

extension ChainStage: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), name: f("name"), position: f("position"))
  }
}

extension ChainPosition: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), name: f("name"))
  }
}

extension District: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), kind: f("kind"),
      code: f.maybe("code"), parent: f.maybe("parent"), countedInside: f("countedInside"),
      industries: f("industries"), note: f.maybe("note"))
  }
}

extension ParkKind: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), size: f.maybe("size"), isAttribute: f("isAttribute"),
      clause: f.maybe("clause"), note: f.maybe("note"))
  }
}

extension ResponsibleUnit: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), kind: f("kind"))
  }
}

extension LeadingGroup: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(name: f("name"), taskForce: f("taskForce"), clause: f("clause"))
  }
}

extension WorkGroup: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), tasks: f("tasks"), basis: f("basis"), lead: f.maybe("lead"),
      clause: f("clause"), note: f.maybe("note"))
  }
}

extension Node: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), kind: f("kind"), due: f.maybe("due"), done: f.maybe("done"),
      known: f.maybe("known"), cluster: f.maybe("cluster"), task: f.maybe("task"), group: f.maybe("group"),
      unit: f.maybe("unit"), clause: f.maybe("clause"), basis: f("basis"), note: f.maybe("note"))
  }
}

extension ListDefinition: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), kind: f("kind"), columns: f("columns"), stages: f("stages"),
      of: f.maybe("of"), clause: f.maybe("clause"), note: f.maybe("note"))
  }
}

extension ListDefinition.Column: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), name: f("name"), kind: f("kind"), unit: f.maybe("unit"))
  }
}

extension TechnologyColour: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), word: f("word"), name: f("name"), grade: f("grade"), definition: f("definition"),
      basis: f("basis"))
  }
}
