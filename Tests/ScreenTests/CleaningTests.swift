import Screen
import TestSupport
import Testing

@Suite struct `Text from outside` {
  @Test(arguments: Glyphs.all)
  func `takes one or two columns a character once it is clean, whatever it was`(glyphs: Glyphs) {
    var random = SplitMix64(seed: 361)
    for _ in 0..<3_000 {
      let text = random.hostileText(upTo: 24)
      let clean = text.cleaned(for: glyphs)
      #expect(clean.allSatisfy { (1...2).contains($0.columns) }, "\(text.unicodeScalars.map(\.value))")
      #expect(clean.cleaned(for: glyphs) == clean, "\(text.unicodeScalars.map(\.value))")
      #expect(!clean.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: [
    ("宁波市\t2026\n年", "宁波市 2026 年"), ("\u{1B}[31m红\u{7}", "[31m红"), ("a\u{202E}b\u{200B}c\u{FEFF}", "abc"),
    ("👍🏽", "👍"), ("👩\u{200D}🏭", "👩🏭"), ("⚠\u{FE0F}", "⚠"), ("\u{301}a", "a"), ("\u{323AF}鄞", "〓鄞"),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{300}\u{301}\u{302}\u{303}"), ("1\u{A0}234", "1 234"),
    ("企业“四上”培强", "企业“四上”培强"), ("", ""),
  ])
  func `loses what a terminal must not see`(text: String, clean: String) {
    #expect(Array(text.cleaned(for: .rich).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("企业“四上”培强", "企业＂四上＂培强"), ("后台①", "后台1"), ("Ⅳ级", "IV级"), ("25℃", "25C"), ("≥5个", ">=5个"),
    ("2023–2027", "2023-2027"), ("一——二", "一－－二"), ("naïve", "naive"), ("n\u{ED}ng", "ning"),
    ("e\u{301}", "e"), ("μm", "um"), ("…", "⋯"), ("鄞州·海曙", "鄞州・海曙"), ("Ж", "?"), ("■ 红", "◼ 红"),
  ])
  func `loses ambiguous characters where they are wide`(text: String, clean: String) {
    #expect(text.cleaned(for: .plain) == clean)
  }

  @Test(arguments: ["🇨🇳", "क्षि", "👩\u{200D}👩", "e\u{301}", "茶\u{20DD}", "\u{1100}\u{1161}"])
  func `a character is one letter with marks, or replaced`(_ text: String) {
    for character in text.cleaned(for: .rich) {
      let letters = Array(character.unicodeScalars).filter { (CellWidth.of($0) ?? 0) > 0 }
      #expect(letters.count == 1 && CellWidth.of(letters[0]) == character.columns)
    }
  }
}
