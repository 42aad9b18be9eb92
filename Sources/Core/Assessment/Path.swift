import Glibc

/// The line from a baseline to a target on the axis of years (METHOD §2, “Paths”).
public struct Path: Hashable, Sendable {
  /// A value at an instant: the end of a day as `Day.instant` has it.
  public struct Vertex: Hashable, Sendable {
    public var instant: Double
    public var value: Double
  }

  /// Baseline, stated interim values, target, in time.
  public let vertices: [Vertex]
  /// Whether the way between is one of constant growth.
  public let isCompound: Bool

  /// A path from `start` to `end`. A compound one between values that are not of one sign is linear.
  init(from start: Vertex, to end: Vertex, shape: PathShape) {
    switch shape {
    case .linear:
      vertices = [start, end]
      isCompound = false
    case .compound:
      vertices = [start, end]
      isCompound = start.value * end.value > 0
    case .stated(let waypoints):
      let between = waypoints.map { Vertex(instant: $0.day.instant, value: $0.value) }
        .filter { $0.instant.isAbove(start.instant) && $0.instant.isBelow(end.instant) }
      vertices = [start] + between.sorted { $0.instant < $1.instant } + [end]
      isCompound = false
    }
  }

  public var start: Vertex { vertices[0] }
  public var end: Vertex { vertices[vertices.count - 1] }

  /// e = (t − t₀)/(T − t₀), within 0…1.
  public func elapsed(at instant: Double) -> Double {
    guard end.instant > start.instant else { return 1 }
    return min(1, max(0, (instant - start.instant) / (end.instant - start.instant)))
  }

  /// Where the path stands; before it begins and after it ends at its first and last value.
  public func value(at instant: Double) -> Double {
    if isCompound { return start.value * pow(end.value / start.value, elapsed(at: instant)) }
    guard let next = vertices.firstIndex(where: { $0.instant >= instant }) else { return end.value }
    guard next > 0 else { return start.value }
    let (a, b) = (vertices[next - 1], vertices[next])
    return a.value + (b.value - a.value) * (instant - a.instant) / (b.instant - a.instant)
  }
}
