import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Screen

/// Screens as documents: the same letters in the same cells, and nothing that could act.
@Suite struct `A picture of a screen` {
  /// A screen full of what nobody should send, in every role and on every ground.
  private func hostile(_ seed: UInt64, _ theme: ThemeFile) throws -> Picture {
    var random = SplitMix64(seed: seed)
    var canvas = Canvas(size: Size(columns: 40, rows: 12))
    for row in 0..<12 {
      let text = random.hostileText(upTo: 30) + "<script>\"&amp;'宁波─▁▏</script>"
      canvas.draw(
        text, at: Point(column: Int.random(in: -3...20, using: &random), row: row),
        role: Role.allCases.randomElement(using: &random) ?? .text)
      canvas.lay(
        Ground.allCases.randomElement(using: &random) ?? .page,
        under: Rect(column: 3, row: row, columns: 9, rows: 1))
    }
    return Picture(canvas, try theme.theme, title: "<b>甬·361\u{1b}[2J", caption: "\"&'\u{202e}示例数据")
  }

  private func rows(of picture: Picture) -> [String] {
    picture.canvas.bounds.rowRange.map { row in
      String(picture.canvas[row: row].filter { !$0.isContinuation }.map(\.character))
    }
  }

  @Test(arguments: ThemeFile.all, [1, 2, 3] as [UInt64])
  func `in ANSI has its letters, colours of the palette, and no other sequence`(
    theme: ThemeFile, seed: UInt64
  )
    throws
  {
    let picture = try hostile(seed, theme)
    let lines = picture.ansi.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.hasSuffix("\u{1b}[0m") })
    let plain = lines.map { String($0).replacing(/\u{1b}\[[0-9;]+m/, with: "") }
    #expect(plain == rows(of: picture))
    #expect(!plain.joined().unicodeScalars.contains { $0.value < 32 })
  }

  @Test(arguments: ThemeFile.all, [4, 5, 6] as [UInt64])
  func `in HTML has its letters, and boxes as wide as the row`(theme: ThemeFile, seed: UInt64) throws {
    let picture = try hostile(seed, theme)
    let start = try #require(picture.html.range(of: "<pre>\n")?.upperBound)
    let end = try #require(picture.html.range(of: "</pre>")?.lowerBound)
    let lines = picture.html[start..<end].split(separator: "\n").map(String.init)
    for (line, row) in zip(lines, rows(of: picture)) {
      #expect(line.matches(of: /width:(\d+)ch/).compactMap { Int($0.1) }.reduce(0, +) == 40)
      #expect(line.replacing(/<[^>]*>/, with: "").unescaped == row)
      for box in line.matches(of: /<([ib])>(.*?)<\/[ib]>/) {
        let columns = String(box.2).unescaped.columns
        #expect(columns == (box.1 == "i" ? 2 : 1), "\(box.2)")
      }
    }
    #expect(lines.count == 12)
  }

  @Test(arguments: ThemeFile.all) func `in HTML needs nothing from elsewhere and fits a phone`(
    theme: ThemeFile
  )
    throws
  {
    let html = try hostile(7, theme).html
    for word in [
      "http:", "https:", "src=", "url(", "@import", "<script", "<link", "<b>甬", "\u{1b}", "\u{202e}",
    ] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("width=device-width") && html.contains("default-src 'none'"))
    #expect(html.contains("&lt;b&gt;甬·361") && html.contains("&quot;&amp;&#39;示例数据"))
  }

  @Test(arguments: ThemeFile.all, [8, 9] as [UInt64])
  func `in SVG is well-formed, with every letter in its cell`(theme: ThemeFile, seed: UInt64) throws {
    let picture = try hostile(seed, theme)
    let reading = SVGReading()
    let parser = XMLParser(data: Data(picture.svg.utf8))
    parser.delegate = reading
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    for row in picture.canvas.bounds.rowRange {
      var column = 0
      for cell in picture.canvas[row: row] where !cell.isContinuation {
        let isWritten = cell.character != " " && CellShape.of(cell.character) == nil
        let place = reading.letters[row, default: [:]][column]
        #expect(place == (isWritten ? cell.character : nil), "\(row) \(column)")
        column += Int(cell.width)
      }
    }
    #expect(!picture.svg.contains("href") && !picture.svg.contains("<script"))
  }

  @Test func `draws lines so that they meet and blocks so that they fill`() throws {
    let across = try #require(CellShape.of("─"))
    #expect(across.map(\.left).min() == 0 && across.map(\.right).max() == 8)
    let corner = try #require(CellShape.of("┌"))
    #expect(corner.map(\.bottom).max() == 8 && corner.map(\.right).max() == 8)
    #expect(corner.allSatisfy { $0.top >= 4 && $0.left >= 4 })
    #expect(CellShape.of("█") == [CellShape(0, 0, 8, 8)])
    #expect(CellShape.of("▁") == [CellShape(0, 7, 8, 8)] && CellShape.of("▏") == [CellShape(0, 0, 1, 8)])
    #expect(CellShape.of("宁") == nil && CellShape.of("⣿") == nil)
  }

  @Test func `shows no selection, and reverses what a theme reverses`() throws {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.draw("红", at: Point(column: 0, row: 0), role: .statusRed)
    canvas.lay(.selection, under: canvas.bounds)
    let theme = try #require(ThemeFile.all.first { $0.name == "monochrome.yaml" }).theme
    let paint = theme.paint(of: .statusRed, on: .page)
    #expect(paint.foreground.index == 231 && paint.background.index == 16)
    let html = Picture(canvas, theme, title: "", caption: "").html
    #expect(html.contains("color:#ffffff;background:#000000;font-weight:bold"))
    #expect(html.contains("<span class=\"c1\" style=\"width:2ch\">  </span>"))
  }

  @Test func `leaves out the rows below`() throws {
    let theme = try #require(ThemeFile.all.first).theme
    let canvas = Canvas(size: Size(columns: 3, rows: 5))
    #expect(Picture(canvas, theme, rows: 2, title: "", caption: "").ansi.count { $0 == "\n" } == 2)
    #expect(Picture(canvas, theme, rows: -1, title: "", caption: "").text.isEmpty)
  }
}

extension String {
  fileprivate var unescaped: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

/// Letters of a drawing by row and column.
private final class SVGReading: NSObject, XMLParserDelegate {
  var letters: [Int: [Int: Character]] = [:]
  private var row = 0
  private var columns: [Int] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    row = (Int(attributes["y"] ?? "") ?? 0) / 20
    columns = (attributes["x"] ?? "").split(separator: " ").map { Int(Double($0) ?? -9) / 9 }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    guard name == "text" else { return }
    var scalar = 0
    for character in text {
      letters[row, default: [:]][columns[scalar]] = character
      scalar += character.unicodeScalars.count
    }
  }
}
