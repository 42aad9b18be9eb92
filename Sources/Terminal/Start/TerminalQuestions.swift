/// What a terminal is asked before anything is drawn, and what its answers mean.
///
/// All in one write, at the price of one round trip, and off the screen again before the first picture. The last
/// question is one that every terminal answers: what is missing by then will not come.
nonisolated struct TerminalQuestions {
  /// How long a terminal may take for all, in milliseconds. All those measured took less than 30.
  static let patience: Int32 = 1000

  /// Four characters of ambiguous width, of four kinds, and one that is always wide; where is the cursor after each?
  /// Can you hold back a picture? Which is your background? The saved cursor is where a crash would put it back.
  static let text = "\u{1b}7\r─●“①\u{1b}[6n\r汉\u{1b}[6n\u{1b}[?2026$p\r\u{1b}[K\u{1b}]11;?\u{1b}\\\u{1b}[c"

  private(set) var columns: [Int] = []
  private(set) var isAnswered = false
  private(set) var synchronizes = false
  private(set) var hasLightBackground: Bool?

  /// Takes note of an answer.
  mutating func note(_ reply: Reply) {
    switch reply {
    case .attributes: isAnswered = true
    case .cursor(row: _, let column): columns.append(column - 1)
    case .mode(2026, let state): synchronizes = state == 1 || state == 2
    case .mode: break
    case .background(let red, let green, let blue):
      hasLightBackground = 0.299 * red + 0.587 * green + 0.114 * blue > 0.5  // luma, ITU-R BT.601
    }
  }

  /// Whether characters of ambiguous width took two columns: four of them four columns is narrow, eight is wide,
  /// and between the two the font decides, which nobody can lay out. Nil when there was no answer.
  var ambiguousIsWide: Bool? { columns.first.map { $0 > 4 } }

  /// The columns that a character of two took, if not two: then the terminal reads bytes as something else.
  var strangeHanziColumns: Int? { columns.count > 1 && columns[1] != 2 ? columns[1] : nil }
}
