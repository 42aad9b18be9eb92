/// A value of a YAML document that knows where it stands.
public struct YAMLNode: Sendable, Hashable {
  /// Where the value begins; for an alias, where the alias stands.
  public let place: Place
  /// What it holds.
  public let content: Content

  /// The three shapes of YAML.
  public enum Content: Sendable, Hashable {
    /// Keys and values, in the order they were written; merged entries (`<<`) follow.
    case mapping([Entry])
    /// A list.
    case sequence([YAMLNode])
    /// A single word or text, exactly as written: `no`, `1.0` and `0xF` stay what they are.
    case scalar(String, Style)
  }

  /// How a scalar was written, which decides whether it may be a number, a truth value or null.
  public enum Style: Sendable, Hashable {
    /// Without quotation marks: may be a number, `true`, `null`.
    case plain
    /// In quotation marks, as a block of text, or tagged `!!str`: always text.
    case quoted
  }

  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let place: Place
    /// The value.
    public let value: YAMLNode
  }
}

extension YAMLNode {
  /// The entries of a mapping; nil for anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a sequence; nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The text of a scalar as written; nil for anything else.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing stands here: empty, `~` or `null` without quotation marks.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value of a key; nil if this is no mapping or has no such key.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// A short look at the value, for messages: `绿色石化`, `{id, name, …}`, `[a, b, …]`.
  public var excerpt: String {
    switch content {
    case .scalar(let text, _): text
    case .mapping(let entries): "{\(YAMLNode.list(entries.map(\.key)))}"
    case .sequence(let items): "[\(YAMLNode.list(items.map { $0.text ?? "…" }))]"
    }
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(3).map { Excerpt($0, limit: 16).text }
    return (shown + (words.count > 3 ? ["…"] : [])).joined(separator: ", ")
  }
}
