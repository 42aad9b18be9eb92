import Core
import Screen

extension State {
  /// How things stand for what is on the screen: in a meeting as it was frozen.
  var shownSituation: Situation? { meeting?.situation ?? situation }

  /// Begins a meeting; where one was stays as it is.
  mutating func convene() -> [Effect] {
    guard let situation else {
      notice = words("还没有数据,不能开会议模式", "there are no figures to meet about yet")
      return []
    }
    meeting = Meeting(situation, changes, about: agenda)
    return []
  }

  /// Keys while a meeting is on. Any key stops the pages from turning by themselves, and ends a blank screen.
  mutating func pressInMeeting(_ key: Key) -> [Effect] {
    if key == .control("c") { return [.quit] }
    if key == .control("l") { return [.redraw] }
    if case .mouse(.release, _) = key { return [] }
    let wasTurning = meeting?.isTurning ?? false
    meeting?.isTurning = false
    var effects: [Effect] = []
    if meeting?.isBlank == true {
      meeting?.isBlank = false
    } else {
      effects = actInMeeting(key, wasTurning: wasTurning)
    }
    let isTurning = meeting?.isTurning ?? false
    guard wasTurning || isTurning else { return effects }
    return effects + [.alarm(seconds: isTurning ? secondsPerPage : nil)]
  }

  /// The time of a page is over.
  mutating func turnByItself() -> [Effect] {
    guard var meeting, meeting.isTurning, overlay == nil else { return [] }
    meeting.index = (meeting.index + 1) % max(1, meeting.topics.count)
    self.meeting = meeting
    return [.alarm(seconds: secondsPerPage)]
  }

  /// New figures: a frozen meeting says that there are some, any other takes them in.
  mutating func tellMeeting() {
    guard let situation, let frozen = meeting, frozen.situation != situation else { return }
    if frozen.isFrozen {
      notice = words("有新数据,页面保持不变;f 跟上", "new figures have arrived; f takes them in")
    } else {
      meeting?.follow(situation, changes, about: agenda)
    }
  }

  private mutating func actInMeeting(_ key: Key, wasTurning: Bool) -> [Effect] {
    switch key.halfWidth {
    case .mouse(.press, _), .mouse(.wheelDown, _): meeting?.turn(1)
    case .mouse(.wheelUp, _): meeting?.turn(-1)
    case .character(let digit) where ("0"..."9").contains(digit): meeting?.type(digit)
    default:
      if key == .enter, meeting?.jump() == true { break }
      let wasTyping = meeting?.typed.isEmpty == false
      meeting?.typed = ""
      guard let command = MeetingCommand.of(key) else { break }
      if command == .leave, wasTyping { break }
      return run(command, wasTurning: wasTurning)
    }
    return []
  }

  private mutating func run(_ command: MeetingCommand, wasTurning: Bool) -> [Effect] {
    switch command {
    case .next: meeting?.turn(1)
    case .previous: meeting?.turn(-1)
    case .first: meeting?.index = 0
    case .last: meeting?.turn(.max / 2)
    case .turn: meeting?.isTurning = !wasTurning
    case .freeze: toggleFreeze()
    case .blank: meeting?.isBlank = true
    case .why: return explain()
    case .help: overlay = .help(top: 0)
    case .leave: meeting = nil
    }
    return []
  }

  private mutating func toggleFreeze() {
    meeting?.isFrozen.toggle()
    if meeting?.isFrozen == false, let situation { meeting?.follow(situation, changes, about: agenda) }
  }
}
