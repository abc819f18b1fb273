package oms.benchmark.cost;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Billable actions by type, as a Temporal server counts them in its metric {@code action}. A child
 * workflow is two of them. Markers are billed once for each workflow task that records any ({@code
 * command_BatchMarkers}); the server counts each marker besides, which is left out here.
 *
 * @param byType how many of each type
 */
record ActionCounts(SortedMap<String, Long> byType) {

  static final ActionCounts NONE = new ActionCounts(new TreeMap<>());

  private static final String EACH_MARKER = "command_RecordMarker";
  private static final Pattern LINE = Pattern.compile("action\\{(.*)} (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** Keeps its own copy. */
  ActionCounts {
    byType = new TreeMap<>(byType);
  }

  /**
   * Reads them from metrics in Prometheus' text format.
   *
   * @param namespace whose actions are counted
   */
  static ActionCounts parse(String metrics, String namespace) {
    SortedMap<String, Long> counts = new TreeMap<>();
    metrics
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> count(labels(line.group(1)), line.group(2), namespace, counts));
    return new ActionCounts(counts);
  }

  private static Map<String, String> labels(String text) {
    return LABEL
        .matcher(text)
        .results()
        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
  }

  private static void count(
      Map<String, String> labels, String value, String namespace, Map<String, Long> counts) {
    String type = labels.getOrDefault("action_type", "");
    if (namespace.equals(labels.get("namespace")) && !type.startsWith(EACH_MARKER)) {
      counts.merge(type, Math.round(Double.parseDouble(value)), Long::sum);
    }
  }

  /** What was counted since an earlier reading. */
  ActionCounts since(ActionCounts before) {
    SortedMap<String, Long> counts = new TreeMap<>();
    byType.forEach((type, count) -> counts.put(type, count - before.of(type)));
    counts.values().removeIf(count -> count == 0);
    return new ActionCounts(counts);
  }

  long of(String type) {
    return byType.getOrDefault(type, 0L);
  }

  long total() {
    return byType.values().stream().mapToLong(Long::longValue).sum();
  }
}
