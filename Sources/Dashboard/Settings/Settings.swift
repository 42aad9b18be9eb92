public import Documents

/// What a user has set for good, in a file; what is not set is nil.
///
/// A flag of the command line goes before the environment, and that before this.
public struct Settings: Hashable, Sendable {
  public var language: Language?
  public var theme: String?
  public var glyphs: GlyphChoice?
  public var ambiguous: Width?
  public var mouse: Bool?
  public var readOnly: Bool?
  /// How many days back 变化 compares.
  public var comparisonDays: Int?
  /// How long a page of a meeting stays when pages turn by themselves.
  public var secondsPerPage: Int?
  public var keys = KeyMap.standard

  /// Which shapes are drawn.
  public enum GlyphChoice: String, Hashable, Sendable, CaseIterable { case auto, rich, plain, ascii }

  /// How wide the terminal draws characters of ambiguous width.
  public enum Width: String, Hashable, Sendable, CaseIterable { case auto, narrow, wide }

  /// Nothing set.
  public init() {}

  /// The version of the format that is read and written.
  public static let version = 1
}
