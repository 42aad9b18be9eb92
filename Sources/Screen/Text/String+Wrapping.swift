extension String {
  /// The text in lines of at most so many columns, as Chinese is set: a line may end after any hanzi,
  /// but no line begins with closing punctuation or ends with an opening one, and numbers, Latin words
  /// and a number with its unit stay whole. A word longer than a line is cut. Line ends are kept.
  public func wrapped(to limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { LineBreaker(text: Array($0), limit: limit).lines }
  }
}

/// Breaks one paragraph greedily.
private struct LineBreaker {
  let text: [Character]
  let limit: Int

  var lines: [String] {
    var lines: [String] = []
    var start = 0
    repeat {
      let end = end(of: start)
      lines.append(trimmed(start..<end))
      start = end
      while start < text.count, text[start] == " " { start += 1 }
    } while start < text.count
    return lines
  }

  /// Where the line that begins at an index ends: at the last good place that fits.
  private func end(of start: Int) -> Int {
    var used = 0
    var good: Int?
    for index in start..<text.count {
      used += text[index].columns
      if used > limit, text[index] != " " { return good ?? max(index, start + 1) }
      if mayBreak(after: index) { good = index + 1 }
    }
    return text.count
  }

  private func mayBreak(after index: Int) -> Bool {
    guard index + 1 < text.count else { return true }
    let (before, after) = (text[index], text[index + 1])
    if after == " " { return false }
    if before == " " { return true }
    if before == after, Self.pairs.contains(before) { return false }
    if Self.closing.contains(after) || Self.opening.contains(before) { return false }
    if before.isNumber, Self.units.contains(after) { return false }
    return before.columns == 2 || after.columns == 2
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var line = text[range]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static let closing = Set("、。，．；：！？）］｝〕〉》」』】％,.;:!?)]}%‰°℃”’…—～·")
  private static let opening = Set("（［｛〔〈《「『【([{“‘￥¥$€№#")
  private static let pairs = Set("—…－")
  private static let units = Set("万亿千百元个家项年月日期位倍点度")
}
