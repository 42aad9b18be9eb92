/// The parts of a ZIP container, found by its directory. (PKWARE APPNOTE 6.3.3, without ZIP64: a workbook
/// within the limits needs none.)
///
/// Every offset is checked against the bytes there are; nothing is unpacked before it is asked for.
struct ZipArchive {
  struct Part {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var packed: Range<Int>
    var size: Int
  }

  let bytes: [UInt8]
  private(set) var parts: [String: Part] = [:]

  init(_ bytes: [UInt8]) throws(SheetFault) {
    self.bytes = bytes
    let directory = try endOfDirectory()
    var at = Int(word(directory + 16))
    for _ in 0..<half(directory + 10) {
      guard at + 46 <= bytes.count, word(at) == 0x0201_4b50 else { throw .damagedArchive("directory") }
      let (name, extra, comment) = (half(at + 28), half(at + 30), half(at + 32))
      guard at + 46 + name + extra + comment <= bytes.count else { throw .damagedArchive("directory") }
      let part = try part(at: at, nameLength: name)
      // Two parts of one name are read differently by different programs.
      guard parts.updateValue(part, forKey: ZipArchive.key(part.name)) == nil else {
        throw .damagedArchive(part.name)
      }
      at += 46 + name + extra + comment
    }
  }

  /// The part of a name; separators and letter case are not told apart, as spreadsheet programs do not.
  subscript(name: String) -> Part? { parts[ZipArchive.key(name)] }

  private static func key(_ name: String) -> String {
    let path = name.replacing("\\", with: "/").lowercased()
    return String(path.drop { $0 == "/" })
  }

  /// The directory's end stands at the end, before a comment of at most 65 535 bytes.
  private func endOfDirectory() throws(SheetFault) -> Int {
    var at = bytes.count - 22
    while at >= max(0, bytes.count - 22 - 0xFFFF) {
      if word(at) == 0x0605_4b50, at + 22 + half(at + 20) == bytes.count { return at }
      at -= 1
    }
    throw .damagedArchive("end of directory")
  }

  private func part(at entry: Int, nameLength: Int) throws(SheetFault) -> Part {
    let name = String(decoding: bytes[(entry + 46)..<(entry + 46 + nameLength)], as: UTF8.self)
    let local = Int(word(entry + 42))
    guard local + 30 <= bytes.count, word(local) == 0x0403_4b50 else { throw .damagedArchive(name) }
    let start = local + 30 + half(local + 26) + half(local + 28)
    let end = start + Int(word(entry + 20))
    guard start <= end, end <= bytes.count else { throw .damagedArchive(name) }
    return Part(
      name: name, method: half(entry + 10), isEncrypted: half(entry + 8) & 1 == 1,
      checksum: word(entry + 16), packed: start..<end, size: Int(word(entry + 24)))
  }

  private func half(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }

  private func word(_ at: Int) -> UInt32 { UInt32(half(at)) | UInt32(half(at + 2)) << 16 }
}
