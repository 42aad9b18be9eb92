import CZlib

/// Writes a ZIP container in memory: the same parts give the same bytes, since no time is kept.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = ZipWriter.deflated(content)
    let body = packed ?? content
    var header: [UInt8] = []
    header.append(half: 20)
    header.append(half: 0x0800)  // names are UTF-8
    header.append(half: packed == nil ? 0 : 8)
    header.append(half: 0)
    header.append(half: 0x21)  // 1 January 1980, the first day there is
    header.append(word: content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, uInt($0.count))) })
    header.append(word: body.count)
    header.append(word: content.count)
    header.append(half: name.utf8.count)
    header.append(half: 0)
    let offset = bytes.count
    bytes.append(word: 0x0403_4b50)
    bytes += header + Array(name.utf8) + body
    directory.append(word: 0x0201_4b50)
    directory.append(half: 20)
    directory += header
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(word: offset)
    directory += Array(name.utf8)
    count += 1
  }

  /// The container with its directory.
  var finished: [UInt8] {
    var whole = bytes + directory
    whole.append(word: 0x0605_4b50)
    whole.append(word: 0)
    whole.append(half: count)
    whole.append(half: count)
    whole.append(word: directory.count)
    whole.append(word: bytes.count)
    whole.append(half: 0)
    return whole
  }

  /// Raw deflate; nil when that is no shorter.
  private static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var (input, output) = (content, [UInt8](repeating: 0, count: content.count))
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        (stream.next_in, stream.avail_in) = (source.baseAddress, uInt(source.count))
        (stream.next_out, stream.avail_out) = (target.baseAddress, uInt(target.count))
        return deflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    return Array(output[..<Int(stream.total_out)])
  }
}

extension [UInt8] {
  fileprivate mutating func append(half value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append(word value: Int) {
    append(half: value)
    append(half: value >> 16)
  }
}
