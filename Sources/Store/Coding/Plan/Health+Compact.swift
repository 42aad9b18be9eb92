import Core

extension HealthDefinition: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), of: f("of"), root: f("root"), green: f("green"), yellow: f("yellow"),
      minimumCoverage: f("minimumCoverage"), basis: f("basis"), clause: f.maybe("clause"))
  }
}

extension HealthDefinition.Group: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(name: f("name"), weight: f("weight"), aggregation: f("aggregation"), members: f("members"))
    floorScore = try f.maybe("floorScore")
  }
}

extension HealthDefinition.Member: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "component": self = try .component(f("_0"))
    case "group": self = try .group(f("_0"))
    default: return nil
    }
  }
}

extension HealthDefinition.Component: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      name: f("name"), weight: f("weight"), quantity: f("quantity"), normalisation: f("normalisation"))
  }
}

extension HealthDefinition.Quantity: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "latest": self = try .latest(f("_0"))
    case "yearOnYear": self = try .yearOnYear(f("_0"))
    case "technologyShare": self = try .technologyShare(f("_0"))
    case "nodesOnTime": self = .nodesOnTime
    case "ownTarget": self = try .ownTarget(f("_0"))
    default: return nil
    }
  }
}

extension HealthDefinition.Normalisation: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "goalposts": self = try .goalposts(floor: f("floor"), goal: f("goal"), logarithmic: f("logarithmic"))
    case "minMax": self = try .minMax(direction: f("direction"), logarithmic: f("logarithmic"))
    case "zScore": self = try .zScore(direction: f("direction"), logarithmic: f("logarithmic"))
    default: return nil
    }
  }
}
