import CExpat

/// Reads XML in pieces and tells what begins, what ends and the words between.
///
/// Names come without their prefix, since the vocabularies of a workbook never use one local name for two
/// things. A document type is refused, so that no entity is ever declared: none can be drawn in from
/// outside or blow up inside.
final class XMLReading {
  /// An element begins: its name and attributes.
  var begin: (_ name: String, _ attributes: Attributes) -> Void = { _, _ in }
  /// Words between tags, perhaps in several pieces.
  var words: (String) -> Void = { _ in }
  /// An element ends.
  var end: (_ name: String) -> Void = { _ in }

  private let part: String
  private let parser: XML_Parser
  private var depth = 0
  private(set) var fault: SheetFault?

  /// Deeper than any part of an honest workbook.
  private static let mostDepth = 256

  init(part: String) throws(SheetFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .damagedXML(part: part, line: 0, reason: "memory") }
    self.part = part
    self.parser = parser
    connect()
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the next piece.
  func read(_ piece: UnsafeBufferPointer<UInt8>) throws(SheetFault) {
    let status = piece.withMemoryRebound(to: CChar.self) { bytes in
      XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), 0)
    }
    try check(status)
  }

  /// Says that there is no more.
  func finish() throws(SheetFault) { try check(XML_Parse(parser, nil, 0, 1)) }

  /// Ends the reading with a fault found by who listens.
  func stop(_ fault: SheetFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, XML_Bool(0))
  }

  private func check(_ status: XML_Status) throws(SheetFault) {
    if let fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
    throw .damagedXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)), reason: reason)
  }

  private func connect() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        XMLReading.of(context)?.began(XMLReading.local(name), Attributes(attributes))
      },
      { context, name in
        guard let name, let reading = XMLReading.of(context) else { return }
        reading.depth -= 1
        reading.end(XMLReading.local(name))
      })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      guard let bytes else { return }
      let text = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      XMLReading.of(context)?.words(String(decoding: text, as: UTF8.self))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reading = XMLReading.of(context) else { return }
      reading.stop(.documentType(part: reading.part))
    }
  }

  private func began(_ name: String, _ attributes: Attributes) {
    depth += 1
    if depth > XMLReading.mostDepth { stop(.tooLarge(.depth, limit: XMLReading.mostDepth)) }
    if fault == nil { begin(name, attributes) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReading? {
    context.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  fileprivate static func local(_ name: UnsafePointer<CChar>) -> String {
    let whole = String(cString: name)
    guard let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":")) else { return whole }
    return String(whole[whole.utf8.index(after: colon)...])
  }

  /// The attributes of the element that begins; read only while it does.
  struct Attributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

    /// The value of an attribute by its name without prefix.
    subscript(name: String) -> String? {
      guard let pairs else { return nil }
      var at = 0
      while let key = pairs[at], let value = pairs[at + 1] {
        if XMLReading.local(key) == name { return String(cString: value) }
        at += 2
      }
      return nil
    }

    /// Whether an attribute says true.
    func isTrue(_ name: String) -> Bool { ["1", "true", "on"].contains(self[name] ?? "") }
  }
}
