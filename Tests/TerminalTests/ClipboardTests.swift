import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite struct `A text for the clipboard` {
  @Test func `is base64 as everybody writes it`() {
    var random = SplitMix64(seed: 52)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Clipboard.base64(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test func `is one sequence in a terminal`() {
    #expect(Clipboard.sequence(for: "绿", within: nil) == "\u{1b}]52;c;57u/\u{07}")
  }

  @Test func `goes through tmux with its escapes doubled, and to tmux itself`() {
    let sequence = Clipboard.sequence(for: "a", within: .tmux)
    #expect(sequence == "\u{1b}]52;c;YQ==\u{07}\u{1b}Ptmux;\u{1b}\u{1b}]52;c;YQ==\u{07}\u{1b}\\")
  }

  @Test func `goes through screen in pieces it takes`() {
    let text = String(repeating: "浙江", count: 2000)
    let sequence = Clipboard.sequence(for: text, within: .screen)
    let pieces = sequence.split(separator: "\u{1b}\\").map { $0.dropFirst(2) }
    #expect(pieces.allSatisfy { $0.utf8.count < 768 })
    #expect(pieces.joined() == Clipboard.sequence(for: text, within: nil))
  }
}
