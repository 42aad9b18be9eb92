import Core
import Screen

extension State {
  /// What a copy of this screen must say wherever it ends up: plan and version, the day, and that data is invented.
  public var caption: String {
    guard let situation else { return "" }
    let plan = situation.plan
    let parts = [
      plan.documentNumber.isEmpty ? plan.title : plan.documentNumber,
      words("第\(plan.version.number)版", "v\(plan.version.number)"),
      words("数据截至 \(situation.day)", "as of \(situation.day)"),
    ]
    let marks = sampleMark + scenarioMark + digestMark
    return (parts + marks).joined(separator: words(" · ", ", "))
  }

  /// The name of the screen and the thing it is about.
  public var title: String {
    let steps = page?.crumbs ?? [place.view.name]
    let scenario = scenario.isEmpty ? [] : [words("测算", "what-if")]
    return (scenario + [situation?.plan.shortTitle ?? "jiqun"] + steps).filter { !$0.isEmpty }.joined(
      separator: " › ")
  }

  /// The state of the store that a copy was made from; `jiqun verify DIGEST` finds it again.
  var digestMark: [String] {
    guard let digest = situation?.snapshot.digest else { return [] }
    return [words("存证码 \(digest.prefix(16))", "digest \(digest.prefix(16))")]
  }

  var sampleMark: [String] {
    situation?.snapshot.sampleDay == nil ? [] : [words("示例数据", "sample data")]
  }
}
