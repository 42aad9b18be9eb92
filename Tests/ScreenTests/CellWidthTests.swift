import Foundation
import Glibc
@testable import Screen
import Testing

@Suite struct `The width of a character` {
  @Test(.enabled(if: CLibrary.isMeasured, "the table is that of glibc 2.36"))
  func `is what the C library says, for every scalar there is`() throws {
    let library = try #require(CLibrary())
    var differences: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0 else { continue }
      let expected = library.width(of: value)
      if (CellWidth.of(scalar) ?? -1) != expected {
        differences.append("\(String(value, radix: 16)) \(expected)")
      }
    }
    #expect(differences.prefix(20) == [])
  }

  @Test func `is kept as the shortest table there is`() throws {
    let runs = CellWidth.runs
    #expect(
      runs.first == 1 && zip(runs, runs.dropFirst()).allSatisfy { $0 >> 2 < $1 >> 2 && $0 & 3 != $1 & 3 })
  }

  /// Writes the table anew for another C library: `RECORD_WIDTHS=1 swift test --filter CellWidth`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_WIDTHS"] == "1"))
  func `is recorded from the C library`() throws {
    let library = try #require(CLibrary())
    var runs: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      let run = value << 2 | UInt32(library.width(of: value) + 1)
      if runs.last.map({ $0 & 3 }) != run & 3 { runs.append(run) }
    }
    print(runs.map { "0x" + String($0, radix: 16) }.joined(separator: ", "))
  }

  @Test(arguments: [
    ("a", 1), ("宁", 2), ("。", 2), ("●", 1), ("①", 1), ("e\u{301}", 1), ("𠮷", 2), ("🔴", 2), ("\u{3000}", 2),
    ("１", 2), ("\u{7}", 0), ("\u{2028}", 0),
  ])
  func `is one for letters, two for hanzi and nothing for controls`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }
}

/// `wcwidth` as the C library has it for UTF-8; the header hides it, the library does not.
private struct CLibrary {
  private typealias Width = @convention(c) (wchar_t) -> CInt
  private let wcwidth: Width
  private let utf8: locale_t

  static var isMeasured: Bool {
    guard let symbol = dlsym(nil, "gnu_get_libc_version") else { return false }
    let version = unsafeBitCast(symbol, to: (@convention(c) () -> UnsafePointer<CChar>).self)
    return String(cString: version()) == "2.36"
  }

  init?() {
    guard let symbol = dlsym(nil, "wcwidth"), let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else {
      return nil
    }
    wcwidth = unsafeBitCast(symbol, to: Width.self)
    self.utf8 = utf8
  }

  func width(of value: UInt32) -> Int {
    let former = uselocale(utf8)
    defer { uselocale(former) }
    return Int(wcwidth(wchar_t(bitPattern: value)))
  }
}
