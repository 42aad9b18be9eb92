/// A value together with the place it was read from.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// Where it was read.
  public let place: Place

  /// Joins a value to its place.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
