/// What a part of a workbook refers to, by the id it is referred to with.
final class Relations {
  struct Relation {
    /// The last word of the type's address: `worksheet`, `sharedStrings`.
    var kind: String
    /// The part's name in the container.
    var target: String
  }

  private let folder: String
  private var all: [(id: String, relation: Relation)] = []

  init(folder: String) { self.folder = folder }

  subscript(id: String) -> Relation? { all.first { $0.id == id }?.relation }

  func first(ofKind kind: String) -> String? { all.first { $0.relation.kind == kind }?.relation.target }

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self] name, attributes in
      // What stands outside of the container is nobody's business.
      guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
        let target = attributes["Target"], let type = attributes["Type"]
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      all.append((id, Relation(kind: kind, target: resolved(target))))
    }
  }

  private func resolved(_ target: String) -> String {
    var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}
