import Core
import Screen

extension PageMaker {
  /// An index taken apart: each group and component with its reading, how that is scored, weight and points.
  /// The points that are printed add up to the index that is printed.
  func partTable(_ detail: HealthDetail, opens: HealthScore.Subject? = nil) -> Table {
    let parts = detail.parts
    let depths = parts.map(\.now.depth)
    let points = apportioned(parts.map(\.now.points), depths, of: detail.score.value ?? 0)
    let moves = detail.change.map { apportioned(parts.map { $0.change ?? 0 }, depths, of: $0) }
    let isReweighted = parts.contains { abs($0.now.planShare - $0.now.share) > 1e-9 }
    return Table(
      columns: [
        .init(words("构成", "part"), minimum: 14, maximum: 28), .number(words("读数", "reading"), rank: 2),
        .init(words("计分", "scored by"), minimum: 8, maximum: 26, rank: 4),
        .number(words("得分", "score")), .number(words("方案权重", "in the plan"), rank: 3),
        .number(words("权重", "weight"), rank: 1), .number(words("贡献", "points")),
        .number(words("变化", "moved"), rank: 1),
        .init(words("期间", "period"), maximum: 28, rank: 3),
      ],
      rows: parts.enumerated().map { at, part in
        Table.Row(
          id: String(at), cells(part, isReweighted: isReweighted, points: points[at], moved: moves?[at]),
          item: opens.map { Item(view: .health($0)) })
      }, empty: words("方案没有定义健康度", "no health defined"))
  }

  private func percent(_ share: Double) -> Line {
    Line(words.fixed(100 * share, decimals: 0) + "%", .dim).measured(100 * share, "%")
  }

  /// - Parameter isReweighted: Whether what is missing gave the others other weights than the plan does.
  private func cells(
    _ part: HealthDetail.Part, isReweighted: Bool, points: Double, moved: Double?
  ) -> [Line] {
    let now = part.now
    let role: Role = now.isGroup ? .strong : .text
    return [
      Line(String(repeating: "  ", count: now.depth) + now.name, role),
      Line(reading(now.reading, of: part), .dim).measured(now.reading, unit(of: part)),
      Line(scoring(part), .dim),
      now.score.map { Line(words.fixed($0, decimals: 0), role).measured($0) }
        ?? Line(words("缺", "none"), .statusNoneQuiet),
      isReweighted ? percent(now.planShare) : "", percent(now.share),
      Line(words.fixed(points, decimals: 1), role).measured(now.points),
      moved.map { self.points($0).measured(part.change) } ?? "",
      Line(
        (now.period.map { words.shortPeriod($0, year: year) } ?? "")
          + (now.isStale ? words(" 过期", " stale") : ""), .dim),
    ]
  }

  /// A reading as its quantity is written.
  func reading(_ value: Double?, of part: HealthDetail.Part) -> String {
    guard let value, let quantity = part.component?.quantity else { return "" }
    switch quantity {
    case .latest(let id): return words.quantity(value, situation.indicator(id))
    case .yearOnYear(let id): return words.change(value, situation.indicator(id))
    case .technologyShare, .nodesOnTime, .ownTarget: return words.percent(value)
    }
  }

  private func unit(of part: HealthDetail.Part) -> String {
    switch part.component?.quantity {
    case .latest(let id): situation.indicator(id)?.unit.symbol ?? ""
    case .yearOnYear(let id): words.changeMeasure(0, situation.indicator(id))?.unit ?? "%"
    case .technologyShare, .nodesOnTime, .ownTarget: "%"
    case nil: ""
    }
  }

  /// How readings become scores, or members a group.
  func scoring(_ part: HealthDetail.Part) -> String {
    switch part.member {
    case .group(let group):
      let floor = group.floorScore.map {
        words(",至少 \(words.significant($0))", ", at least \(words.significant($0))")
      }
      return word(group.aggregation) + (floor ?? "")
    case .component(let component): return scoring(component.normalisation, part.peers)
    }
  }

  private func scoring(_ normalisation: HealthDefinition.Normalisation, _ peers: PeerSpread?) -> String {
    let logarithm = normalisation.isLogarithmic ? words("对数 ", "log ") : ""
    func span(_ low: Double, _ high: Double) -> String {
      "\(words.significant(low))\(glyphs.right)\(words.significant(high))"
    }
    switch normalisation {
    case .goalposts(let floor, let goal, _): return logarithm + span(floor, goal)
    case .minMax(let direction, _):
      let ends = peers.map { direction == .up ? span($0.low, $0.high) : span($0.high, $0.low) }
      return logarithm + words("极差 ", "min-max ") + (ends ?? "")
    case .zScore:
      let normal = peers.flatMap { peers in
        peers.deviation.map { "\(words.significant(peers.mean))±\(words.significant($0))" }
      }
      return logarithm + words("标准分 ", "z ") + (normal ?? "")
    }
  }

  /// Numbers of a tree rounded to one digit so that members add up to their group and all to the whole: the
  /// largest remainders are rounded up.
  func apportioned(_ values: [Double], _ depths: [Int], of total: Double) -> [Double] {
    var printed = values
    func share(_ members: [Int], of tenths: Double) {
      let floors = members.map { (values[$0] * 10).rounded(.down) }
      let left = max(0, min(members.count, Int((tenths - floors.reduce(0, +)).rounded())))
      let order = members.indices.sorted { a, b in
        let (x, y) = (values[members[a]] * 10 - floors[a], values[members[b]] * 10 - floors[b])
        return x == y ? a < b : x > y
      }
      let raised = Set(order.prefix(left))
      for (place, member) in members.enumerated() {
        let tenths = floors[place] + (raised.contains(place) ? 1 : 0)
        printed[member] = tenths / 10
        share(children(of: member), of: tenths)
      }
    }
    func children(of member: Int) -> [Int] {
      let below = depths.indices.dropFirst(member + 1).prefix { depths[$0] > depths[member] }
      return below.filter { depths[$0] == depths[member] + 1 }
    }
    let roots = depths.indices.filter { depths[$0] == 0 }
    if total.isFinite, values.allSatisfy(\.isFinite) { share(roots, of: (total * 10).rounded()) }
    return printed
  }
}
