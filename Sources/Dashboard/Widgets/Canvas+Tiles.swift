import Core
import Screen

extension Canvas {
  /// Draws tiles where they have room, else the table of the same things.
  mutating func draw(_ tiles: Tiles, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, filter: String) {
    guard let grid = TileGrid(tiles, in: rect) else {
      return draw(tiles.rows, in: rect, cursor: cursor, isFocused: isFocused, filter: filter)
    }
    let found = tiles.rows.found(by: filter)
    for (index, row) in tiles.rows.rows.enumerated() {
      let room = grid.rect(of: index)
      if index == cursor.row, isFocused { lay(.selection, under: room) }
      let lines = tiles.faces[row.id].map { $0.indices.contains(grid.form) ? $0[grid.form] : [] } ?? []
      for (place, pieces) in lines.enumerated() {
        draw(pieces.map { piece in found.reduce(piece) { $0.highlighting($1) } }, in: room.line(place))
      }
    }
  }

  /// Draws pieces one after the other, leaving out those that do not fit; only the first may be cut.
  private mutating func draw(_ pieces: [Line], in rect: Rect) {
    var rest = rect
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      let piece = piece.cleaned(for: glyphs)
      guard index == 0 || piece.columns <= rest.columns else { continue }
      draw(piece, in: rest)
      rest.slice(.left, piece.columns + Self.space)
    }
  }

  /// Blank columns between pieces.
  private static let space = 2
}
