/// Foreign text made fit for one line of a message: controls visible, length bounded.
struct Excerpt {
  let text: String

  init(_ foreign: String, limit: Int = 60) {
    var shown = ""
    var count = 0
    for scalar in foreign.unicodeScalars {
      guard count < limit else {
        shown += "…"
        break
      }
      shown += Excerpt.visible(scalar)
      count += 1
    }
    text = shown
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    // Format characters turn the reading direction or hide; separators break the line.
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return "\\u{\(String(scalar.value, radix: 16))}"
    default:
      return String(scalar)
    }
  }
}
