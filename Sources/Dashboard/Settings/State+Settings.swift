extension State {
  /// Takes over what a user has set for good, as far as it concerns the screen.
  public mutating func adopt(_ settings: Settings) -> [Effect] {
    keyMap = settings.keys
    answers += 1
    if let days = settings.comparisonDays { daysCompared = days }
    if let seconds = settings.secondsPerPage { secondsPerPage = seconds }
    guard settings.mouse == false, isMouseOn else { return [] }
    isMouseOn = false
    return [.switchMouse(on: false)]
  }

  /// Begins where one left off, the overview behind it.
  public mutating func resume(at view: View) -> [Effect] { go(to: view) }
}
