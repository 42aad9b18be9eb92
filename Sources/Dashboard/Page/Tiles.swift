import Core
import Screen

/// Things side by side, each a small picture of itself, with a table of the same things for windows that
/// are too narrow for pictures.
public struct Tiles: Hashable, Sendable {
  /// The things as rows: what is selected, filtered, exported, and shown where tiles have no room.
  public var rows: Table
  /// The sizes a tile comes in, the largest first.
  public var forms: [Form]
  /// For each form its lines, by the id of the row; a line is pieces in order of importance, of which as
  /// many are shown as fit.
  public var faces: [String: [[[Line]]]]

  /// A size of a tile.
  public struct Form: Hashable, Sendable {
    /// Fewest columns in which its first pieces are whole.
    public var columns: Int
    public var rows: Int
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  public init(rows: Table, forms: [Form], faces: [String: [[[Line]]]]) {
    self.rows = rows
    self.forms = forms
    self.faces = faces
  }
}

extension Block {
  /// What of the block can be selected and filtered: its table, or the things behind its tiles.
  public var table: Table? {
    get {
      switch content {
      case .table(let table): table
      case .tiles(let tiles): tiles.rows
      case .lines, .sentences, .chart: nil
      }
    }
    set {
      guard let newValue else { return }
      if case .tiles(var tiles) = content {
        tiles.rows = newValue
        content = .tiles(tiles)
      } else {
        content = .table(newValue)
      }
    }
  }

  /// Where the tiles stand in the block's room; nil where they are shown as rows of a table.
  func grid(in rect: Rect) -> TileGrid? {
    guard case .tiles(let tiles) = content else { return nil }
    var rest = rect
    rest.slice(.top, headingRows)
    return TileGrid(tiles, in: rest)
  }
}
