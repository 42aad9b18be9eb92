import Core
import Dashboard
import Documents
import Foundation
import Screen

/// Standard output and error; what goes to a terminal has no control characters of foreign origin.
enum Output {
  /// The language of sentences: `--lang`, else the one set for good, else Chinese.
  static var language: Language {
    let arguments = CommandLine.arguments
    if let place = arguments.firstIndex(of: "--lang"), arguments.indices.contains(place + 1) {
      return Language(rawValue: arguments[place + 1]) ?? .chinese
    }
    return arguments.contains("--lang=en") ? .english : OwnSettings.current.language ?? .chinese
  }

  /// One line on standard error; nobody is left to be told when that cannot be written either.
  static func complain(_ sentence: String) {
    try? FileHandle.standardError.write(contentsOf: Data((sentence.cleaned(for: .rich) + "\n").utf8))
  }

  static func write(_ bytes: some Collection<UInt8>) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Failure.unwritable(path: "stdout", reason: Files.reason(error))
    }
  }

  static func write(line: String) throws { try write((line + "\n").utf8) }

  /// The findings, a line each, and how many more there are.
  static func list(_ findings: Findings) {
    for finding in findings { complain(finding.description(language)) }
    if findings.dropped > 0 {
      complain(Phrase("……另有 \(findings.dropped) 条", "… and \(findings.dropped) more")[language])
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1 }

  /// Today, in the time zone of this machine.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day.start(ofMonth: 1, in: 2000)
  }

  /// Now with time and zone, as the journal keeps it.
  static var now: String { Date.now.formatted(.iso8601) }
}
