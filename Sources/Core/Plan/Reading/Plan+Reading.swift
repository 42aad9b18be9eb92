import Documents

extension Plan {
  /// Reads the joined top of the plan's files.
  init(_ fields: MappingReader, register: PlanRegister, others: [Plan] = []) {
    Plan.checkFormat(fields)
    fields.allow("include")
    id = fields.identifier()
    title = fields.name("title", limit: TextLimit.title)
    shortTitle = fields.optionalName("short-title") ?? title
    place = fields.mapping("place") { Place($0) }
    documentNumber = fields.optionalName("document-number") ?? ""
    issued = fields.value("issued", as: .day)
    years = fields.mapping("years") { ClosedYears($0) }
    version =
      fields.optionalMapping("version") { [issued] in Version($0, issued: issued) } ?? Version(issued: issued)
    successor = fields.optionalMapping("successor") { Link($0) }
    predecessor = fields.optionalMapping("predecessor") { Link($0) }
    rule = fields.optionalMapping("rule") { LightRule($0) } ?? .standard
    alternativeRule = fields.optionalMapping("alternative-rule") { LightRule($0) }
    var context = ReadingContext(
      register: register, years: years, units: UnitVocabulary(fields), own: id.text, others: others)
    calendars = fields.optionalList("calendars") { ReportingCalendar($0) }
    indicators = fields.optionalList("indicators") { [context] in Indicator($0, in: context) }
    context.indicators = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
    lists = fields.optionalList("lists") { [context] in ListDefinition($0, in: context) }
    context.lists = Dictionary(lists.map { ($0.id, $0) }) { first, _ in first }
    let known = context
    tiers = fields.optionalList("tiers") { Tier($0, in: known) }
    chainPositions = fields.optionalList("chain-positions") { ChainPosition($0) }
    clusters = fields.optionalList("clusters") { Cluster($0, in: known) }
    lines = fields.optionalList("lines") { ActionLine($0) }
    tasks = fields.optionalList("tasks") { WorkTask($0, in: known) }
    districts = fields.optionalList("districts") { District($0, in: known) }
    units = fields.optionalList("units") { ResponsibleUnit($0) } + districts.map { ResponsibleUnit($0) }
    standingOwners = fields.optionalList("standing-owners") { StandingOwner($0) }
    leadingGroup = fields.optionalMapping("leading-group") { LeadingGroup($0) }
    groups = fields.optionalList("groups") { WorkGroup($0, in: known) }
    parkKinds = fields.optionalList("park-kinds") { ParkKind($0) }
    standingRules = fields.optionalList("standing-rules") { StandingRule($0, in: known) }
    credits = fields.optionalList("credits") { SharedCredit($0, in: known) }
    targets = fields.optionalList("targets") { Target.reading($0, in: known) }.flatMap { $0 }
    nodes = fields.optionalList("nodes") { Node($0, in: known) }
    technologyColours = fields.optionalList("technology-colours") { TechnologyColour($0) }
    health = fields.optionalList("health") { HealthDefinition($0, in: known) }
    tags = fields.optionalList("tags") { Tag($0) }
    unitsOfMeasure = known.units.own
    crosswalks = fields.optionalList("crosswalks") { Crosswalk($0, in: known) }
    unpublished = fields.optionalMapping("unpublished") { Unpublished($0) }
  }

  private static func checkFormat(_ fields: MappingReader) {
    let format = fields.int("format")
    guard format != 0, format != PlanReader.format else { return }
    fields.report(
      .badValue, at: "format",
      expected: Phrase(
        "\(PlanReader.format)(本程序所读的格式)", "\(PlanReader.format), the format this program reads"))
  }
}

extension Plan.Place {
  init(_ fields: MappingReader) {
    name = fields.name("name")
    short = fields.optionalName("short", limit: 8) ?? name
  }
}

extension Plan.Version {
  init(issued: Day) { self.init(number: 1, validFrom: issued, known: issued, note: nil) }

  init(_ fields: MappingReader, issued: Day) {
    number = fields.optionalInt("number", in: 1...9999) ?? 1
    validFrom = fields.optional("valid-from", as: .day) ?? issued
    known = fields.optional("known", as: .day) ?? issued
    note = fields.note()
  }
}

extension Plan.Link {
  init(_ fields: MappingReader) {
    id = fields.identifier()
    title = fields.name("title", limit: TextLimit.title)
    note = fields.note()
  }
}

extension ClosedYears {
  init(_ fields: MappingReader) {
    first = fields.int("first", in: 1900...9999)
    last = fields.int("last", in: 1900...9999)
    if last < first, first > 0, last > 0 {
      fields.report(
        .contradiction, at: "last",
        expected: Phrase("不早于 first(\(first))的年份", "a year not before first (\(first))"))
    }
  }
}
