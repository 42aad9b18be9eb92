import Core

extension ShowReport {
  /// The figures in force of an indicator and scope, oldest first.
  func series(_ indicator: Indicator.ID?, _ scope: Scope) -> [JSON] {
    guard let indicator, let series = situation.series[indicator, scope] else { return [] }
    return series.observations.map { observation in
      let change = series.yearOnYear(of: Reading(observation))
      return record(observation).adding([
        "yearOnYear": change?.change, "yearOnYearDifference": change?.difference,
      ])
    }
  }

  func record(_ observation: Observation) -> JSON {
    JSON([
      "period": observation.period, "value": observation.value, "numerator": observation.numerator,
      "denominator": observation.denominator, "provisional": observation.isProvisional,
      "known": observation.known, "figure": observation.figure, "descent": observation.descent,
    ])
  }

  func record(_ reading: Reading) -> JSON {
    JSON([
      "period": reading.period, "value": reading.value, "provisional": reading.isProvisional,
      "rolling": reading.isRolling, "descent": reading.descent,
    ])
  }

  /// The line a target is judged against, as vertices on the axis of years; none when it has no path.
  func path(of target: Target) -> JSON {
    guard let path = situation.path(of: target) else { return .null }
    return JSON([
      "compound": path.isCompound,
      "vertices": path.vertices.map { JSON(["instant": $0.instant, "value": $0.value]) },
    ])
  }

  /// Where a figure was read, down to the cell.
  func record(_ origin: FigureOrigin) -> JSON {
    JSON([
      "figure": origin.figure, "file": origin.file, "digest": origin.digest, "sheet": origin.sheet,
      "cell": origin.cell, "raw": origin.raw, "unit": origin.unit, "sender": origin.sender,
      "note": origin.note, "batch": origin.batch, "entered": origin.entered,
    ])
  }
}
