/// The simplex search of Nelder and Mead (Computer Journal 7, 1965) within the unit cube.
struct SimplexSearch {
  private var places: [[Double]]

  /// A simplex at `start` with edges of `step` along the axes, turned inward at the walls.
  init(from start: [Double], step: Double) {
    places = [start]
    for axis in start.indices {
      var place = start
      place[axis] += start[axis] + step <= 1 ? step : -step
      places.append(SimplexSearch.inside(place))
    }
  }

  /// Where the cost is least after at most `limit` looks, and that cost.
  func least(of cost: ([Double]) -> Double, _ limit: Int) -> (at: [Double], cost: Double) {
    var corners = places.map { (at: $0, cost: cost($0)) }
    var looks = corners.count
    func look(_ at: [Double]) -> (at: [Double], cost: Double) {
      looks += 1
      return (at, cost(at))
    }
    while looks < limit {
      corners.sort { $0.cost < $1.cost }
      let (best, worst) = (corners[0], corners[corners.count - 1])
      if worst.cost - best.cost <= 1e-10 * abs(best.cost) { break }
      let centre = SimplexSearch.centre(of: corners.dropLast().map(\.at))
      func along(_ distance: Double) -> [Double] {
        SimplexSearch.inside(zip(centre, worst.at).map { $0 + distance * ($1 - $0) })
      }
      let reflected = look(along(-1))
      if reflected.cost < best.cost {
        let expanded = look(along(-2))
        corners[corners.count - 1] = expanded.cost < reflected.cost ? expanded : reflected
      } else if reflected.cost < corners[corners.count - 2].cost {
        corners[corners.count - 1] = reflected
      } else {
        let contracted = look(along(reflected.cost < worst.cost ? -0.5 : 0.5))
        if contracted.cost < min(worst.cost, reflected.cost) {
          corners[corners.count - 1] = contracted
        } else {
          corners =
            [best]
            + corners.dropFirst().map { corner in
              look(zip(best.at, corner.at).map { $0 + 0.5 * ($1 - $0) })
            }
        }
      }
    }
    return corners.min { $0.cost < $1.cost } ?? corners[0]
  }

  static func best(of ends: [(at: [Double], cost: Double)]) -> [Double] {
    ends.min { $0.cost < $1.cost }?.at ?? []
  }

  private static func centre(of places: [[Double]]) -> [Double] {
    (places.first ?? []).indices.map { axis in
      places.reduce(0) { $0 + $1[axis] } / Double(places.count)
    }
  }

  private static func inside(_ place: [Double]) -> [Double] { place.map { min(1, max(0, $0)) } }
}
