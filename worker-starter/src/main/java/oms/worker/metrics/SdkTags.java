package oms.worker.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.Set;

/**
 * Takes tags off the meters of Temporal's SDK. It puts ten on each, most of them with the value
 * {@code none}; what is left tells apart what somebody looks at.
 */
public final class SdkTags implements MeterFilter {

  private static final String ABSENT = "none";

  /**
   * The namespace is a tag of every series already, and under this name Prometheus keeps that of
   * Kubernetes. An exception's class, and names of signals, queries and updates, are as many as the
   * code likes.
   */
  private static final Set<String> NEVER =
      Set.of("namespace", "exception", "signal_name", "query_type", "update_name");

  /** A request is as fast as its operation, whatever it was for. */
  private static final Set<String> NOT_OF_REQUESTS =
      Set.of("task_queue", "worker_type", "workflow_type", "activity_type");

  @Override
  public Meter.Id map(Meter.Id id) {
    return Sdk.isMeterOf(id) ? id.replaceTags(kept(id)) : id;
  }

  private static List<Tag> kept(Meter.Id id) {
    boolean request = Sdk.isRequest(id);
    return id.getTags().stream()
        .filter(tag -> !tag.getValue().equals(ABSENT))
        .filter(tag -> !NEVER.contains(tag.getKey()))
        .filter(tag -> !(request && NOT_OF_REQUESTS.contains(tag.getKey())))
        .toList();
  }
}
