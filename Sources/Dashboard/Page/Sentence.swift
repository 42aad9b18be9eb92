import Core
import Screen

/// A label and what there is to say under it, most important first: as much is said as there is room for,
/// and then how much was left out.
public struct Sentence: Hashable, Sendable {
  public var label: Line
  public var parts: [Line]
  public var separator: Line
  /// What is said in place of so many left-out parts: the first for one, the next for two, and so on.
  public var omissions: [Line]

  public init(_ label: Line, _ parts: [Line], separator: Line, omissions: [Line]) {
    self.label = label
    self.parts = parts
    self.separator = separator
    self.omissions = omissions
  }

  /// The sentence without its last parts, a new line begun rather than a part broken.
  private func lines(without dropped: Int, in columns: Int) -> [Line] {
    var said = Array(parts.dropLast(dropped))
    if dropped > 0, omissions.indices.contains(dropped - 1) { said.append(omissions[dropped - 1]) }
    let margin = Line(String(repeating: " ", count: label.columns))
    var lines: [Line] = []
    var line = label
    for (index, part) in said.enumerated() {
      let part = index + 1 < said.count ? part + separator : part
      if line.columns > label.columns, line.columns + part.columns > columns {
        lines += line.wrapped(to: columns)
        line = margin
      }
      line = line + part
    }
    return lines + line.wrapped(to: columns)
  }

  /// As many parts as fit into so many lines; the first is always said.
  func lines(in columns: Int, atMost rows: Int) -> [Line] {
    for dropped in 0..<max(1, parts.count) {
      let lines = lines(without: dropped, in: columns)
      if lines.count <= rows { return lines }
    }
    guard let first = parts.first else { return [label] }
    return Array((label + first).wrapped(to: columns).prefix(rows))
  }

  /// Lines in which everything is said.
  func wantedRows(in columns: Int) -> Int { lines(without: 0, in: columns).count }
}

extension [Sentence] {
  /// The sentences in so many rows: one each, and the rows left to those that need more, the first first.
  func lines(in columns: Int, rows: Int) -> [Line] {
    var free = Swift.max(0, rows - count)
    return flatMap { sentence -> [Line] in
      let lines = sentence.lines(in: columns, atMost: 1 + free)
      free -= Swift.max(0, lines.count - 1)
      return lines
    }
  }
}
