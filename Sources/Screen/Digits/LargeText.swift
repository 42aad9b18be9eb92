/// A text set in large letters: the largest form that fits, as the glyph set allows it.
public struct LargeText: Hashable, Sendable {
  let picture: Bitmap
  /// Whether two dots, one above the other, share a cell.
  let isHalved: Bool

  /// The cells it takes.
  public var size: Size {
    Size(columns: picture.size.columns, rows: isHalved ? picture.size.rows / 2 : picture.size.rows)
  }

  /// Digits and what goes with them (`.` `%` `+` `-` `–`), 20, 10 or 5 rows high.
  ///
  /// Nil when they do not fit at any size or hold another letter.
  public init?(digits text: String, in room: Size, glyphs: Glyphs) {
    let fine = DotFont.fine.picture(of: text)
    let coarse = DotFont.coarse.picture(of: text)
    let large: [(Bitmap?, Bool)] =
      glyphs.hasHalves
      ? [(fine?.doubled.doubled, true), (fine?.doubled, true), (fine, true)]
      : [(fine?.doubled.widened(by: 2), false), (fine?.widened(by: 2), false)]
    self.init(of: large + [(coarse?.widened(by: 2), false), (coarse, false)], in: room)
  }

  /// The word of a light, 16 or 8 rows high; nil for any other word and where it does not fit.
  public init?(word text: String, in room: Size, glyphs: Glyphs) {
    let word = DotFont.words.picture(of: text)
    let forms: [(Bitmap?, Bool)] =
      glyphs.hasHalves ? [(word?.doubled, true), (word, true)] : [(word?.widened(by: 2), false)]
    self.init(of: forms, in: room)
  }

  private init?(of forms: [(picture: Bitmap?, isHalved: Bool)], in room: Size) {
    let sizes = forms.lazy.compactMap { form in
      form.picture.map { LargeText(picture: $0, isHalved: form.isHalved) }
    }
    guard let fitting = sizes.first(where: { room.holds($0.size) }) else { return nil }
    self = fitting
  }

  private init(picture: Bitmap, isHalved: Bool) {
    self.picture = picture
    self.isHalved = isHalved
  }
}

extension Glyphs {
  /// Whether blocks of half a cell can be drawn.
  var hasHalves: Bool { !avoidsAmbiguous }
}

extension Canvas {
  /// Draws large letters from their top left corner, leaving the cells between them as they are.
  ///
  /// - Parameters:
  ///   - ink: What the letters mean where they are drawn with blocks or `#`.
  ///   - paint: What they mean where they are painted blanks: a role with a background.
  public mutating func draw(_ text: LargeText, at point: Point, ink: Role, paint: Role) {
    for row in 0..<text.size.rows {
      for column in 0..<text.size.columns {
        let cell = point.moved(columns: column, rows: row)
        if text.isHalved {
          let (upper, lower) = (text.picture[column, 2 * row], text.picture[column, 2 * row + 1])
          guard upper || lower else { continue }
          draw(upper && lower ? "█" : upper ? "▀" : "▄", at: cell, role: ink)
        } else if text.picture[column, row] {
          draw(dot: cell, ink, paint)
        }
      }
    }
  }

  private mutating func draw(dot cell: Point, _ ink: Role, _ paint: Role) {
    if glyphs.hasHalves {
      draw("█", at: cell, role: ink)
    } else if glyphs.paints {
      fill(Rect(origin: cell, size: Size(columns: 1, rows: 1)), paint)
    } else {
      draw("#", at: cell, role: ink)
    }
  }
}
