extension Picture {
  /// A cell of the drawing, and the letters in it: two Latin ones are a little wider than a hanzi.
  private static let (cellWidth, cellHeight, letterSize, baseline) = (9, 20, 15, 15)

  /// One SVG drawing that refers to nothing else.
  ///
  /// Every character is put into its own cell, and lines and blocks are drawn and not written, so that they
  /// join whatever font there is.
  public var svg: String {
    let width = canvas.size.columns * Self.cellWidth
    let height = rows * Self.cellHeight
    let page = theme.paint(of: .text, on: .page)
    var drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve">
      <title>\(title.escaped)</title>
      <desc>\(caption.escaped)</desc>
      <rect width="\(width)" height="\(height)" fill="\(page.background.hex)"/>
      <g font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,Noto Sans Mono CJK SC,PingFang SC,\
      Microsoft YaHei,monospace" font-size="\(Self.letterSize)" shape-rendering="crispEdges">

      """
    for row in 0..<rows {
      for run in runs(row: row, theme.paint) { drawing += Self.svg(run, row, page.background) }
    }
    return drawing + "</g>\n</svg>\n"
  }

  private static func svg(_ run: Run<Paint>, _ row: Int, _ page: Colour) -> String {
    let top = row * cellHeight
    var text = ""
    if run.look.background != page {
      text += rect(run.column * cellWidth, top, run.columns * cellWidth, cellHeight, run.look.background)
    }
    if run.look.isUnderlined {
      text += rect(
        run.column * cellWidth, top + cellHeight - 2, run.columns * cellWidth, 1, run.look.foreground)
    }
    var (column, letters, places) = (run.column, "", [String]())
    for cell in run.cells {
      let left = column * cellWidth
      column += Int(cell.width)
      if let shapes = CellShape.of(cell.character) {
        text += shapes.map { svg($0, left, top, run.look.foreground) }.joined()
      } else if cell.character != " " {
        letters += cell.character.escaped
        // Every scalar takes a place of the list, and marks stand on their letter's.
        let place = cell.width == 2 ? "\(left + 1).5" : "\(left)"
        places += Array(repeating: place, count: cell.character.unicodeScalars.count)
      }
    }
    guard !letters.isEmpty else { return text }
    return text + "<text y=\"\(top + baseline)\" x=\"\(places.joined(separator: " "))\""
      + " fill=\"\(run.look.foreground.hex)\"\(run.look.isBold ? " font-weight=\"bold\"" : "")>\(letters)</text>\n"
  }

  private static func svg(_ shape: CellShape, _ left: Int, _ top: Int, _ colour: Colour) -> String {
    let (x0, x1) = (shape.left * cellWidth / 8, shape.right * cellWidth / 8)
    let (y0, y1) = (shape.top * cellHeight / 8, shape.bottom * cellHeight / 8)
    return rect(left + x0, top + y0, max(1, x1 - x0), max(1, y1 - y0), colour)
  }

  private static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: Colour) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(colour.hex)\"/>\n"
  }
}
