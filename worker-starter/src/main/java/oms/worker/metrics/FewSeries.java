package oms.worker.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/** Leaves out series that nobody would look at, or that tell what another one tells. */
public final class FewSeries implements MeterFilter {

  /** Beginnings of names. */
  private static final List<String> UNUSED =
      List.of(
          // Each is nearly the sum of two others.
          "temporal_activity_succeed_endtoend_latency",
          "temporal_local_activity_succeed_endtoend_latency",
          "temporal_workflow_task_execution_total_latency",
          // The process's start says it.
          "temporal_worker_start",
          "temporal_poller_start",
          // The pool's own meters say it.
          "jdbc.connections",
          // There are no sessions, and no files but logs.
          "tomcat.sessions",
          "disk.",
          // What is under way at the moment of a scrape is next to nothing.
          "http.server.requests.active",
          "http.client.requests.active",
          "tasks.scheduled.execution.active");

  /** Made once at the start, or by ourselves every few seconds. */
  private static final Set<String> UNTIMED_OPERATIONS =
      Set.of("GetSystemInfo", "DescribeNamespace", "DescribeTaskQueue");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean denied = isUnused(id) || isOfNexus(id) || isUntimed(id) || isCountedTwice(id);
    return denied ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }

  private static boolean isUnused(Meter.Id id) {
    return UNUSED.stream().anyMatch(id.getName()::startsWith);
  }

  /** Every worker says how many Nexus tasks it would run; ours serve none. */
  private static boolean isOfNexus(Meter.Id id) {
    return "NexusWorker".equals(id.getTag("worker_type"));
  }

  private static boolean isUntimed(Meter.Id id) {
    String operation = id.getTag("operation");
    return id.getName().equals("temporal_request_latency")
        && operation != null
        && UNTIMED_OPERATIONS.contains(operation);
  }

  /** The SDK (1.38) records an activity's wait with its type and once more without. */
  private static boolean isCountedTwice(Meter.Id id) {
    return id.getName().equals("temporal_activity_schedule_to_start_latency")
        && id.getTag("activity_type") == null;
  }
}
