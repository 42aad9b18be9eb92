extension Finding {
  /// The finding in one line:
  /// `plan.yaml:14:5 读到 “clusters2”,应为 …;改为 “clusters”?`
  ///
  /// Control characters are made visible and long texts shortened, so the line is safe to print.
  public func description(_ language: Language = .chinese) -> String {
    let place = Excerpt(place.description, limit: 200).text
    let expected = Excerpt(expected[language], limit: 300).text
    let remedy = remedy.map { Excerpt($0[language], limit: 300).text }
    let read = read.map { Excerpt($0).text }
    switch language {
    case .chinese:
      let found = read.map { "读到 “\($0)”,应为 \(expected)" } ?? "应有 \(expected)"
      return "\(place) \(severityWords(.chinese))\(found)" + (remedy.map { ";\($0)" } ?? "")
    case .english:
      let found = read.map { "read “\($0)”, expected \(expected)" } ?? "expected \(expected)"
      return "\(place): \(severityWords(.english))\(found)" + (remedy.map { "; \($0)" } ?? "")
    }
  }

  private func severityWords(_ language: Language) -> String {
    switch (severity, language) {
    case (.error, _): ""
    case (.warning, .chinese): "警告:"
    case (.warning, .english): "warning: "
    case (.note, .chinese): "提示:"
    case (.note, .english): "note: "
    }
  }
}

extension Finding: CustomStringConvertible {
  /// The Chinese line.
  public var description: String { description(.chinese) }
}
