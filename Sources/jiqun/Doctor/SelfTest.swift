import Core
import Dashboard
import Documents
import Screen

/// A few lines that all end at the same column, if the terminal draws them as wide as the program thinks.
struct SelfTest {
  let words: Words

  /// Where every line ends.
  static let columns = 40

  /// What is drawn, by what it tries out.
  var samples: [(name: String, text: String)] {
    [
      (words("汉字", "hanzi"), "一二三四五六七八九十产业集群行动方案目标"),
      (words("生僻字", "rare"), "甬鄞慈𠮷㙟䶮"),
      (words("歧义", "ambiguous"), "“”‘’—…·×÷±≥≤→↑↓●■▲◆○①Ⅳ℃"),
      (words("线框", "lines"), "─│┌┐└┘├┤┬┴┼"),
      (words("条块", "blocks"), "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉▀▄"),
      (words("点阵", "Braille"), "⡀⣀⣄⣤⣦⣶⣷⣿"),
      (words("标点", "punctuation"), "，。；：？！（）《》、％"),
    ]
  }

  /// A ruler, the samples filled up to its end, and the lights.
  func lines(colours: Bool, widths: [Int]) -> [String] {
    let label = max(10, samples.map(\.name.columns).max() ?? 0) + 2
    func row(_ name: String, _ text: String, _ note: String = "") -> String {
      name.padded(to: label) + text + note
    }
    let tens = stride(from: 10, through: Self.columns, by: 10).map { "---------\($0 / 10)" }.joined()
    let drawn = samples.enumerated().map { index, sample in
      let rest = String(repeating: ".", count: max(0, Self.columns - sample.text.columns))
      return row(sample.name, sample.text + rest + "|", note(index, widths))
    }
    return [row(words("标尺", "ruler"), tens + "|")] + drawn + [row(words("灯", "lights"), lights(colours))]
      + [
        words(
          "各行右端的 | 应上下对齐,汉字不应被截去一半。",
          "The | at the right must stand in line, and no hanzi may be cut in half.")
      ]
  }

  /// What the terminal measured, where that is not what was expected.
  private func note(_ index: Int, _ widths: [Int]) -> String {
    guard widths.indices.contains(index) else { return "" }
    let expected = samples[index].text.columns
    return widths[index] == expected
      ? words("  \(expected) 列", "  \(expected) columns")
      : words("  \(widths[index]) 列,应为 \(expected)", "  \(widths[index]) columns instead of \(expected)")
  }

  private func lights(_ colours: Bool) -> String {
    let styles: [(Light, String, String)] = [
      (.red, "●", "48;5;160;38;5;231;1"), (.yellow, "▲", "48;5;220;38;5;16"),
      (.green, "■", "48;5;28;38;5;231"),
      (.met, "◆", "48;5;23;38;5;231"),
    ]
    return styles.map { light, shape, style in
      let word = " \(words.word(light)) "
      return (colours ? "\u{1b}[\(style)m\(word)\u{1b}[0m" : "[\(word)]") + " \(shape) "
    }.joined()
  }
}
