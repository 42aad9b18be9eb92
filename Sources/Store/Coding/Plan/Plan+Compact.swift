import Core

extension Plan: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), title: f("title"), place: f("place"), issued: f("issued"), years: f("years"))
    shortTitle = try f("shortTitle")
    documentNumber = try f("documentNumber")
    version = try f("version")
    successor = try f.maybe("successor")
    predecessor = try f.maybe("predecessor")
    // Stores of before have neither.
    crosswalks = try f.maybe("crosswalks") ?? []
    unpublished = try f.maybe("unpublished")
    tiers = try f("tiers")
    clusters = try f("clusters")
    chainPositions = try f("chainPositions")
    lines = try f("lines")
    tasks = try f("tasks")
    units = try f("units")
    standingOwners = try f("standingOwners")
    leadingGroup = try f.maybe("leadingGroup")
    groups = try f("groups")
    districts = try f("districts")
    parkKinds = try f("parkKinds")
    lists = try f("lists")
    calendars = try f("calendars")
    indicators = try f("indicators")
    targets = try f("targets")
    standingRules = try f("standingRules")
    credits = try f.maybe("credits") ?? []
    nodes = try f("nodes")
    technologyColours = try f("technologyColours")
    health = try f("health")
    tags = try f("tags")
    unitsOfMeasure = try f("unitsOfMeasure")
    rule = try f("rule")
    alternativeRule = try f.maybe("alternativeRule")
  }
}

extension Plan.Place: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(name: f("name"), short: f("short"))
  }
}

extension Plan.Version: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(number: f("number"), validFrom: f("validFrom"), known: f("known"), note: f.maybe("note"))
  }
}

extension Plan.Link: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), title: f("title"), note: f.maybe("note"))
  }
}

extension Unpublished: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(parts: f("parts"), note: f.maybe("note"))
  }
}

extension Crosswalk: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      from: f("from"), passages: f("passages"), indicators: f("indicators"), basis: f("basis"),
      clause: f.maybe("clause"), note: f.maybe("note"))
  }
}

extension Crosswalk.Passage: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      from: f("from"), to: f.maybe("to"), share: f.maybe("share"), basis: f("basis"), note: f.maybe("note"))
  }
}

extension Crosswalk.Pairing: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(from: f("from"), to: f("to"), note: f.maybe("note"))
  }
}
