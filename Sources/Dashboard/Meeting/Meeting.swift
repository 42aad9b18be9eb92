public import Core

/// A meeting that looks at the plan together: its pages, and how things stood when it froze them.
public struct Meeting: Sendable, Equatable {
  /// What the pages are made from. While frozen, nothing that arrives later changes them.
  public internal(set) var situation: Situation
  public internal(set) var changes: Changes?
  public internal(set) var topics: [Topic]
  /// The page shown, counted from 0.
  public internal(set) var index = 0
  public internal(set) var isFrozen = true
  public internal(set) var isBlank = false
  /// Whether pages turn by themselves.
  public internal(set) var isTurning = false
  /// Digits typed of a page's number, while more could follow.
  public internal(set) var typed = ""

  /// A meeting about the views given, or what the situation asks for.
  init(_ situation: Situation, _ changes: Changes?, about views: [View]?) {
    self.situation = situation
    self.changes = changes
    topics = Topic.pages(
      about: views ?? AutomaticAgenda(situation: situation, changes: changes).views)
  }

  /// The topic shown.
  public var topic: Topic { topics.indices.contains(index) ? topics[index] : .opening }

  /// Goes so many pages on, not beyond the first and last.
  mutating func turn(_ step: Int) { index = max(0, min(topics.count - 1, index + step)) }

  /// Takes in how things stand now, and stays on its topic if that is still one.
  mutating func follow(_ situation: Situation, _ changes: Changes?, about views: [View]?) {
    let topic = topic
    var next = Meeting(situation, changes, about: views)
    next.index = next.topics.firstIndex(of: topic) ?? min(index, next.topics.count - 1)
    next.isFrozen = isFrozen
    next.isBlank = isBlank
    next.isTurning = isTurning
    self = next
  }

  /// Takes a digit of a page's number; goes there as soon as no longer number could be meant.
  mutating func type(_ digit: Character) {
    guard let number = Int(typed + String(digit)), (1...topics.count).contains(number) else {
      typed = ""
      return
    }
    typed += String(digit)
    if number * 10 > topics.count { jump() }
  }

  /// Goes to the page typed; false when none was.
  @discardableResult
  mutating func jump() -> Bool {
    defer { typed = "" }
    guard let number = Int(typed) else { return false }
    index = number - 1
    return true
  }
}
