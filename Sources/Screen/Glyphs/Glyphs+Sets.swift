extension Glyphs {
  /// For terminals that give one column to characters of ambiguous width: all but very few.
  public static let rich = Glyphs(
    name: "rich", avoidsAmbiguous: false,
    lines: Lines(
      horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
      right: "├", left: "┤", down: "┬", up: "┴", cross: "┼"),
    ellipsis: "…", up: "↑", down: "↓", right: "→", left: "←",
    sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"],  // a full block would join the row above
    partials: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    red: "●", yellow: "▲", green: "■", met: "◆", none: "○",
    crumb: "›", marker: "▸", folded: "▸", unfolded: "▾", path: "│", dot: "·", dash: "–",
    hasBraille: true)

  /// For terminals that give two columns to ambiguous characters: none of those is used.
  public static let plain = Glyphs(
    name: "plain", avoidsAmbiguous: true, lines: .ascii,
    ellipsis: "⋯", up: "^", down: "v", right: ">", left: "<",
    sparks: ["⡀", "⣀", "⣄", "⣤", "⣦", "⣶", "⣷", "⣿"], partials: [],
    red: "◉", yellow: "▴", green: "◼", met: "✓", none: "-",
    crumb: ">", marker: "▸", folded: "▸", unfolded: "▾", path: "|", dot: "⋅", dash: "-",
    hasBraille: true)

  /// For terminals and fonts of which nothing is known.
  public static let ascii = Glyphs(
    name: "ascii", avoidsAmbiguous: true, lines: .ascii,
    ellipsis: "..", up: "^", down: "v", right: ">", left: "<",
    sparks: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], partials: [],
    red: "!", yellow: "^", green: "=", met: "*", none: "-",
    crumb: ">", marker: ">", folded: "+", unfolded: "-", path: "|", dot: "|", dash: "-",
    hasBraille: false)

  /// All sets, the richest first.
  public static let all = [rich, plain, ascii]
}

extension Glyphs.Lines {
  static let ascii = Glyphs.Lines(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    right: "+", left: "+", down: "+", up: "+", cross: "+")
}
