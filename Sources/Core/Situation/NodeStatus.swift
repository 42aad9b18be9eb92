/// How a node stands on a day.
public struct NodeStatus: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case doneInTime
    case doneLate(days: Int)
    /// Done, though nobody had set a day.
    case done
    case overdue(days: Int)
    /// Open and due within `NodeStatus.soon` days, today being 0.
    case dueSoon(days: Int)
    case open(days: Int)
    /// Open without a day by which to be done.
    case undated
  }

  public var node: Node
  public var state: State

  /// How many days ahead a node is called due soon.
  public static let soon = 30

  public var isOverdue: Bool { daysOverdue > 0 }
  public var daysOverdue: Int { if case .overdue(let days) = state { days } else { 0 } }
  public var isDone: Bool {
    switch state {
    case .doneInTime, .doneLate, .done: true
    case .overdue, .dueSoon, .open, .undated: false
    }
  }

  /// What was known of `node` on `day`: done only if that was done and known by then.
  public init(_ node: Node, on day: Day) {
    self.node = node
    if let done = node.done, done <= day, (node.known ?? done) <= day {
      let late = node.due.map { $0.days(until: done) }
      state = late.map { $0 > 0 ? .doneLate(days: $0) : .doneInTime } ?? .done
      return
    }
    guard let due = node.due else {
      state = .undated
      return
    }
    let left = day.days(until: due)
    state = left < 0 ? .overdue(days: -left) : left <= Self.soon ? .dueSoon(days: left) : .open(days: left)
  }
}

/// Nodes counted by how they stand.
public struct NodeTally: Hashable, Sendable {
  public var done = 0
  /// Of `done`, those after their day.
  public var doneLate = 0
  public var overdue = 0
  public var dueSoon = 0
  /// Open and not due soon.
  public var open = 0
  public var undated = 0
  /// Days the longest overdue one is overdue.
  public var longestOverdue = 0

  /// 在办: all that are not done.
  public var inHand: Int { overdue + dueSoon + open + undated }
  public var total: Int { done + inHand }

  init(_ nodes: some Sequence<NodeStatus>) {
    for node in nodes { add(node.state) }
  }

  private mutating func add(_ state: NodeStatus.State) {
    switch state {
    case .done, .doneInTime: done += 1
    case .doneLate:
      done += 1
      doneLate += 1
    case .overdue(let days):
      overdue += 1
      longestOverdue = max(longestOverdue, days)
    case .dueSoon: dueSoon += 1
    case .open: open += 1
    case .undated: undated += 1
    }
  }
}
