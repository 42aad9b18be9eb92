import Glibc

/// Tells in which encoding the bytes of a text file are, and reads them.
///
/// In this order: a byte order mark; strict UTF-8; GB18030, of which GBK and GB2312 are parts; UTF-16. A
/// NUL is in no text, so that UTF-16 is never taken for one of the others.
enum TextDecoding {
  static func decode(_ bytes: [UInt8]) throws(SheetFault) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes.dropFirst(3)).orThrow() }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try converted(bytes.dropFirst(2), from: "UTF-16LE").orThrow()
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try converted(bytes.dropFirst(2), from: "UTF-16BE").orThrow()
    }
    if !bytes.contains(0) {
      return try (utf8(bytes[...]) ?? converted(bytes[...], from: "GB18030")).orThrow()
    }
    // The NUL of ASCII stands in the second byte of each pair, or in the first.
    let isLittle =
      bytes.enumerated().count { $0.element == 0 && $0.offset % 2 == 1 } * 2 > bytes.count { $0 == 0 }
    return try converted(bytes[...], from: isLittle ? "UTF-16LE" : "UTF-16BE").orThrow()
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The text in another encoding; nil when any byte is not of it.
  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 3 + 16)
    var (left, room) = (input.count, output.count)
    let capacity = room
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return iconv(converter, &from, &left, &to, &room)
      }
    }
    guard status != Int(bitPattern: UInt.max), left == 0 else { return nil }
    let text = String(decoding: output[..<(capacity - room)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.unicodeScalars.contains("\0") ? nil : text
  }
}

extension String? {
  fileprivate func orThrow() throws(SheetFault) -> String {
    guard let self else { throw .unknownEncoding }
    return self
  }
}
