import Screen
import Testing

@Suite struct `A key` {
  @Test(arguments: [
    ("w", Key.character("w")), ("空", .character("空")), (":", .character(":")), ("Space", .character(" ")),
    ("enter", .enter), ("Esc", .escape), ("S-Tab", .backtab), ("PgDn", .pageDown), ("C-l", .control("l")),
    ("C-L", .control("l")), ("M-X", .alt("X")), ("F12", .function(12)), ("f", .character("f")),
    ("-", .character("-")),
  ])
  func `is read from its notation`(notation: String, key: Key) {
    #expect(Key(notation) == key)
  }

  @Test(arguments: ["", "Entr", "F0", "F64", "C-", "C-ab", "ww", "C-\u{7}\u{7}"])
  func `is not made of what is no notation`(notation: String) {
    #expect(Key(notation) == nil)
  }

  @Test(arguments: [
    Key.enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown, .character(" "), .character("e\u{301}"), .control("c"), .alt("空"), .function(5),
  ])
  func `is written as it is read`(key: Key) {
    #expect(Key(key.description) == key)
  }

  @Test(arguments: [
    ("：", ":"), ("／", "/"), ("？", "?"), ("１", "1"), ("ａ", "a"), ("Ｗ", "W"), ("～", "~"), ("　", "Space"),
    ("宁", "宁"), ("a", "a"), ("Enter", "Enter"), ("。", "。"),
  ])
  func `typed through an input method counts as the plain one`(typed: String, plain: String) {
    #expect(Key(typed)?.halfWidth == Key(plain))
  }
}
