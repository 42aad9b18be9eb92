import Core

extension State {
  var isAboutHealth: Bool { if case .health = place.view { true } else { false } }

  /// Whose health is meant: that of the page's cluster or district, elsewhere of the selected row's.
  var healthSubject: HealthScore.Subject? {
    healthSubject(of: place.view) ?? selected?.item?.view.flatMap(healthSubject)
  }

  private func healthSubject(of view: View) -> HealthScore.Subject? {
    switch view {
    case .cluster(let id): Identifier(id.text)
    case .district(let id): Identifier(id.text)
    default: nil
    }
  }

  mutating func toggleRanks() {
    guard isAboutHealth else { return }
    keepingSelection { $0.place.showsRanks.toggle() }
  }

  /// What a health page asks about the past and the peers of each of its indices.
  var healthQuestions: [HealthQuestion] {
    guard case .health(let subject) = place.view, let situation, let scope = situation.scope(of: subject)
    else { return [] }
    return situation.health.filter { $0.scope == scope }.map {
      HealthQuestion(situation, $0.definition, scope)
    }
  }
}
