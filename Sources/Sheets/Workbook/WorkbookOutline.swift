/// The tabs of a workbook, and from which day its days are counted.
final class WorkbookOutline {
  struct Tab {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  private(set) var isFrom1904 = false

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self] name, attributes in
      switch name {
      case "workbookPr": isFrom1904 = attributes.isTrue("date1904")
      case "sheet":
        guard let id = attributes["id"] else { return }
        let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
        tabs.append(Tab(name: attributes["name"] ?? "", relation: id, isHidden: isHidden))
      default: break
      }
    }
  }
}

/// The texts that cells share, by number.
final class SharedStrings {
  private(set) var texts: [String] = []
  private var text = RichText()

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self] name, attributes in
      if name == "si" { text = RichText() }
      text.begin(name, attributes)
    }
    reading.words = { [unowned self] in text.take($0) }
    reading.end = { [unowned self] name in
      text.end(name)
      if name == "si" { texts.append(text.plain) }
    }
  }
}

/// The comments of a sheet, by the cell they are pinned to.
final class CommentListener {
  private(set) var comments: [CellAddress: String] = [:]
  private var address: CellAddress?
  private var text = RichText()

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self] name, attributes in
      if name == "comment" {
        address = attributes["ref"].flatMap { CellAddress($0) }
        text = RichText()
      }
      text.begin(name)
    }
    reading.words = { [unowned self] in text.take($0) }
    reading.end = { [unowned self] name in
      text.end(name)
      if name == "comment", let address { comments[address] = text.plain }
    }
  }
}

/// Text in runs of different looks; how a word is pronounced is left out.
struct RichText {
  private var raw = ""
  private var isText = false
  private var phonetic = 0
  private var isRaised = false

  mutating func begin(_ name: String, _ attributes: XMLReading.Attributes? = nil) {
    switch name {
    // A footnote's mark behind 120 must not make it 1201.
    case "vertAlign": isRaised = ["superscript", "subscript"].contains(attributes?["val"] ?? "")
    case "r": isRaised = false
    case "rPh": phonetic += 1
    case "t": isText = phonetic == 0
    default: break
    }
  }

  mutating func take(_ words: String) {
    guard isText else { return }
    raw += isRaised && !raw.hasSuffix("^") ? "^" + words : words
  }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": phonetic -= 1
    case "t": isText = false
    default: break
    }
  }

  /// The text with escapes such as `_x000D_` resolved. (ECMA-376 part 1, 22.9.2.19.)
  var plain: String {
    guard raw.contains("_x") else { return raw }
    return raw.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap { UnicodeScalar($0) }.map { String($0) }
        ?? String(match.output.0)
    }
  }
}
