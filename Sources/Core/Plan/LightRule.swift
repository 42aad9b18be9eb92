/// A rule that turns a comparison into a light, with its cut-offs (METHOD §3).
public enum LightRule: Hashable, Sendable, Codable {
  /// 序时进度: the lag behind the path in points of the whole distance.
  /// Below `yellow` is green, above `red` is red, between them yellow.
  case pace(yellow: Double, red: Double)

  /// The method's default: 10 and 30 points.
  public static let standard = LightRule.pace(yellow: 10, red: 30)
}
