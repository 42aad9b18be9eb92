import Glibc

/// The variables the program was started with.
enum Environment {
  /// A variable's value; nil when it is not set. Foundation copies all of them into a dictionary at each question,
  /// twice of which take longer than reading the plan.
  static func value(of name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether the user wants no colour anywhere; see no-color.org.
  static var wantsNoColour: Bool { value(of: "NO_COLOR")?.isEmpty == false }
}
