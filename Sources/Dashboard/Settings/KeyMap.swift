public import Screen

/// Which keys do what: those every command is listed with, or what a user has put in their place.
public struct KeyMap: Hashable, Sendable {
  private var keysOfCommands: [Command: [Key]] = [:]
  private var commands: [Key: Command] = [:]

  /// The keys commands are listed with.
  public static let standard = KeyMap([:])

  /// Keys in place of those a command is listed with. A key that is given away here no longer does what it is
  /// listed with; of one given away twice the command listed first keeps it.
  public init(_ own: [Command: [Key]]) {
    for command in Command.allCases {
      for key in own[command] ?? [] where commands[key.halfWidth] == nil { add(key.halfWidth, to: command) }
    }
    for command in Command.allCases where own[command] == nil {
      for key in command.keys where commands[key] == nil { add(key, to: command) }
    }
  }

  private mutating func add(_ key: Key, to command: Command) {
    commands[key] = command
    keysOfCommands[command, default: []].append(key)
  }

  /// The keys that do it, the first shown; none when a user gave all of them away.
  public func keys(of command: Command) -> [Key] { keysOfCommands[command] ?? [] }

  /// The command of a key, full-width forms of an input method counting as plain ones.
  public func command(of key: Key) -> Command? { commands[key.halfWidth] }
}
