import Core
import Glibc

/// A series with its frequency.
struct PublicSeries {
  var name: String
  var perYear: Int
  var values: [Double]

  /// Reads `name,perYear,values` with a heading.
  static func read(_ path: String) -> [PublicSeries] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { row in
      let cells = row.split(separator: ",")
      guard cells.count == 3, let perYear = Int(cells[1]) else { return nil }
      let values = cells[2].split(separator: " ").compactMap { Double($0) }
      return PublicSeries(name: String(cells[0]), perYear: perYear, values: values)
    }
  }

  /// Pieces of a length with what came after them, at most twelve of a series, evenly spread: a year or three
  /// on, as a plan looks ahead.
  func trials(length: Int) -> [Trial] {
    let steps = perYear == 1 ? 3 : perYear
    let room = values.count - length - steps
    guard room >= 0 else { return [] }
    let gap = max(1, room / 12)
    return stride(from: 0, through: room, by: gap).map { start in
      let end = start + length
      return Trial(
        known: Array(values[start..<end]), came: Array(values[end..<(end + steps)]), perYear: perYear)
    }
  }
}

/// Series made up so that their nature is known: walks, trends, seasons, breaks.
enum Synthetic {
  static var all: [PublicSeries] {
    [1, 4, 12].flatMap { perYear in (0..<24).map { made(perYear, seed: UInt64($0 * 31 + perYear)) } }
  }

  private static func made(_ perYear: Int, seed: UInt64) -> PublicSeries {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func even() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + even() } }
    let (drift, walk, noise, wave) = (even() * 2, even() * 2, even() * 3, perYear > 1 ? even() * 8 : 0)
    var level = 100.0
    let values = (0..<(perYear == 1 ? 40 : perYear * 10)).map { step in
      level += drift + walk * normal()
      let phase = 2 * Double.pi * Double(step % perYear) / Double(perYear)
      return level + noise * normal() + (perYear == 12 ? wave * sin(phase) : 0)
    }
    return PublicSeries(name: "synthetic-\(perYear)-\(seed)", perYear: perYear, values: values)
  }
}
