import Screen
import TestSupport
import Testing

/// Digits that are read across a room.
struct LargeTextTests {
  private static let room = Size(columns: 300, rows: 80)
  private static let rows = [20, 10, 5]

  @Test(arguments: Glyphs.all) func `every digit and sign has a form of five rows, and larger ones`(
    _ glyphs: Glyphs
  )
    throws
  {
    for character in "0123456789.%+-–" {
      for most in [5, 10, 20] {
        let text = try #require(
          LargeText(digits: String(character), in: Size(columns: 60, rows: most), glyphs: glyphs))
        #expect(text.size.rows == most)
      }
    }
  }

  @Test(arguments: Glyphs.all) func `the digits are told apart at every size`(_ glyphs: Glyphs) {
    for rows in Self.rows {
      let pictures = "0123456789%+-".map { character -> String in
        var canvas = Canvas(size: Size(columns: 80, rows: rows), glyphs: glyphs)
        if let text = LargeText(digits: String(character), in: canvas.size, glyphs: glyphs) {
          canvas.draw(text, at: .zero, ink: .strong, paint: .barFilled)
        }
        return canvas.description
      }
      #expect(Set(pictures).count == pictures.count)
    }
  }

  @Test(arguments: Glyphs.all) func `what has no room is not begun`(_ glyphs: Glyphs) {
    for columns in 0..<90 {
      let room = Size(columns: columns, rows: 12)
      guard let text = LargeText(digits: "-12.5%", in: room, glyphs: glyphs) else { continue }
      #expect(room.holds(text.size) && text.size.rows >= 5)
    }
    #expect(LargeText(digits: "1", in: Size(columns: 9, rows: 4), glyphs: glyphs) == nil)
  }

  @Test func `letters without a form are not set large`() {
    #expect(LargeText(digits: "1万", in: Self.room, glyphs: .rich) == nil)
    #expect(LargeText(digits: "", in: Self.room, glyphs: .rich) == nil)
    #expect(LargeText(word: "好", in: Self.room, glyphs: .rich) == nil)
    #expect("3.21万亿元".splitForDigits == ("3.21", "万亿元"))
    #expect("24.4%".splitForDigits == ("24.4%", ""))
    #expect("倍增".splitForDigits == ("", "倍增"))
    #expect("–".splitForDigits == ("", "–"))
  }

  @Test(arguments: ["红", "黄", "绿", "达", "灰"]) func `the words of the lights stand eight rows high`(
    _ word: String
  )
    throws
  {
    let text = try #require(LargeText(word: word, in: Size(columns: 20, rows: 10), glyphs: .rich))
    #expect(text.size == Size(columns: 16, rows: 8))
    #expect(LargeText(word: word, in: Self.room, glyphs: .plain)?.size == Size(columns: 32, rows: 16))
  }

  @Test func `doubling keeps what is straight and rounds what is not`() {
    let square = Bitmap(["##", "##"])
    #expect(square.doubled.size == Size(columns: 4, rows: 4))
    let bar = Bitmap(["###"]).doubled
    for column in 1..<5 { #expect(bar[column, 0] && bar[column, 1]) }
    let step = Bitmap(["#.", "##"]).doubled
    #expect(step[1, 1] && step[2, 2] && step[3, 3] && !step[3, 0])
    let corner = Bitmap([".#", "#."]).doubled
    #expect(corner[1, 1] && corner[2, 2])
  }

  @Test func `a picture without colours is drawn with letters in every glyph set`() throws {
    for glyphs in Glyphs.all.map(\.colourless) {
      var canvas = Canvas(size: Size(columns: 20, rows: 5), glyphs: glyphs)
      let text = try #require(LargeText(digits: "8", in: canvas.size, glyphs: glyphs))
      canvas.draw(text, at: .zero, ink: .strong, paint: .barFilled)
      #expect(canvas.line(0).contains { $0 != " " })
    }
  }
}
