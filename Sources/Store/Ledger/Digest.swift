/// SHA-256 (FIPS 180-4), fed in pieces, so that a file of any size is digested while it is read.
struct Digest {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  init() { rest.reserveCapacity(Digest.blockSize) }

  /// Takes the next bytes.
  mutating func update(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if done == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Takes the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = bytes.prefix(Digest.blockSize - rest.count)
      rest.append(contentsOf: missing)
      bytes = bytes.dropFirst(missing.count)
      guard rest.count == Digest.blockSize else { return }
      rest.withUnsafeBytes { Digest.compress($0, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.prefix(bytes.count / Digest.blockSize * Digest.blockSize)
    Digest.compress(UnsafeRawBufferPointer(rebasing: whole), into: &state)
    rest.append(contentsOf: bytes.dropFirst(whole.count))
  }

  /// The digest of all bytes taken, in 64 hexadecimal digits.
  func finished() -> String {
    var last = self
    let bits = length * 8
    let zeros = (2 * Digest.blockSize - 9 - rest.count) % Digest.blockSize
    last.update([0x80] + [UInt8](repeating: 0, count: zeros))
    last.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return last.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The digest of some bytes.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.finished()
  }

  private static let blockSize = 64

  /// Works whole blocks into the state. The schedule is a ring of sixteen words, since no word is needed for
  /// longer; with that the loop stays in registers and the nearest cache.
  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
    guard blocks.count >= blockSize else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { w in
      constants.withUnsafeBufferPointer { k in
        for start in stride(from: 0, to: blocks.count, by: blockSize) {
          for i in 0..<16 {
            w[i] = UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * i, as: UInt32.self))
          }
          compress(w, k, into: &state)
        }
      }
    }
  }

  private static func compress(
    _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>, into state: inout [UInt32]
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in stride(from: 0, to: 64, by: 8) {
      if i >= 16 { for j in i..<i &+ 8 { extend(w, at: j) } }
      round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i & 15])
      round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[(i &+ 1) & 15])
      round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[(i &+ 2) & 15])
      round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[(i &+ 3) & 15])
      round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[(i &+ 4) & 15])
      round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[(i &+ 5) & 15])
      round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[(i &+ 6) & 15])
      round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[(i &+ 7) & 15])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round; the next one calls the same eight words by names moved on by one, so that nothing is moved.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let t = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ ((e & f) ^ (~e & g)) &+ word
    d = d &+ t
    h = t &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  @inline(__always)
  private static func extend(_ w: UnsafeMutableBufferPointer<UInt32>, at i: Int) {
    let (x, y) = (w[(i - 15) & 15], w[(i - 2) & 15])
    let s0 = turn(x, 7) ^ turn(x, 18) ^ (x >> 3)
    let s1 = turn(y, 17) ^ turn(y, 19) ^ (y >> 10)
    w[i & 15] = w[i & 15] &+ s0 &+ w[(i - 7) & 15] &+ s1
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
