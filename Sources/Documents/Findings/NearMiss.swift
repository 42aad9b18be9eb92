/// Finding the word somebody meant.
public enum NearMiss {
  /// The candidate fewest slips away from a word, if it is near: one slip for every three characters,
  /// at least one, letter case and the difference between `-`, `_` and space not counted.
  ///
  /// Of equally near candidates the first wins. If none is near, the first that the word begins, or that
  /// begins the word, is what somebody cut short or drew out: `alias` for `aliases`.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let offered = folded(candidate)
      let allowed = max(1, min(wanted.count, offered.count) / 3)
      guard !offered.isEmpty, abs(offered.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, offered)
      // One slip in a word of one character is another word.
      guard distance <= allowed, distance < max(wanted.count, offered.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate ?? candidates.first { isBeginning(wanted, folded($0)) }
  }

  /// Whether one word of at least four characters begins the other.
  private static func isBeginning(_ a: [Character], _ b: [Character]) -> Bool {
    min(a.count, b.count) >= 4 && (a.starts(with: b) || b.starts(with: a))
  }

  private static let longest = 64

  private static func folded(_ word: String) -> [Character] {
    word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  /// (Damerau 1964, restricted; Boytsov, ACM JEA 16, 2011.)
  static func distance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
