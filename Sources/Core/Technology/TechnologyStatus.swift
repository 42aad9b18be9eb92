/// Which colour a technology has on a day, and since when.
public struct TechnologyStatus: Hashable, Sendable, Identifiable {
  public var id: TechnologyCard.ID
  public var cluster: Cluster.ID
  public var position: ChainPosition.ID?
  /// None before the first change known by the day.
  public var colour: TechnologyColour.ID?
  public var grade: TechnologyColour.Grade?
  /// The day from which on it has been of this grade without a break.
  public var since: Day?
  /// 第几个月: which calendar month of this grade the day lies in, the first being 1.
  public var monthNumber: Int?
  /// 待复核: its review was due before the day.
  public var isReviewOverdue: Bool
}

extension TechnologyStatus {
  init(
    _ card: TechnologyCard, position: ChainPosition.ID?,
    grades: [TechnologyColour.ID: TechnologyColour.Grade],
    on day: Day
  ) {
    id = card.id
    cluster = card.cluster
    self.position = position
    isReviewOverdue = card.reviewDue.map { $0 < day } ?? false
    for change in card.changes(on: day) {
      let grade = grades[change.colour]
      if since == nil || grade != self.grade { since = change.day }
      self.grade = grade
      colour = change.colour
    }
    monthNumber = since.map { (day.year - $0.year) * 12 + day.month - $0.month + 1 }
  }
}

extension TechnologyCard {
  /// The changes of colour in force and known on a day, oldest first; of one day the one known last counts.
  public func changes(on day: Day) -> [ColourChange] {
    let known = changes.filter { $0.day <= day && $0.known <= day }
      .sorted { ($0.day, $0.known) < ($1.day, $1.known) }
    return known.enumerated().filter { place, change in
      place + 1 == known.count || known[place + 1].day != change.day
    }.map(\.element)
  }
}
