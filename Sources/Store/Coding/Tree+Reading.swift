import Core

extension Tree {
  /// The tree of a compact document; nil when the bytes are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let reader = CompactReader(bytes) else { return nil }
    self = reader.tree(at: reader.root)
  }
}

extension CompactReader {
  fileprivate func tree(at offset: Int) -> Tree {
    switch tag(at: offset) {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .int: .int(int(at: offset) ?? 0)
    case .day: .day(Day(ordinal: int(at: offset) ?? 0))
    case .real: .real(real(at: offset) ?? 0)
    case .text: .text(text(at: offset) ?? "")
    case .list: .list(items(at: offset))
    case .object: .object(fields(at: offset))
    }
  }

  private func items(at offset: Int) -> [Tree] {
    guard let content = content(of: .list, at: offset) else { return [] }
    var next = content.first
    return (0..<content.count).map { _ in
      defer { next = end(of: next) }
      return tree(at: next)
    }
  }

  private func fields(at offset: Int) -> [Tree.Field] {
    guard let content = content(of: .object, at: offset) else { return [] }
    var next = content.first
    return (0..<content.count).map { _ in
      let name = names[Int(varint(at: &next))]
      defer { next = end(of: next) }
      return Tree.Field(key: name, value: tree(at: next))
    }
  }
}
