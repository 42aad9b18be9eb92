import Core
import Screen

extension PageMaker {
  /// A bar as a piece of text: painted blanks, or marks where nothing can be painted.
  func bar(_ bar: Bar, columns: Int) -> Line {
    guard let fraction = bar.fraction, fraction.isFinite, columns > 0 else { return "" }
    let filled = max(0, min(columns, Int((fraction * Double(columns)).rounded(.down))))
    func run(_ length: Int, _ role: Role, _ mark: Character) -> Span {
      Span(String(repeating: glyphs.paints ? " " : mark, count: length), role)
    }
    return Line(
      [run(filled, .barFilled, "#"), run(columns - filled, .barTrack, "-")].filter { !$0.text.isEmpty })
  }

  /// A distribution of lights as a run of cells: red and yellow painted, the quiet ones a thin line.
  func bar(_ lights: LightDistribution, columns: Int) -> Line {
    let rule = glyphs.lines.horizontal
    let kinds: [(count: Int, role: Role, mark: Character)] = [
      (lights[.red], .statusRed, glyphs.paints ? " " : glyphs.red),
      (lights[.yellow], .statusYellow, glyphs.paints ? " " : glyphs.yellow),
      (lights[.green], .statusGreenQuiet, rule), (lights[.met], .statusMetQuiet, rule),
      (lights.grey + lights.unquantified, .statusNoneQuiet, glyphs.dot),
    ]
    let cells = StackedBar(kinds.map { .init($0.count, $0.role, letter: $0.mark) }).cells(of: columns)
    return Line(
      zip(kinds, cells).filter { $1 > 0 }.map { Span(String(repeating: $0.mark, count: $1), $0.role) })
  }
}
