import CZlib

extension ZipArchive {
  /// Hands on the bytes of a part piece by piece, never more than `budget` of them, which shrinks.
  func unpack(
    _ part: Part, budget: inout Int, piece: (UnsafeBufferPointer<UInt8>) throws(SheetFault) -> Void
  ) throws(SheetFault) {
    guard !part.isEncrypted, part.method == 0 || part.method == 8 else { throw .unsupportedPart(part.name) }
    guard part.size <= budget else { throw .tooLarge(.unpackedBytes, limit: budget) }
    budget -= part.size
    var tally = Tally(part)
    if part.method == 0 {
      try bytes[part.packed].withUnsafeBufferPointer { all throws(SheetFault) in try tally.take(all, piece) }
    } else {
      try inflate(part, &tally, piece)
    }
    guard tally.size == part.size, tally.checksum == uLong(part.checksum) else {
      throw .damagedArchive(part.name)
    }
  }

  /// A part whole.
  func contents(_ part: Part, budget: inout Int) throws(SheetFault) -> [UInt8] {
    var whole: [UInt8] = []
    try unpack(part, budget: &budget) { whole.append(contentsOf: $0) }
    return whole
  }

  /// The size and checksum of what came so far; more than the directory said is a fault at once.
  private struct Tally {
    let part: Part
    var size = 0
    var checksum: uLong = 0

    init(_ part: Part) { self.part = part }

    mutating func take(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ piece: (UnsafeBufferPointer<UInt8>) throws(SheetFault) -> Void
    ) throws(SheetFault) {
      size += bytes.count
      guard size <= part.size else { throw .damagedArchive(part.name) }
      checksum = crc32(checksum, bytes.baseAddress, uInt(bytes.count))
      try piece(bytes)
    }
  }

  private func inflate(
    _ part: Part, _ tally: inout Tally, _ piece: (UnsafeBufferPointer<UInt8>) throws(SheetFault) -> Void
  ) throws(SheetFault) {
    var stream = z_stream()
    // Minus the window's bits: raw deflate without zlib's header.
    let opened = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { throw .damagedArchive(part.name) }
    defer { inflateEnd(&stream) }
    var packed = Array(bytes[part.packed])
    var room = [UInt8](repeating: 0, count: 64 << 10)
    try packed.withUnsafeMutableBufferPointer { input throws(SheetFault) in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      var status = Z_OK
      while status == Z_OK {
        try room.withUnsafeMutableBufferPointer { output throws(SheetFault) in
          stream.next_out = output.baseAddress
          stream.avail_out = uInt(output.count)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          let made = output.count - Int(stream.avail_out)
          try tally.take(UnsafeBufferPointer(rebasing: output[..<made]), piece)
        }
      }
      guard status == Z_STREAM_END else { throw .damagedArchive(part.name) }
    }
  }
}
