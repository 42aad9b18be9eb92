extension Situation {
  /// Assessments as a meeting wants them: by steps worsened, lights lost to grey, light, lag, and the
  /// plan's order (METHOD §3). Without `changes` by light, lag and order alone.
  public func worstFirst(_ assessments: [Assessment], since changes: Changes? = nil) -> [Assessment] {
    let worsened = Dictionary((changes?.worsened ?? []).map { ($0.target, $0.steps) }) { first, _ in first }
    let lost = Set((changes?.lost ?? []).map(\.target))
    return assessments.map { ($0, worsened[$0.target] ?? 0, lost.contains($0.target)) }
      .sortedStably { a, b in
        if a.1 != b.1 { return a.1 > b.1 }
        if a.2 != b.2 { return a.2 }
        return a.0.isWorse(than: b.0)
      }.map(\.0)
  }
}

extension Assessment {
  /// Worse light first, then the larger lag; what has no light comes after what has.
  fileprivate func isWorse(than other: Assessment) -> Bool {
    switch (light, other.light) {
    case (let mine?, let theirs?) where mine != theirs: mine < theirs
    case (.some, nil): true
    case (nil, .some): false
    default: (lag ?? -.infinity) > (other.lag ?? -.infinity)
    }
  }
}
