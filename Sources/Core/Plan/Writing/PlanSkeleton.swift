/// A plan file to begin with: commented, small, and without a finding when it is read.
public enum PlanSkeleton {
  /// The text of a new plan file.
  ///
  /// - Parameters:
  ///   - id: Follows the rule for ids: lower-case letters, digits, points, hyphens.
  ///   - place: Whose plan it is, with its one- or two-character short name.
  ///   - issued: The day on the document.
  ///   - years: First and last year of the plan.
  public static func text(
    id: Plan.ID, title: String, place: Plan.Place, issued: Day, years: ClosedYears
  ) -> String {
    """
    # 产业集群行动方案文件。“#” 之后是说明,可以删去;改完后用 jiqun plan check 检查本文件。
    # 文字里有英文逗号、冒号或以 % 开头时,请加引号。id 只用小写字母、数字、点、连字符。
    format: 1
    id: \(id)
    title: \(quoted(title))
    # short-title: 屏幕上方显示的简称
    place: {name: \(quoted(place.name)), short: \(quoted(place.short))}
    # document-number: 某政发〔\(issued.year)〕1号
    issued: \(issued)
    years: {first: \(years.first), last: \(years.last)}

    """ + organisation + measured + closing
  }

  /// A text as a YAML scalar that stays one whatever it holds.
  private static func quoted(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
