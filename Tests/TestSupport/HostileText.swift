extension SplitMix64 {
  /// A text such as nobody should send: hanzi, letters, marks, controls, joiners, emoji, anything.
  public mutating func hostileText(upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) { scalars.append(hostileScalar()) }
    return String(scalars)
  }

  private mutating func hostileScalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x4E00...0x9FFF, 0x00...0x1F, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F, 0x900...0x97F,
      0x1100...0x11FF, 0x200B...0x206F, 0x2190...0x27BF, 0x3000...0x30FF, 0xFE00...0xFE0F, 0xFF00...0xFFEF,
      0x1F1E6...0x1F1FF, 0x1F3FB...0x1F64F, 0x20000...0x2A6DF, 0xE0000...0xE01EF, 0...0x10FFFF,
    ]
    let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "〓"
  }
}
