import Foundation
import Screen

/// Colours as eyes compare them.
struct LabColour {
  let lightness, a, b: Double

  /// Coordinates of CIE 1976 L*a*b*.
  init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// Of linear sRGB from 0 to 1, under D65 (IEC 61966-2-1).
  init(red: Double, green: Double, blue: Double) {
    let x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    let z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    self.init(
      116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883)))
  }

  /// CIEDE2000 with all weights 1 (Sharma, Wu, Dalal 2005): 1 is just noticeable, 20 is another colour.
  func difference(from other: LabColour) -> Double {
    let chroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1.5 - 0.5 * sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
    let (c1, c2) = (hypot(a * stretch, b), hypot(other.a * stretch, other.b))
    let (h1, h2) = (Self.hue(a * stretch, b), Self.hue(other.a * stretch, other.b))
    let isGrey = c1 * c2 == 0
    let turn = isGrey ? 0 : (h2 - h1 + 540).truncatingRemainder(dividingBy: 360) - 180
    let middle = (lightness + other.lightness) / 2
    let c = (c1 + c2) / 2
    let h = isGrey ? h1 + h2 : Self.meanHue(h1, h2)
    let t =
      1 - 0.17 * Self.cosine(h - 30) + 0.24 * Self.cosine(2 * h) + 0.32 * Self.cosine(3 * h + 6)
      - 0.20 * Self.cosine(4 * h - 63)
    let l = (other.lightness - lightness) / (1 + 0.015 * pow(middle - 50, 2) / sqrt(20 + pow(middle - 50, 2)))
    let dc = (c2 - c1) / (1 + 0.045 * c)
    let dh = 2 * sqrt(c1 * c2) * sin(turn / 360 * .pi) / (1 + 0.015 * c * t)
    let rotation =
      -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) * sin(exp(-pow((h - 275) / 25, 2)) * .pi / 3)
    return sqrt(l * l + dc * dc + dh * dh + rotation * dc * dh)
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func meanHue(_ a: Double, _ b: Double) -> Double {
    if abs(a - b) <= 180 { return (a + b) / 2 }
    return a + b < 360 ? (a + b + 360) / 2 : (a + b - 360) / 2
  }

  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}

/// Ways to see colours; the defects as Machado, Oliveira and Fernandes (2009) simulate them, severity 1.0.
enum Vision: CaseIterable {
  case normal, protan, deutan, tritan

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deutan:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritan:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// A colour as it is seen.
  func seen(_ colour: Colour) -> LabColour {
    let (red, green, blue) = colour.components
    let light = [red, green, blue].map { component in
      let value = Double(component) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in min(1, max(0, zip(row, light).map { $0 * $1 }.reduce(0, +))) }
    return LabColour(red: seen[0], green: seen[1], blue: seen[2])
  }

  /// How far apart two colours are for those who see worst.
  static func leastDifference(_ a: Colour, _ b: Colour) -> (difference: Double, vision: Vision) {
    allCases.map { ($0.seen(a).difference(from: $0.seen(b)), $0) }.min { $0.0 < $1.0 } ?? (0, .normal)
  }
}
