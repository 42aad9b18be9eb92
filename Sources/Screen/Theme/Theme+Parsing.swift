public import Documents

extension Theme {
  /// Reads a theme file; everything wrong with it is found in one pass, with its line.
  ///
  /// The format is told in the files in `Themes`, which are read by this too.
  public static func decoded(yaml text: String, file: String) -> Decoded<Theme> {
    Decoded(yaml: text, file: file) { Theme($0) }
  }

  private init(_ fields: MappingReader) {
    let name = fields.string("name")
    let terminal = fields.value("terminal", as: .colour)
    let grounds = fields.mapping("grounds") { Self.inks(Ground.allCases.map(\.name), $0) }
    let roles = fields.mapping("roles") { Self.inks(Role.allCases.map(\.name), $0) }
    self.init(
      name: name, terminal: terminal,
      ink: { Self.nearest($0.name, in: roles) }, ground: { Self.nearest($0.name, in: grounds) })
  }

  /// What the file says of these names and of the families they belong to.
  private static func inks(_ names: [String], _ fields: MappingReader) -> [String: Ink] {
    var inks: [String: Ink] = [:]
    for name in names.flatMap(lineage) where inks[name] == nil {
      inks[name] = fields.optionalMapping(name) { Ink($0) }
    }
    return inks
  }

  private static func nearest(_ name: String, in inks: [String: Ink]) -> Ink {
    lineage(name).lazy.compactMap { inks[$0] }.first ?? Ink()
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

extension Notation where Value == Colour {
  /// A palette index and one of the eight basic colours: `160 red`.
  static var colour: Notation {
    Notation(
      Phrase("颜色,如 160 red(16–255 和八色之一)", "a colour such as 160 red (16–255 and one of eight)"),
      placeholder: Colour(16, .black)
    ) { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let index = UInt8(parts[0]), index >= 16 else { return nil }
      return Colour.Basic.allCases.first { "\($0)" == parts[1] }.map { Colour(index, $0) }
    }
  }
}
