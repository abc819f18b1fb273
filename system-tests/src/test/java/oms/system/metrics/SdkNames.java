package oms.system.metrics;

import io.temporal.serviceclient.MetricsTag;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that Temporal's SDK has for its metrics and tags. */
final class SdkNames {

  /**
   * What the SDK counts only from the first time that it happens, and a healthy system need not
   * show: each is checked to be a counter of the SDK.
   */
  private static final Set<String> COUNTED_WHEN_IT_HAPPENS =
      Set.of(
          "temporal_request_failure",
          "temporal_long_request_failure",
          "temporal_workflow_task_execution_failed",
          "temporal_sticky_cache_miss");

  private SdkNames() {}

  /** The names, for Prometheus, of the counters that may not be there yet. */
  static Set<String> countedWhenItHappens() {
    Set<String> all =
        Stream.of(io.temporal.worker.MetricsType.class, io.temporal.serviceclient.MetricsType.class)
            .flatMap(SdkNames::constants)
            .collect(Collectors.toSet());
    if (!all.containsAll(COUNTED_WHEN_IT_HAPPENS)) {
      throw new AssertionError(COUNTED_WHEN_IT_HAPPENS + " is more than the SDK has: " + all);
    }
    return COUNTED_WHEN_IT_HAPPENS.stream()
        .map(name -> name + "_total")
        .collect(Collectors.toSet());
  }

  /** The tags that a metric of the SDK may have. */
  static Set<String> tags() {
    return constants(MetricsTag.class).collect(Collectors.toSet());
  }

  private static Stream<String> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(SdkNames::value);
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
