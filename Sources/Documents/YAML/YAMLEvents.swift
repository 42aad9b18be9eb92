// libyaml as Yams vendors it. Yams' own composer stops at the first repeated key, forgets where an
// alias stands and follows aliases without bound; its parser underneath does none of this.
import CYaml

/// One step of a YAML document.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd, streamStart, streamEnd
    case mappingStart, mappingEnd, sequenceStart, sequenceEnd
    case scalar(String, plain: Bool)
    case alias(String)
  }

  let kind: Kind
  let mark: YAMLMark
  var anchor: String?
  var tag: String?
}

/// A position as libyaml counts it: line and character from 0.
struct YAMLMark: Equatable {
  let line: Int
  let column: Int
}

/// What libyaml says when it cannot go on.
struct YAMLProblem: Error {
  enum Spot {
    case mark(YAMLMark)
    case byte(Int)
  }

  let problem: String
  let spot: Spot
  let context: String
  let contextMark: YAMLMark
}

/// The events of a YAML text, one after the other.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Reads bytes that must outlive the events and must not be empty.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event. After a problem or the end of the stream there is none.
  func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var problem: YAMLProblem {
    let state = parser.pointee
    let spot: YAMLProblem.Spot =
      state.error == YAML_READER_ERROR
      ? .byte(state.problem_offset) : .mark(YAMLMark(state.problem_mark))
    return YAMLProblem(
      problem: state.problem.map { String(cString: $0) } ?? "out of memory", spot: spot,
      context: state.context.map { String(cString: $0) } ?? "",
      contextMark: YAMLMark(state.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line, column: mark.column)
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    let data = event.data
    mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), plain: data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
      (anchor, tag) = (word(data.scalar.anchor), word(data.scalar.tag))
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      (anchor, tag) = (word(data.mapping_start.anchor), word(data.mapping_start.tag))
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      (anchor, tag) = (word(data.sequence_start.anchor), word(data.sequence_start.tag))
    case YAML_ALIAS_EVENT: kind = .alias(word(data.alias.anchor) ?? "")
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
  }
}

private func word(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
  bytes.map { String(cString: $0) }
}
