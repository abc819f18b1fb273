package oms.worker.cloudwatch;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints metrics in CloudWatch's embedded metric format: lines of JSON that CloudWatch Logs turns
 * into metrics, with every value kept, as percentiles need it. A line must be the whole log event,
 * so it bypasses the log and its pattern.
 */
public final class EmbeddedMetrics {

  /** More values are refused, with the whole line. */
  static final int MOST_VALUES = 100;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PrintStream out;
  private final Clock clock;

  /** Prints to a stream, usually the standard output. */
  public EmbeddedMetrics(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Prints any number of values of one metric. */
  void print(String taskQueue, Metric metric, List<Long> values) {
    for (int from = 0; from < values.size(); from += MOST_VALUES) {
      int to = Math.min(values.size(), from + MOST_VALUES);
      print(taskQueue, Map.of(metric, values.subList(from, to)));
    }
  }

  /** Prints one line. One call writes it, so that no other line gets into it. */
  void print(String taskQueue, Map<Metric, List<Long>> values) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("_aws", metadata(values.keySet().stream().sorted().toList()));
    line.put(Metric.DIMENSION, taskQueue);
    values.forEach((metric, numbers) -> line.put(metric.title(), numbers));
    out.print(JSON.writeValueAsString(line) + "\n");
    out.flush();
  }

  private Map<String, Object> metadata(List<Metric> metrics) {
    Map<String, Object> directive = new LinkedHashMap<>();
    directive.put("Namespace", Metric.NAMESPACE);
    directive.put("Dimensions", List.of(List.of(Metric.DIMENSION)));
    directive.put("Metrics", metrics.stream().map(EmbeddedMetrics::definition).toList());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("Timestamp", clock.millis());
    metadata.put("CloudWatchMetrics", List.of(directive));
    return metadata;
  }

  private static Map<String, String> definition(Metric metric) {
    Map<String, String> definition = new LinkedHashMap<>();
    definition.put("Name", metric.title());
    definition.put("Unit", metric.unit());
    return definition;
  }
}
