import Foundation
import TestSupport
import Testing

@testable import jiqun

/// The writer alone: whatever goes in comes out of another reader unchanged.
struct JSONWritingTests {
  @Test(arguments: 0..<300)
  func `hostile text reads back as it was and cannot move a cursor`(_ seed: Int) throws {
    var dice = SplitMix64(seed: UInt64(seed))
    let text = dice.hostileText(upTo: 60)
    let written = JSON([text: text]).written
    #expect(try ReadJSON(written)[text].text == text)
    #expect(
      written.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
      })
  }

  @Test func `every control character is escaped`() throws {
    for value in UInt8.min...0x1F {
      let text = String(Unicode.Scalar(value))
      let written = JSON.text(text).written
      #expect(written.utf8.allSatisfy { $0 >= 0x20 })
      #expect(try ReadJSON(written).text == text)
    }
    #expect(JSON.text("\u{1B}[2J\"\\\n\u{7F}").written == #""\u001b[2J\"\\\n\u007f""#)
    #expect(JSON.text("\u{E0041}").written == #""\udb40\udc41""#)
  }

  @Test func `numbers read back to the last bit`() throws {
    var dice = SplitMix64(seed: 361)
    let special = [
      0.1, 1 / 3, 1e22, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 123_456_789.5, -2.5e-7, 0,
    ]
    let random = (0..<2000).map { _ in Double(bitPattern: dice.next()) }.filter(\.isFinite)
    for number in special + random {
      #expect(Double(JSON.number(number).written) == number)
    }
  }

  @Test func `whole numbers have no fraction and infinities are null`() {
    let written = [37000, 0.5, -0.0, 1e300, .infinity, -.infinity, .nan].map { JSON.number($0).written }
    #expect(written == ["37000", "0.5", "0", "1e+300", "null", "null", "null"])
  }

  @Test func `records keep their order and lists of plain values stay on one line`() {
    let json = JSON([
      "b": 1, "a": [1, 2.5], "none": [Int](), "empty": JSON([:]),
      "deep": [JSON(["x": true, "y": Int?.none])],
    ])
    #expect(
      json.written == """
        {
          "b": 1,
          "a": [1, 2.5],
          "none": [],
          "empty": {},
          "deep": [
            {
              "x": true,
              "y": null
            }
          ]
        }
        """)
  }
}
