import Core

extension HealthDefinition: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), of: f("of"), root: f("root"), green: f("green"), yellow: f("yellow"),
      minimumCoverage: f("minimumCoverage"), basis: f("basis"), clause: f.maybe("clause"))
  }
}

extension HealthDefinition.Group: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(name: f("name"), weight: f("weight"), aggregation: f("aggregation"), members: f("members"))
  }
}

extension HealthDefinition.Member: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "component": self = try .component(f("_0"))
    case "group": self = try .group(f("_0"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension HealthDefinition.Component: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      name: f("name"), weight: f("weight"), quantity: f("quantity"), normalisation: f("normalisation"))
  }
}

extension HealthDefinition.Quantity: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "latest": self = try .latest(f("_0"))
    case "yearOnYear": self = try .yearOnYear(f("_0"))
    case "technologyShare": self = try .technologyShare(f("_0"))
    case "nodesOnTime": self = .nodesOnTime
    case "ownTarget": self = try .ownTarget(f("_0"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension HealthDefinition.Normalisation: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "goalposts": self = try .goalposts(floor: f("floor"), goal: f("goal"), logarithmic: f("logarithmic"))
    default: throw CompactMismatch("choice")
    }
  }
}
