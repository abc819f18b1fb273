package oms.system;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a golden sample promises of an answer: its keys with the types of their values. Keys that
 * come on top are fine, the reference's clients ignore them; an array promises that all its
 * elements look like the sample's first.
 */
final class JsonShape {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode sample;

  private JsonShape(JsonNode sample) {
    this.sample = sample;
  }

  static JsonShape of(String sample) {
    return new JsonShape(JSON.readTree(sample));
  }

  /** Where and how an answer differs, one sentence each; none when it looks like the sample. */
  Stream<String> differences(JsonNode answer) {
    return differences("", sample, answer);
  }

  private static Stream<String> differences(String at, JsonNode expected, JsonNode actual) {
    if (expected.getNodeType() != actual.getNodeType()) {
      return Stream.of(at + " is " + actual.getNodeType() + ", not " + expected.getNodeType());
    }
    if (expected.isObject()) {
      return expected
          .propertyStream()
          .map(it -> differences(at + "/" + it.getKey(), it.getValue(), actual.path(it.getKey())))
          .flatMap(found -> found);
    }
    return expected.isEmpty()
        ? Stream.empty()
        : actual.valueStream().flatMap(it -> differences(at + "/*", expected.get(0), it));
  }
}
