import Core

/// What a meeting looks at: an opening page, one page a question, a closing page.
public enum Topic: Hashable, Sendable {
  case opening
  /// One thing of the plan, or a whole screen.
  case about(View)
  case closing
}

extension Topic {
  /// The pages of a meeting about so many views; about none there is one, which says so.
  static func pages(about views: [View]) -> [Topic] {
    views.isEmpty ? [.opening] : [.opening] + views.map(Topic.about) + [.closing]
  }
}

/// What a meeting should talk about, worked out from how things stand.
struct AutomaticAgenda {
  let situation: Situation
  let changes: Changes?

  /// The most pages of one kind: nobody sits through more, and the closing page says what was left out.
  static let mostOfAKind = 20
  /// Falls of health that are worth a page, in points, and how many of them.
  static let leastFall = 1.0
  static let mostFalls = 3

  /// Red, then yellow, each worst first, then what changed for the worse and is neither.
  var views: [View] { targets(.red) + targets(.yellow) + worsened + falls + technologies }

  /// Red and yellow targets that found no page.
  var leftOut: Int {
    [Light.red, .yellow].reduce(0) { $0 + max(0, assessments($1).count - Self.mostOfAKind) }
  }

  private func assessments(_ light: Light) -> [Assessment] {
    situation.worstFirst(
      situation.assessments(of: .plan).filter { $0.light == light }, since: changes)
  }

  private func targets(_ light: Light) -> [View] {
    assessments(light).prefix(Self.mostOfAKind).map { .target($0.target) }
  }

  /// Marks that got worse or went grey and are not red or yellow now.
  private var worsened: [View] {
    guard let changes else { return [] }
    let known = Set(situation.assessments(of: .plan).map(\.target))
    let marks = changes.worsened.filter { $0.to == .green } + changes.lost
    return marks.filter { known.contains($0.target) }.prefix(Self.mostOfAKind).map { .target($0.target) }
  }

  private var falls: [View] {
    (changes?.health ?? []).filter { -($0.gain ?? 0) >= Self.leastFall }.prefix(Self.mostFalls)
      .compactMap { View(healthOf: $0.scope) }
  }

  private var technologies: [View] {
    (changes?.technologies ?? []).filter { $0.steps > 0 }.prefix(Self.mostFalls)
      .map { .technology($0.technology) }
  }
}

extension View {
  /// Where the health of a scope is shown.
  init?(healthOf scope: Scope) {
    switch scope {
    case .cluster(let id): self = .cluster(id)
    case .district(let id): self = .district(id)
    case .whole, .park: return nil
    }
  }
}
