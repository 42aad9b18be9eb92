extension Unicode.Scalar {
  /// Whether a printable scalar has the columns that `CellWidth` says also where ambiguous ones are wide:
  /// ASCII, what is wide everywhere, Braille and a few neutral shapes.
  var isUnambiguous: Bool {
    value <= 0x7E || CellWidth.of(self) == 2 || (0x2800...0x28FF).contains(value)
      || Self.neutralShapes.contains(self)
  }

  private static let neutralShapes: Set<Unicode.Scalar> = [
    "▐", "░", "◉", "▴", "▾", "▸", "◂", "◼", "◻", "▪", "▰", "▱", "⋯", "⋅", "✓", "✗",
  ]
}

extension Glyphs {
  /// What comes nearest to a scalar that is not allowed, in characters that are; `?` if nothing does.
  func substitute(for scalar: Unicode.Scalar) -> String {
    if scalar == "…" { return ellipsis }
    if let known = Self.substitutes[scalar] { return known }
    switch scalar.value {
    case 0x2460...0x2473: return "\(scalar.value - 0x245F)"
    case 0x2474...0x2487: return "(\(scalar.value - 0x2473))"
    case 0x2488...0x249B: return "\(scalar.value - 0x2487)."
    case 0x2160...0x216B: return Self.romans[Int(scalar.value - 0x2160)]
    case 0x2170...0x217B: return Self.romans[Int(scalar.value - 0x2170)].lowercased()
    case 0x2500...0x257F: return Self.line(scalar)
    default: return "?"
    }
  }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

  private static func line(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "─", "━", "═", "╌", "╍", "┄", "┅", "┈", "┉": "-"
    case "│", "┃", "║", "╎", "╏", "┆", "┇", "┊", "┋": "|"
    default: "+"
    }
  }

  private static let substitutes: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (replacement, scalars) in symbols + letters {
      for scalar in scalars.unicodeScalars { table[scalar] = replacement }
    }
    return table
  }()

  private static let symbols: [(String, String)] = [
    ("＂", "“”„"), ("＇", "‘’‚"), ("－", "—―"), ("-", "–‐‑‒−"), ("・", "·‧∙"), ("*", "•★☆※"),
    ("x", "×"), ("/", "÷∕"), ("+/-", "±"), (">=", "≥≧"), ("<=", "≤≦"), ("!=", "≠"), ("~", "≈∼∽"),
    ("->", "→"), ("<-", "←"), ("^", "↑"), ("v", "↓"), ("=>", "⇒"), ("度", "°"), ("C", "℃"), ("F", "℉"),
    ("/1000", "‰"), ("inf", "∞"), ("0", "⁰₀"), ("1", "¹₁"), ("2", "²₂"), ("3", "³₃"), ("4", "⁴₄"),
    ("1/2", "½"), ("1/4", "¼"), ("3/4", "¾"), ("No.", "№"), ("TM", "™"), ("(R)", "®"), ("(c)", "©"),
    ("EUR", "€"), ("￡", "£"), ("￥", "¥"), ("￠", "¢"), ("S", "§"), ("<<", "«"), (">>", "»"), ("<", "‹"),
    (">", "›"), ("'", "′´ˊ"), ("\"", "″"), ("`", "ˋ"),
    ("◉", "●◎"), ("o", "○"), ("◼", "■◆"), ("◻", "□◇"), ("▴", "▲△"), ("▾", "▼▽"), ("▸", "▶▷►"), ("◂", "◀◁◄"),
    ("⣿", "█"), ("▐", "▌"), ("░", "▒▓"),
  ]

  private static let letters: [(String, String)] = [
    ("a", "àáâãäåāăąǎα"), ("A", "ÀÁÂÃÄÅĀĂĄǍΑ"), ("ae", "æ"), ("AE", "Æ"), ("b", "β"), ("B", "Β"),
    ("c", "çćĉċčχ"), ("C", "ÇĆĈĊČ"), ("d", "ďđðδ"), ("D", "ĎĐÐΔ"), ("e", "èéêëēĕėęěε"), ("E", "ÈÉÊËĒĔĖĘĚΕ"),
    ("f", "φ"), ("F", "Φ"), ("g", "ĝğġģγ"), ("G", "ĜĞĠĢΓ"), ("h", "ĥħη"), ("H", "ĤĦΗ"),
    ("i", "ìíîïĩīĭįıǐι"), ("I", "ÌÍÎÏĨĪĬĮİǏΙ"), ("j", "ĵ"), ("k", "ķκ"), ("K", "ĶΚ"), ("l", "ĺļľłλ"),
    ("L", "ĹĻĽŁΛ"), ("m", "ḿ"), ("n", "ñńņňǹν"), ("N", "ÑŃŅŇǸΝ"), ("o", "òóôõöøōŏőǒο"),
    ("O", "ÒÓÔÕÖØŌŎŐǑΟ"), ("oe", "œ"), ("OE", "Œ"), ("p", "π"), ("P", "Π"), ("q", "θ"), ("Q", "Θ"),
    ("r", "ŕŗřρ"), ("R", "ŔŖŘΡ"), ("s", "śŝşšσς"), ("S", "ŚŜŞŠΣ"), ("ss", "ß"), ("t", "ţťŧτ"), ("T", "ŢŤŦΤ"),
    ("u", "ùúûüũūŭůűųǔǖǘǚǜµμυ"), ("U", "ÙÚÛÜŨŪŬŮŰŲǓǕǗǙǛ"), ("w", "ŵω"), ("W", "Ŵ"), ("Ohm", "ΩΩ"),
    ("x", "ξ"), ("X", "ΧΞ"), ("y", "ýÿŷψ"), ("Y", "ÝŸŶΨ"), ("z", "źżžζ"), ("Z", "ŹŻŽΖ"),
  ]
}
