/// A screen in the colours of a theme, for where there is no terminal: a file, a mail, a phone.
///
/// It refers to nothing outside itself, and every cell stands where the terminal would have it.
public struct Picture: Sendable {
  /// The screen.
  public let canvas: Canvas
  /// Its colours.
  public let theme: Theme
  /// Rows that are shown, from the top.
  public let rows: Int
  /// What it is called.
  public let title: String
  /// A line that says what it shows: plan, version, day, and whether the data is a sample.
  public let caption: String

  /// A picture of the upper rows of a screen, of all of it unless told otherwise.
  public init(_ canvas: Canvas, _ theme: Theme, rows: Int = .max, title: String, caption: String) {
    self.canvas = canvas
    self.theme = theme
    self.rows = max(0, min(rows, canvas.size.rows))
    self.title = title.cleaned(for: canvas.glyphs)
    self.caption = caption.cleaned(for: canvas.glyphs)
  }

  /// The characters alone, a line a row.
  public var text: String { (0..<rows).map { canvas.line($0) + "\n" }.joined() }

  /// Neighbours in a row that look alike.
  struct Run<Look: Equatable> {
    let look: Look
    let column: Int
    var cells: [Cell]

    var columns: Int { cells.reduce(0) { $0 + Int($1.width) } }
    var isBlank: Bool { cells.allSatisfy { $0.character == " " } }
  }

  /// Nobody selects anything in a picture, so selected lines look like the others.
  func runs<Look: Equatable>(row: Int, _ look: (Role, Ground) -> Look) -> [Run<Look>] {
    var runs: [Run<Look>] = []
    var column = 0
    for cell in canvas[row: row] where !cell.isContinuation {
      let cellLook = look(cell.role, cell.ground.isSelection ? .page : cell.ground)
      if runs.last?.look == cellLook {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append(Run(look: cellLook, column: column, cells: [cell]))
      }
      column += Int(cell.width)
    }
    return runs
  }
}
