import Screen
import TestSupport
import Testing

@testable import Terminal

/// Bytes as a terminal, a broken line and an enemy would send them, mixed.
private func noise(_ source: inout SplitMix64) -> [UInt8] {
  (0..<Int.random(in: 1...40, using: &source)).flatMap { _ -> [UInt8] in
    switch Int.random(in: 0..<4, using: &source) {
    case 0: Array((`A key`.sequences.randomElement(using: &source)?.0 ?? "").utf8)
    case 1: Array(source.hostileText(upTo: 4).utf8)
    case 2: Array("\u{1b}[\u{1b}]\u{1b}P;?<~MmRu0\u{7}\\".utf8.shuffled(using: &source).prefix(6))
    default: (0..<4).map { _ in UInt8.random(in: 0...255, using: &source) }
    }
  }
}

@Suite struct `Whatever bytes come` {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the pieces they come in do not matter`(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    let bytes = noise(&source)
    var whole = KeyDecoder()
    var piecewise = KeyDecoder()
    var rest = bytes[...]
    let expected = whole.decode(bytes)
    var found: [Input] = []
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...5, using: &source))
      found += piecewise.decode(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(found == expected)
    #expect(piecewise == whole)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `after a silence the next key is heard`(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    _ = decoder.decode(noise(&source))
    _ = decoder.flush()
    #expect(decoder == KeyDecoder())
    #expect(decoder.decode(Array("q".utf8)) == [.key(.character("q"))])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a typed character is never a control`(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    for case .character(let character) in keys(noise(&source)) {
      #expect(!character.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `something is open exactly when there is something to wait for`(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    for byte in noise(&source) {
      _ = decoder.decode([byte])
      #expect((decoder.patience == nil) == (decoder == KeyDecoder()))
    }
  }
}
