import ArgumentParser
import Core
import Documents
import Foundation
import Store

extension Diagnosis {
  /// The program, what it runs on and what it is made of.
  mutating func examineSystem(ncurses: String) {
    var section = Section(id: "system", title: Phrase("程序与系统", "Program and system"))
    section.add("version", Phrase("版本", "version"), "jiqun \(Jiqun.configuration.version)")
    section.add("system", Phrase("系统", "system"), Self.system)
    section.add("swift", Phrase("Swift", "Swift"), Self.swift)
    section.add("sqlite", Phrase("SQLite", "SQLite"), Workspace.engineVersion)
    section.add("ncurses", Phrase("ncurses", "ncurses"), ncurses)
    section.add("today", Phrase("今天", "today"), "\(Output.today)")
    sections.append(section)
  }

  private static var system: String {
    var names = utsname()
    uname(&names)
    let kernel = [text(names.sysname), text(names.release), text(names.machine)].joined(separator: " ")
    let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    let pretty = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
      .map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } }
    return [pretty, kernel].compactMap { $0 }.joined(separator: ", ")
  }

  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static var swift: String {
    #if swift(>=6.4)
      "6.4+"
    #elseif swift(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
