extension Glyphs {
  /// A run of values as one character each, the lowest of them on the lowest level.
  ///
  /// - Parameters:
  ///   - values: In order of time; nil, and what is not a number, leaves a blank.
  ///   - columns: The most characters; of more values the last ones are shown.
  ///   - scale: The scale to draw on, to compare several; by default that of the values shown.
  public func sparkline(_ values: [Double?], columns: Int = .max, scale: Scale? = nil) -> String {
    let shown = values.suffix(max(0, columns))
    guard let scale = scale ?? Scale(holding: shown.compactMap { $0 }) else {
      return String(repeating: " ", count: shown.count)
    }
    return String(
      shown.map { value in
        guard let value, value.isFinite else { return " " }
        let level = scale.position(of: value) * Double(sparks.count - 1)
        return sparks[Int(min(max(level, 0), Double(sparks.count - 1)).rounded())]
      })
  }
}
