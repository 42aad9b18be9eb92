import Documents

extension PathShape {
  /// Reads `linear`, `compound`, or a list of interim values; linear when nothing is written.
  init(_ fields: MappingReader, in measure: TargetMeasure) {
    let reader = fields["path"]
    if reader.node?.items != nil {
      fields.needItems("path")
      self = .stated(PathShape.waypoints(fields, in: measure))
    } else {
      self = reader.optional(as: .pathWord) ?? .linear
    }
  }

  private static func waypoints(_ fields: MappingReader, in measure: TargetMeasure) -> [Waypoint] {
    let waypoints = fields.list("path") { Waypoint($0, in: measure) }
    if zip(waypoints, waypoints.dropFirst()).contains(where: { $0.day >= $1.day }) {
      fields.report(
        .contradiction, at: "path", expected: Phrase("先后递增的日期", "days that follow each other"))
    }
    return waypoints
  }
}

extension PathShape.Waypoint {
  fileprivate init(_ fields: MappingReader, in measure: TargetMeasure) {
    let key = fields.exactlyOne(of: ["day", "period"])
    day =
      key == "day"
      ? fields.value("day", as: .day)
      : fields.optional("period", as: .period)?.last ?? Day.end(ofMonth: 12, in: 1)
    value = fields.quantity("value", in: measure.unit, measure.context.units)
  }
}

extension Notation where Value == PathShape {
  fileprivate static var pathWord: Notation {
    Notation(
      Phrase("linear、compound,或中间值列表", "linear, compound, or a list of interim values"),
      code: .unknownChoice, placeholder: .linear
    ) { text in
      NearMiss.nearest(to: text, among: ["linear", "compound"]).map { .meant($0) }
    } parse: { text in
      switch text {
      case "linear": .linear
      case "compound": .compound
      default: nil
      }
    }
  }
}

extension Phrase {
  /// “did you mean …?”
  fileprivate static func meant(_ word: String) -> Phrase {
    Phrase("改为 “\(word)”?", "did you mean “\(word)”?")
  }
}
