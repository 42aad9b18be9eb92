import Documents
import Foundation
import Screen
import Store

/// Tells on standard error how far an import is, where somebody watches and it takes long enough to ask.
final class ImportMeter {
  private let language: Language
  private let isWatched = isatty(STDERR_FILENO) == 1
  private var next = ContinuousClock.now + .milliseconds(500)
  private var isShown = false

  init(language: Language) { self.language = language }

  /// Shows it in the one line there is for it, ten times a second at most.
  func show(_ progress: ImportProgress) {
    // After a short reading nothing else takes long either.
    let isDue = progress.phase == .reading ? ContinuousClock.now >= next : isShown
    guard isWatched, isDue else { return }
    next = .now + .milliseconds(100)
    isShown = true
    put("\r\(ImportMeter.line(progress, language))\u{1B}[K")
  }

  /// Takes the line away, so that what is said next stands alone.
  func clear() {
    if isShown { put("\r\u{1B}[K") }
    isShown = false
  }

  private func put(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// What the line says; short enough for any terminal.
  static func line(_ progress: ImportProgress, _ language: Language) -> String {
    switch progress.phase {
    case .reading:
      let percent = progress.bytesRead * 100 / max(1, progress.bytesTotal)
      let file = String(progress.file.cleaned(for: .rich).prefix(24))
      return Phrase(
        "读入 \(percent)%  \(progress.rows) 行  \(file)", "reading \(percent)%  \(progress.rows) rows  \(file)")[
          language]
    case .indexing: return Phrase("建索引 …", "making indexes …")[language]
    case .counting: return Phrase("清点、核对规则 …", "counting, checking rules …")[language]
    case .sealing: return Phrase("记账 …", "sealing …")[language]
    }
  }
}
