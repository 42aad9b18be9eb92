import Core

extension Target: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
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

extension Target.Baseline: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(period: f("period"), value: f("value"), source: f.maybe("source"))
  }
}

extension PathShape: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "linear": self = .linear
    case "compound": self = .compound
    case "stated": self = try .stated(f("_0"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension PathShape.Waypoint: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(day: f("day"), value: f("value"))
  }
}

extension Indicator: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), shortName: f("shortName"), aliases: f("aliases"), unit: f("unit"),
      measure: f("measure"), direction: f("direction"), decimals: f("decimals"),
      calendar: f.maybe("calendar"), reporters: f("reporters"), numerator: f.maybe("numerator"),
      denominator: f.maybe("denominator"), addsUp: f("addsUp"), note: f.maybe("note"))
  }
}

extension Indicator.Reporter: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(scope: f("scope"), unit: f.maybe("unit"))
  }
}

extension LightRule: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "pace": self = try .pace(yellow: f("yellow"), red: f("red"))
    case "paceWithMemory": self = try .paceWithMemory(yellow: f("yellow"), red: f("red"))
    case "growth": self = try .growth(green: f("green"), yellow: f("yellow"))
    case "projection": self = try .projection(green: f("green"), yellow: f("yellow"))
    case "trend": self = try .trend(green: f("green"), yellow: f("yellow"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension StandingRule: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(
      id: f("id"), name: f("name"), clause: f("clause"), list: f("list"), filter: f("filter"),
      quantity: f("quantity"), limit: f("limit"), strength: f("strength"), note: f.maybe("note"))
  }
}

extension StandingRule.Quantity: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "number": self = try .number(column: f("column"))
    case "entries": self = try .entries(column: f("column"))
    case "itemsPer": self = try .itemsPer(column: f("column"))
    case "text": self = try .text(column: f("column"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension StandingRule.Limit: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "atMost": self = try .atMost(f("_0"))
    case "atLeast": self = try .atLeast(f("_0"))
    case "oneOf": self = try .oneOf(f("_0"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension StandingRule.Condition: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(column: f("column"), values: f("values"))
  }
}

extension ReportingCalendar: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(id: f("id"), name: f("name"), rhythm: f("rhythm"), lag: f("lag"), grace: f("grace"))
  }
}

extension ReportingCalendar.Rhythm: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
    switch name {
    case "monthly": self = try .monthly(skipsJanuary: f("skipsJanuary"))
    case "quarterly": self = .quarterly
    case "halfYearly": self = .halfYearly
    case "spans": self = try .spans(endingIn: f("endingIn"))
    case "yearly": self = try .yearly(dueMonth: f("dueMonth"))
    default: throw CompactMismatch("choice")
    }
  }
}

extension Period: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    guard let period = Period(firstMonth: try f("firstMonth"), lastMonth: try f("lastMonth")) else {
      throw CompactMismatch("period")
    }
    self = period
  }
}

extension ClosedYears: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(first: f("first"), last: f("last"))
  }
}

extension UnitOfMeasure: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let f = try CompactObject(reader, at: place)
    try self.init(symbol: f("symbol"), dimension: f("dimension"), factor: f("factor"))
  }
}

extension UnitOfMeasure.Dimension: CompactValue {
  init(_ reader: CompactReader, at place: Int) throws(CompactMismatch) {
    let (name, f) = try CompactObject(reader, at: place).choice()
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
    default: throw CompactMismatch("choice")
    }
  }
}
