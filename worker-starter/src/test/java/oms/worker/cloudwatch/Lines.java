package oms.worker.cloudwatch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was printed for CloudWatch. */
final class Lines {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final EmbeddedMetrics metrics =
      new EmbeddedMetrics(
          new PrintStream(out, true, StandardCharsets.UTF_8), Clock.fixed(NOW, ZoneOffset.UTC));

  EmbeddedMetrics metrics() {
    return metrics;
  }

  String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  List<JsonNode> all() {
    return text().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  /** The values of a metric of a queue, from all lines. */
  List<Long> values(String taskQueue, Metric metric) {
    return all().stream()
        .filter(line -> line.path("TaskQueue").asString().equals(taskQueue))
        .flatMap(line -> numbers(line.path(metric.title())))
        .toList();
  }

  private static Stream<Long> numbers(JsonNode values) {
    return values.values().stream().map(JsonNode::asLong);
  }
}
