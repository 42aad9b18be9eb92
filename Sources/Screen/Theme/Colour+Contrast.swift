import Glibc

extension Colour {
  /// Red, green and blue from 0 to 255, as xterm defines the palette from 16 on.
  public var components: (red: Int, green: Int, blue: Int) {
    let number = Int(index)
    guard number < 232 else {
      let level = 8 + 10 * (number - 232)
      return (level, level, level)
    }
    let cube = number - 16
    return (Self.level(cube / 36), Self.level(cube / 6 % 6), Self.level(cube % 6))
  }

  /// Relative luminance from 0, black, to 1, white (WCAG 2.2).
  public var luminance: Double {
    let (red, green, blue) = components
    return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of two colours from 1 to 21 (WCAG 2.2); text needs 4.5.
  public func contrast(with other: Colour) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  private static func linear(_ component: Int) -> Double {
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
