public import Documents

extension Theme {
  /// Reads a theme file; everything wrong with it is found in one pass, with its line.
  ///
  /// The format is told in the files in `Themes`, which are read by this too.
  public static func decoded(yaml text: String, file: String) -> Decoded<Theme> {
    Decoded(yaml: text, file: file) { Theme($0) }
  }

  /// The same from bytes, which must be UTF-8.
  public static func decoded(yaml bytes: [UInt8], file: String) -> Decoded<Theme> {
    Decoded(yaml: bytes, file: file) { Theme($0) }
  }

  private init(_ fields: MappingReader) {
    let name = fields.string("name")
    let terminal = fields.value("terminal", as: .colour)
    let grounds = fields.mapping("grounds") { Self.inks(Ground.allCases.map(\.name), $0) }
    let roles = fields.mapping("roles") { Self.inks(Role.allCases.map(\.name), $0) }
    self.init(
      name: name, terminal: terminal,
      ink: { Self.nearest($0.name, in: roles)?.value ?? Ink() },
      ground: { Self.nearest($0.name, in: grounds)?.value ?? Ink() })
    reportFaintLetters(at: { Self.nearest($0.name, in: roles)?.place ?? fields.place }, fields.log)
  }

  /// What the file says of these names and of the families they belong to.
  private static func inks(_ names: [String], _ fields: MappingReader) -> [String: Located<Ink>] {
    var inks: [String: Located<Ink>] = [:]
    for name in names.flatMap(lineage) where inks[name] == nil {
      inks[name] = fields.optionalMapping(name) { Ink($0) }.map { Located($0, at: fields.place(of: name)) }
    }
    return inks
  }

  /// One warning a place: the pair that is worst.
  private func reportFaintLetters(at place: (Role) -> Place, _ log: FindingLog) {
    guard log.findings.count(of: .error) == 0 else { return }  // placeholders have no look to judge
    var worst: [Place: (contrast: Double, role: Role, ground: Ground)] = [:]
    for role in Role.allCases where !role.isDrawing {
      for ground in Ground.allCases {
        guard let contrast = contrast(of: role, on: ground), contrast < Self.leastContrast else { continue }
        let place = place(role)
        if contrast < worst[place]?.contrast ?? .infinity { worst[place] = (contrast, role, ground) }
      }
    }
    for (place, found) in worst.sorted(by: { $0.key < $1.key }) {
      log.report(Finding.faint(found.role, on: found.ground, contrast: found.contrast, at: place))
    }
  }

  private static func nearest(_ name: String, in inks: [String: Located<Ink>]) -> Located<Ink>? {
    lineage(name).lazy.compactMap { inks[$0] }.first
  }

  /// The name, then without its last part, and so on: `status.red`, `status`.
  private static func lineage(_ name: String) -> [String] {
    let parts = name.split(separator: ".")
    return parts.indices.reversed().map { parts[...$0].joined(separator: ".") }
  }
}

extension Theme.Ink {
  fileprivate init(_ fields: MappingReader) {
    self.init(
      foreground: fields.optional("foreground", as: .colour),
      background: fields.optional("background", as: .colour),
      attributes: Attributes(fields, "attributes") ?? [],
      colourless: Attributes(fields, "colourless"))
  }
}

extension Attributes {
  private enum Name: String, CaseIterable { case bold, underline, reverse }

  fileprivate init?(_ fields: MappingReader, _ key: String) {
    guard fields.has(key) else { return nil }
    self = fields.values(key, as: .choice(Name.self)).reduce(into: Attributes()) { all, name in
      switch name {
      case .bold: all.insert(.bold)
      case .underline: all.insert(.underline)
      case .reverse: all.insert(.reverse)
      }
    }
  }
}

extension Finding {
  /// Letters that are hard to read.
  fileprivate static func faint(
    _ role: Role, on ground: Ground, contrast: Double, at place: Place
  ) -> Finding {
    let least = "\(Theme.leastContrast)"
    return Finding(
      .lowContrast, .warning, at: place,
      read: "\(role.name) on \(ground.name): \((contrast * 10).rounded(.down) / 10)",
      expected: Phrase("对比度至少 \(least) 的字和底", "letters and background with a contrast of \(least)"),
      remedy: Phrase("换更亮或更暗的颜色", "take a lighter or a darker colour"))
  }
}

extension Finding.Code {
  /// Letters too close in lightness to what lies beneath them.
  public static let lowContrast: Self = "low-contrast"
}

extension Notation where Value == Colour {
  /// A palette index, one of the eight basic colours, and where it is worth it one of the sixteen:
  /// `160 red`, `220 yellow bright-yellow`.
  static var colour: Notation {
    Notation(
      Phrase(
        "颜色,如 160 red 或 220 yellow bright-yellow(16–255、八色之一、十六色之一)",
        "a colour such as 160 red or 220 yellow bright-yellow (16–255, one of eight, one of sixteen)"),
      placeholder: Colour(16, .black)
    ) { text in
      let parts = text.split(separator: " ")
      let names = parts.dropFirst().map { part in Colour.Basic.allCases.first { $0.name == part } }
      guard (2...3).contains(parts.count), let index = UInt8(parts[0]), index >= 16,
        let basic = names[0], Colour.Basic.eight.contains(basic)
      else { return nil }
      guard names.count == 2 else { return Colour(index, basic) }
      return names[1].map { Colour(index, basic, $0) }
    }
  }
}
