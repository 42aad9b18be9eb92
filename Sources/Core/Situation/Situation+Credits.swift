extension Situation {
  /// How many items of a list count for each district: a shared one by its shares, any other where it lies (METHOD
  /// §5). Nil where the plan shares nothing of the list.
  public func credited(_ list: ListSummary) -> [District.ID: Double]? {
    let credits = plan.credits.filter { $0.list == list.list }
    guard !credits.isEmpty else { return nil }
    var counts = list.byDistrict.mapValues(Double.init)
    for credit in credits {
      for item in snapshot.credited where item.credit == credit.id {
        // One of several shared items that lie nowhere is taken off nobody.
        if let district = item.district { counts[district, default: 0] -= 1 }
        for share in credit.shares { counts[share.district, default: 0] += share.share }
      }
    }
    return counts
  }

  /// Items whose credit is shared but that the list does not have, and such that lie in a district without a share.
  var astrayCredits: [Finding] {
    plan.credits.flatMap { credit -> [Finding] in
      guard snapshot.lists.contains(where: { $0.list == credit.list }) else { return [] }
      let sharers = Set(credit.shares.map(\.district))
      return credit.items.compactMap { code -> Finding? in
        guard let item = snapshot.credited.first(where: { $0.credit == credit.id && $0.code == code }) else {
          return .creditAstray(credit.id, item: code, district: nil)
        }
        guard let district = item.district, !sharers.contains(district) else { return nil }
        return .creditAstray(credit.id, item: code, district: district)
      }
    }
  }
}
