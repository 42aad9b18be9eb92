import Core

extension Target: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), indicator: f.maybe("indicator"),
      scope: f("scope"), task: f.maybe("task"), clause: f("clause"), kind: f("kind"), value: f.maybe("value"),
      wording: f("wording"), qualifiers: f("qualifiers"), deadline: f("deadline"),
      direction: f.maybe("direction"), isStrict: f("isStrict"), tolerance: f.maybe("tolerance"),
      isTwoSided: f("isTwoSided"), baseline: f.maybe("baseline"), path: f("path"),
      monthShares: f.maybe("monthShares"), rule: f.maybe("rule"),
      judgedWithoutBaseline: f("judgedWithoutBaseline"), owners: f("owners"), headline: f.maybe("headline"),
      standingRule: f.maybe("standingRule"), partOf: f.maybe("partOf"), basis: f("basis"),
      note: f.maybe("note"))
  }
}

extension Target.Baseline: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(period: f("period"), value: f("value"), source: f.maybe("source"))
  }
}

extension PathShape: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "linear": self = .linear
    case "compound": self = .compound
    case "stated": self = try .stated(f("_0"))
    default: return nil
    }
  }
}

extension PathShape.Waypoint: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(day: f("day"), value: f("value"))
  }
}

extension Indicator: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), unit: f("unit"),
      measure: f("measure"), direction: f("direction"), decimals: f("decimals"),
      calendar: f.maybe("calendar"), reporters: f("reporters"), numerator: f.maybe("numerator"),
      denominator: f.maybe("denominator"), addsUp: f("addsUp"), note: f.maybe("note"))
  }
}

extension Indicator.Reporter: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(scope: f("scope"), unit: f.maybe("unit"))
  }
}

extension LightRule: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "pace": self = try .pace(yellow: f("yellow"), red: f("red"))
    case "paceWithMemory": self = try .paceWithMemory(yellow: f("yellow"), red: f("red"))
    case "growth": self = try .growth(green: f("green"), yellow: f("yellow"))
    case "projection": self = try .projection(green: f("green"), yellow: f("yellow"))
    case "trend": self = try .trend(green: f("green"), yellow: f("yellow"))
    default: return nil
    }
  }
}

extension StandingRule: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), clause: f("clause"), list: f.maybe("list"), filter: f("filter"),
      quantity: f("quantity"), limit: f("limit"), strength: f("strength"), note: f.maybe("note"))
  }
}

extension StandingRule.Quantity: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "number": self = try .number(column: f("column"))
    case "entries": self = try .entries(column: f("column"))
    case "itemsPer": self = try .itemsPer(column: f("column"))
    case "text": self = try .text(column: f("column"))
    case "nodesPer": self = try .nodesPer(f("_0"))
    default: return nil
    }
  }
}

extension StandingRule.Limit: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "atMost": self = try .atMost(f("_0"))
    case "atLeast": self = try .atLeast(f("_0"))
    case "oneOf": self = try .oneOf(f("_0"))
    default: return nil
    }
  }
}

extension SharedCredit: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(
      id: f("id"), name: f("name"), clause: f("clause"), list: f("list"), items: f("items"),
      shares: f("shares"),
      note: f.maybe("note"))
  }
}

extension SharedCredit.Share: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(district: f("district"), share: f("share"))
  }
}

extension StandingRule.Condition: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(column: f("column"), values: f("values"))
  }
}

extension ReportingCalendar: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(id: f("id"), name: f("name"), rhythm: f("rhythm"), lag: f("lag"), grace: f("grace"))
  }
}

extension ReportingCalendar.Rhythm: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "monthly": self = try .monthly(skipsJanuary: f("skipsJanuary"))
    case "quarterly": self = .quarterly
    case "halfYearly": self = .halfYearly
    case "spans": self = try .spans(endingIn: f("endingIn"))
    case "yearly": self = try .yearly(dueMonth: f("dueMonth"))
    default: return nil
    }
  }
}

extension Period: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    guard let period = Period(firstMonth: try f("firstMonth"), lastMonth: try f("lastMonth")) else {
      throw CompactMismatch("period")
    }
    self = period
  }
}

extension ClosedYears: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(first: f("first"), last: f("last"))
  }
}

extension UnitOfMeasure: CompactRecord {
  init(_ f: CompactObject) throws(CompactMismatch) {
    try self.init(symbol: f("symbol"), dimension: f("dimension"), factor: f("factor"))
  }
}

extension UnitOfMeasure.Dimension: CompactChoice {
  init?(_ name: String, _ f: CompactObject) throws(CompactMismatch) {
    switch name {
    case "money": self = .money
    case "area": self = .area
    case "moneyPerArea": self = .moneyPerArea
    case "ratio": self = .ratio
    case "points": self = .points
    case "multiple": self = .multiple
    case "count": self = try .count(f("_0"))
    case "rank": self = .rank
    case "other": self = try .other(f("_0"))
    default: return nil
    }
  }
}
