extension YAMLNode {
  /// The tops of several documents as one mapping: lists under the same key follow each other in the order
  /// of the documents; any other key may stand once. What breaks these rules goes to the log.
  public static func joining(_ documents: [YAMLNode], log: FindingLog) -> YAMLNode? {
    guard let first = documents.first else { return nil }
    var joint = Joint(log: log)
    for document in documents {
      guard let entries = document.entries else {
        NodeReader(document, log: log).report(
          .wrongType, expected: Phrase("一组键(键: 值)", "a mapping (key: value)"))
        continue
      }
      entries.forEach { joint.add($0) }
    }
    return YAMLNode(place: first.place, content: .mapping(joint.entries))
  }

  private struct Joint {
    let log: FindingLog
    var entries: [Entry] = []
    var indices: [String: Int] = [:]

    mutating func add(_ entry: Entry) {
      guard let index = indices[entry.key] else {
        indices[entry.key] = entries.count
        entries.append(entry)
        return
      }
      let first = entries[index]
      if let before = first.value.items, let after = entry.value.items {
        let list = YAMLNode(place: first.value.place, content: .sequence(before + after))
        entries[index] = Entry(key: first.key, place: first.place, value: list)
      } else {
        log.report(
          Finding(
            .duplicateKey, at: entry.place, read: entry.key,
            expected: Phrase(
              "整份计划里只写一次的键,\(first.place) 已有",
              "a key written once in all files; it stands at \(first.place) already"),
            remedy: Phrase("删去其中一个", "remove one of them")))
      }
    }
  }
}
