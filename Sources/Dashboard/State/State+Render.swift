import Core
public import Screen

extension State {
  /// The whole frame; total at every size.
  public func render() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    guard size.columns >= 40, size.rows >= 10 else {
      canvas.draw(words("窗口太小", "window too small"), in: canvas.bounds.line(0), role: .warning)
      canvas.draw(words("至少 40x10", "40x10 needed"), in: canvas.bounds.line(1), role: .dim)
      return canvas
    }
    if let meeting {
      drawMeeting(meeting, &canvas)
      drawOverlay(&canvas)
      return canvas
    }
    drawHeader(&canvas)
    if let scene {
      drawPage(scene, &canvas)
    } else {
      let text = failure ?? words("正在打开…", "opening…")
      for (row, line) in text.wrapped(to: size.columns - 4).enumerated() {
        canvas.draw(
          line, at: Point(column: 2, row: pageRect.top + 1 + row), role: failure == nil ? .dim : .warning)
      }
    }
    drawFooter(&canvas)
    drawOverlay(&canvas)
    return canvas
  }

  private func drawPage(_ scene: Scene, _ canvas: inout Canvas) {
    let focus = focus(in: scene)
    for frame in scene.layout.frames {
      let block = scene.page.blocks[frame.block]
      canvas.draw(
        block, in: frame.rect, cursor: place.cursor(in: block), isFocused: frame.block == focus,
        filter: place.filter?.block == block.id ? place.filter?.text ?? "" : "")
    }
  }
}
