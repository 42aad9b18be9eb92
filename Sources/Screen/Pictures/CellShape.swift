/// A filled rectangle within a cell, in eighths of its sides from the upper left; a side without extent is a
/// line of one pixel.
struct CellShape: Hashable {
  let left, top, right, bottom: Int

  init(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// What lines and blocks look like; nil for what is better left to a font.
  static func of(_ character: Character) -> [CellShape]? {
    if let ends = lines[character] {
      return ends.map { end in
        switch end {
        case .left: CellShape(0, 4, 4, 4)
        case .right: CellShape(4, 4, 8, 4)
        case .up: CellShape(4, 0, 4, 4)
        case .down: CellShape(4, 4, 4, 8)
        }
      }
    }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x2581...0x2588: return [CellShape(0, 8 - Int(scalar.value - 0x2580), 8, 8)]  // ▁ … █
    case 0x2589...0x258F: return [CellShape(0, 0, 8 - Int(scalar.value - 0x2588), 8)]  // ▉ … ▏
    case 0x2590: return [CellShape(4, 0, 8, 8)]  // ▐
    case 0x2580: return [CellShape(0, 0, 8, 4)]  // ▀
    default: return nil
    }
  }

  private enum End { case left, right, up, down }

  private static let lines: [Character: [End]] = [
    "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down],
    "└": [.right, .up], "┘": [.left, .up], "├": [.right, .up, .down], "┤": [.left, .up, .down],
    "┬": [.left, .right, .down], "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down],
  ]
}
