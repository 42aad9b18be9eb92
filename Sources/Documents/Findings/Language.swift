/// The languages the program can speak; plan data keeps its own.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Simplified Chinese, the first language.
  case chinese = "zh"
  /// English, the second.
  case english = "en"
}
