import Documents

/// The documents a plan is written in: the top file and what it includes, in that order.
struct PlanFiles {
  private(set) var documents: [YAMLNode] = []

  init(top: PlanReader.Source, log: FindingLog, include: (String) -> [UInt8]?) {
    guard let node = YAMLNode.parse(top.bytes, file: top.name, log: log) else { return }
    documents = [node]
    for path in PlanFiles.paths(in: node, log: log) {
      guard let bytes = include(path.value) else {
        PlanFiles.reportMissing(path, log: log)
        continue
      }
      let name = PlanFiles.name(of: path.value, beside: top.name)
      guard let part = YAMLNode.parse(bytes, file: name, log: log) else { continue }
      PlanFiles.refuseInclude(in: part, log: log)
      documents.append(part)
    }
  }

  private static func paths(in top: YAMLNode, log: FindingLog) -> [Located<String>] {
    guard let list = top["include"], !list.isNull else { return [] }
    var seen: Set<String> = []
    return NodeReader(list, log: log).items().compactMap { item in
      let path = item.words(limit: 200)
      guard !path.isEmpty else { return nil }
      guard staysInside(path), seen.insert(path).inserted else {
        item.report(
          .badInclude,
          expected: Phrase("计划所在文件夹内的相对路径,每个一次", "a relative path inside the plan's folder, once"),
          remedy: Phrase("去掉开头的 / 与 .. ", "leave out a leading / and any .."))
        return nil
      }
      return Located(path, at: item.place)
    }
  }

  /// Whether a path is relative and never steps out of the folder it starts in.
  static func staysInside(_ path: String) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.contains("\\") && !path.contains(":")
      && !steps.contains { $0.isEmpty || $0 == ".." || $0 == "." }
  }

  private static func name(of path: String, beside top: String) -> String {
    guard let slash = top.lastIndex(of: "/") else { return path }
    return top[...slash] + path
  }

  private static func refuseInclude(in part: YAMLNode, log: FindingLog) {
    guard let entry = part.entries?.first(where: { $0.key == "include" }) else { return }
    log.report(
      Finding(
        .badInclude, at: entry.place, read: "include",
        expected: Phrase("只有主文件可以 include", "include in the top file only"),
        remedy: Phrase("把路径移到主文件", "move the paths to the top file")))
  }

  private static func reportMissing(_ path: Located<String>, log: FindingLog) {
    log.report(
      Finding(
        .badInclude, at: path.place, read: path.value,
        expected: Phrase("计划文件夹内可读的文件", "a readable file in the plan's folder"),
        remedy: Phrase("检查文件名", "check the file's name")))
  }
}
