import Testing

@testable import Store

@Suite struct `Digests` {
  // FIPS 180-4 examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known digests come out`(text: String, digest: String) {
    #expect(Digest.of(Array(text.utf8)) == digest)
  }

  @Test func `a file digested in pieces has the digest of the whole`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var digest = Digest()
    for start in stride(from: 0, to: 1000, by: 37) { digest.update(bytes[start..<min(start + 37, 1000)]) }
    #expect(digest.finished() == Digest.of(bytes))
  }
}
