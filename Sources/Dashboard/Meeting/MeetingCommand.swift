import Core
public import Screen

/// Everything that can be done in a meeting, each listed once, as `Command` lists the rest.
public enum MeetingCommand: String, CaseIterable, Hashable, Sendable {
  case next, previous, first, last
  case turn, freeze, blank, why, help, leave

  /// The keys that do it, the first shown. Digits go to a page.
  public var keys: [Key] {
    switch self {
    case .next: [.right, .down, .pageDown, .character(" "), .enter, .character("l"), .character("j")]
    case .previous: [.left, .up, .pageUp, .backspace, .character("h"), .character("k")]
    case .first: [.home, .character("g")]
    case .last: [.end, .character("G")]
    case .turn: [.character("a")]
    case .freeze: [.character("f")]
    case .blank: [.character("b"), .character(".")]
    case .why: [.character("w")]
    case .help: [.character("?"), .function(1)]
    case .leave: [.escape, .character("q"), .character("P")]
    }
  }

  /// The command of a key, full-width forms of an input method counting as plain ones.
  public static func of(_ key: Key) -> MeetingCommand? {
    let plain: Key = key == .character("。") ? .character(".") : key.halfWidth
    return allCases.first { $0.keys.contains(plain) }
  }
}

extension Words {
  /// A command's name, a word or two.
  public func name(_ command: MeetingCommand) -> String {
    switch command {
    case .next: self("下一页", "next")
    case .previous: self("上一页", "previous")
    case .first: self("首页", "first")
    case .last: self("末页", "last")
    case .turn: self("自动", "auto")
    case .freeze: self("冻结", "freeze")
    case .blank: self("黑屏", "blank")
    case .why: self("为什么", "why")
    case .help: self("帮助", "help")
    case .leave: self("返回", "back")
    }
  }

  /// What a command does, a sentence.
  public func sentence(_ command: MeetingCommand) -> String {
    switch command {
    case .next: self("翻到下一页", "turn to the next page")
    case .previous: self("翻到上一页", "turn to the previous page")
    case .first: self("回到首页", "go to the first page")
    case .last: self("到末页", "go to the last page")
    case .turn: self("自动翻页;按任意键停下", "turn pages by itself; any key stops it")
    case .freeze: self("冻结数据,新来的数不改变页面;再按一次跟上", "hold the figures still; again, to follow what arrives")
    case .blank: self("清空屏幕,按任意键恢复", "blank the screen; any key brings it back")
    case .why: self("说明灯色怎样算出,数从哪里来", "show how the mark was computed and from what")
    case .help: self("列出会议中的按键", "list the keys of a meeting")
    case .leave: self("离开会议,回到刚才的位置", "leave, back to exactly where you were")
    }
  }
}
