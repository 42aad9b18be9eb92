/// One difference between two trees: the way to the place, and what stood and stands there.
struct Difference: Hashable, Sendable {
  /// `targets[revenue].value`: members of lists go by their id, or by their position from 0.
  var path: String
  /// Nil where something was added.
  var was: String?
  /// Nil where something was taken away.
  var became: String?
}

extension Tree {
  /// What turned this tree into another, in the order of the trees. Members of lists that carry an id
  /// are matched by it; that they only moved is one difference.
  func differences(to other: Tree, at path: String = "") -> [Difference] {
    if self == other { return [] }
    switch (self, other) {
    case (.object(let old), .object(let new)): return Tree.differences(old, new, at: path)
    case (.list(let old), .list(let new)):
      guard let (oldIDs, newIDs) = Tree.bothIdentified(old, new) else { break }
      return Tree.differences(old, oldIDs, new, newIDs, at: path)
    default: break
    }
    return [Difference(path: path, was: text, became: other.text)]
  }

  private static func differences(_ old: [Field], _ new: [Field], at path: String) -> [Difference] {
    let prefix = path.isEmpty ? "" : path + "."
    let added = new.filter { field in !old.contains { $0.key == field.key } }
    let kept = old.flatMap { field in
      field.value.differences(to: other(field.key, in: new), at: prefix + field.key)
    }
    return kept + added.flatMap { Tree.null.differences(to: $0.value, at: prefix + $0.key) }
  }

  private static func other(_ key: String, in fields: [Field]) -> Tree {
    fields.first { $0.key == key }?.value ?? .null
  }

  private static func differences(
    _ old: [Tree], _ oldIDs: [String], _ new: [Tree], _ newIDs: [String], at path: String
  ) -> [Difference] {
    let oldByID = Dictionary(zip(oldIDs, old)) { first, _ in first }
    let newByID = Dictionary(zip(newIDs, new)) { first, _ in first }
    var differences = oldIDs.flatMap { id in
      (oldByID[id] ?? .null).differences(to: newByID[id] ?? .null, at: "\(path)[\(id)]")
    }
    for id in newIDs where oldByID[id] == nil {
      differences += Tree.null.differences(to: newByID[id] ?? .null, at: "\(path)[\(id)]")
    }
    let keptBefore = oldIDs.filter { newByID[$0] != nil }
    let keptAfter = newIDs.filter { oldByID[$0] != nil }
    if keptBefore != keptAfter {
      differences.append(
        Difference(
          path: path, was: keptBefore.joined(separator: ", "), became: keptAfter.joined(separator: ", ")))
    }
    return differences
  }

  private static func bothIdentified(_ old: [Tree], _ new: [Tree]) -> ([String], [String])? {
    let oldIDs = old.compactMap(\.identifier)
    let newIDs = new.compactMap(\.identifier)
    guard oldIDs.count == old.count, newIDs.count == new.count, Set(oldIDs).count == oldIDs.count,
      Set(newIDs).count == newIDs.count
    else { return nil }
    return (oldIDs, newIDs)
  }

  private var identifier: String? {
    guard case .text(let id) = self["id"] else { return nil }
    return id
  }
}
