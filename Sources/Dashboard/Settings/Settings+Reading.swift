public import Documents
import Screen

extension Settings {
  /// Reads a file of settings. What is wrong is left out and told with its line; the rest holds.
  ///
  /// - Parameter themes: The names a theme may have.
  public static func read(
    _ bytes: some Collection<UInt8>, file: String, themes: [String]
  ) -> (settings: Settings, findings: Findings) {
    let log = FindingLog()
    guard let node = YAMLNode.parse(bytes, file: file, log: log), !node.isNull else {
      return (Settings(), log.findings)
    }
    let settings = NodeReader(node, log: log).mapping { Settings(SettingsReader(fields: $0, themes: themes)) }
    return (settings, log.findings)
  }

  private init(_ reader: SettingsReader) {
    reader.checkVersion()
    language = reader.take("language", .choice(Language.self))
    theme = reader.theme
    glyphs = reader.take("glyphs", .choice(GlyphChoice.self))
    ambiguous = reader.take("ambiguous", .choice(Width.self))
    mouse = reader.take("mouse", .truth)
    readOnly = reader.take("read-only", .truth)
    comparisonDays = reader.take("comparison-days", .integer(in: 1...3_660))
    secondsPerPage = reader.take("meeting-seconds", .integer(in: 2...3_600))
    keys = reader.keys
  }
}

/// Reads what is there, and nothing where it is wrong.
private struct SettingsReader {
  let fields: MappingReader
  let themes: [String]

  func take<Value>(_ key: String, _ notation: Notation<Value>) -> Value? {
    let before = fields.log.findings.total
    let value = fields.optional(key, as: notation)
    return fields.log.findings.total == before ? value : nil
  }

  func checkVersion() {
    guard let version = take("version", .integer(in: 1...1_000)), version > Settings.version else { return }
    fields.report(
      .badValue, .warning, at: "version", expected: Phrase(verbatim: "\(Settings.version)"),
      remedy: Phrase("这个文件是给更新的版本写的,认识的设置照用", "the file is for a newer version; what is known is used"))
  }

  var theme: String? {
    guard let theme = fields.optionalLocated("theme", as: .text), theme.value != "auto" else { return nil }
    return fields.log.check(theme, isOneOf: themes, of: Phrase("主题", "theme")) ? theme.value : nil
  }

  /// The keys written, without those that are no keys and those that were given away before.
  var keys: KeyMap {
    var own: [Command: [Key]] = [:]
    var owners: [Key: (command: Command, place: Documents.Place)] = [:]
    fields.optionalMapping("keys") { mapping in
      for command in Command.allCases where mapping.has(command.rawValue) {
        own[command] = keys(of: command, mapping[command.rawValue], &owners)
      }
    }
    let map = KeyMap(own)
    for command in Command.allCases where map.keys(of: command).isEmpty && own[command] == nil {
      tellLost(command, owners)
    }
    return map
  }

  private func keys(
    of command: Command, _ reader: NodeReader,
    _ owners: inout [Key: (command: Command, place: Documents.Place)]
  ) -> [Key]? {
    let before = fields.log.findings.count(of: .error)
    var keys: [Key] = []
    for item in reader.node?.text == nil ? reader.items() : [reader] {
      let errors = fields.log.findings.count(of: .error)
      let key = item.value(as: .key).halfWidth
      guard fields.log.findings.count(of: .error) == errors else { continue }
      if let owner = owners[key], owner.command != command {
        tellConflict(key, item.place, owner)
      } else {
        owners[key] = (command: command, place: item.place)
        keys.append(key)
      }
    }
    return keys.isEmpty && fields.log.findings.count(of: .error) > before ? nil : keys
  }

  private func tellConflict(
    _ key: Key, _ place: Documents.Place, _ owner: (command: Command, place: Documents.Place)
  ) {
    let line = owner.place.line ?? 0
    fields.log.report(
      Finding(
        "key-conflict", at: place, read: key.description,
        expected: Phrase("没有别的用处的键", "a key with no other use"),
        remedy: Phrase(
          "第 \(line) 行已把它给了 \(owner.command.rawValue)", "line \(line) gives it to \(owner.command.rawValue)"))
    )
  }

  /// A command that another one took the last key from can still be found in the palette.
  private func tellLost(_ command: Command, _ owners: [Key: (command: Command, place: Documents.Place)]) {
    guard let taken = command.keys.lazy.compactMap({ owners[$0] }).first else { return }
    fields.log.report(
      Finding(
        "key-conflict", .warning, at: taken.place, read: taken.command.rawValue,
        expected: Phrase(
          "留一个键给 \(command.rawValue)", "a key that is left for \(command.rawValue)"),
        remedy: Phrase("给 \(command.rawValue) 也写一行", "write a line for \(command.rawValue) too")))
  }
}

extension Notation where Value == Key {
  /// A key as help prints it.
  fileprivate static var key: Notation {
    Notation(
      Phrase("键,如 x、空格写 Space、C-x、M-x、F5、PgDn", "a key such as x, Space, C-x, M-x, F5, PgDn"),
      placeholder: .escape
    ) { Key($0) }
  }
}
