import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `Columns of items` {
  @Test func `any text comes back, and any JSON reader reads it`() throws {
    var random = SplitMix64(seed: 361)
    let alphabet = Array("ab\"\\/\u{1}\u{1F}\n\t {}:,船茶🛥")
    for _ in 0..<500 {
      let columns = (0..<Int.random(in: 1...4, using: &random)).map { number in
        (
          "c\(number)",
          String(
            (0..<Int.random(in: 1...8, using: &random)).map { _ in
              alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            })
        )
      }
      let text = try #require(ColumnText.encode(columns.map { (id: $0.0, value: $0.1) }))
      let expected = Dictionary(uniqueKeysWithValues: columns)
      #expect(ColumnText.decode(text) == expected)
      #expect(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) == expected)
    }
  }

  @Test func `no columns are no text, and what is no object is no columns`() {
    #expect(ColumnText.encode([]) == nil)
    #expect(ColumnText.encode([(id: "a", value: "")]) == nil)
    for text in ["", "{", "{\"a", "{\"a\":", "\"a\"", "{\"a\":\"\\", "{\"a\":\"\\u00"] {
      #expect(ColumnText.decode(text).isEmpty)
    }
  }
}
