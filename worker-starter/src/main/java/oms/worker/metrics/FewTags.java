package oms.worker.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes off tags that multiply series and tell nobody anything. Temporal's SDK puts ten on each of
 * its meters, most of them with the value {@code none}.
 */
public final class FewTags implements MeterFilter {

  private static final String ABSENT = "none";

  /**
   * The namespace is a tag of every series already, and under this name Prometheus keeps that of
   * Kubernetes. Of exceptions, signals, queries and updates there are as many as the code likes.
   */
  private static final Set<String> NOT_OF_TEMPORAL =
      Set.of("namespace", "exception", "signal_name", "query_type", "update_name");

  /** A request is as fast as its operation, whatever it was for. */
  private static final Set<String> NOT_OF_REQUESTS =
      Set.of("task_queue", "worker_type", "workflow_type", "activity_type");

  /** Some places where a workflow leaves the cache put it on, others do not. */
  private static final Set<String> NOT_OF_CACHE = Set.of("worker_type");

  /** Status and outcome say enough; the log has the exception. */
  private static final Set<String> NOT_OF_SPRING = Set.of("error", "exception");

  @Override
  public Meter.Id map(Meter.Id id) {
    if (Sdk.isMeterOf(id)) {
      return keep(id, tag -> isKeptOfTemporal(id, tag));
    }
    return isOfSpring(id) ? keep(id, tag -> !NOT_OF_SPRING.contains(tag.getKey())) : id;
  }

  private static boolean isOfSpring(Meter.Id id) {
    return id.getName().startsWith("http.") || id.getName().startsWith("tasks.");
  }

  private static boolean isKeptOfTemporal(Meter.Id id, Tag tag) {
    return !tag.getValue().equals(ABSENT)
        && !NOT_OF_TEMPORAL.contains(tag.getKey())
        && !(Sdk.isRequest(id) && NOT_OF_REQUESTS.contains(tag.getKey()))
        && !(Sdk.isOfCache(id) && NOT_OF_CACHE.contains(tag.getKey()));
  }

  private static Meter.Id keep(Meter.Id id, Predicate<Tag> kept) {
    List<Tag> tags = id.getTags().stream().filter(kept).toList();
    return id.replaceTags(tags);
  }
}
