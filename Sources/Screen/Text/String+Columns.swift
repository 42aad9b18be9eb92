/// Where a text stands in a field that is wider than it.
public enum Alignment: Sendable {
  case leading, centre, trailing
}

extension String {
  /// As much of the beginning as fits into so many columns, ending in the ellipsis if something is missing.
  ///
  /// A wide character that would be cut in half is left out, so the result may be one column short.
  public func clipped(to limit: Int, ellipsis: String = "…") -> String {
    guard columns > limit else { return self }
    let room = limit - ellipsis.columns
    return room < 0 ? prefix(columns: limit) : prefix(columns: room) + ellipsis
  }

  /// As much of the beginning as fits into so many columns.
  public func prefix(columns limit: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += character.columns
        return used <= limit
      })
  }

  /// The text clipped or filled with blanks to exactly so many columns.
  public func padded(to columns: Int, _ alignment: Alignment = .leading, ellipsis: String = "…") -> String {
    let text = clipped(to: columns, ellipsis: ellipsis)
    let missing = max(0, columns - text.columns)
    let before =
      switch alignment {
      case .leading: 0
      case .centre: missing / 2
      case .trailing: missing
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }
}
