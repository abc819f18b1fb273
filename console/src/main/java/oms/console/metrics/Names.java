package oms.console.metrics;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read of all that processes measure, see {@code docs/metrics.md}. */
final class Names {

  static final String PLACED = "oms_orders_placed_total";
  static final String CLOSED = "oms_orders_closed_total";
  static final String COMPLETED_SECONDS = "oms_order_completed_seconds_bucket";
  static final String BOOKED_SECONDS = "oms_order_booked_seconds_bucket";
  static final String BACKLOG = "oms_task_queue_backlog";
  static final String SLOTS_USED = "temporal_worker_task_slots_used";
  static final String SLOTS_FREE = "temporal_worker_task_slots_available";
  static final String POLLERS = "temporal_num_pollers";
  static final String WORKFLOW_WAIT =
      "temporal_workflow_task_schedule_to_start_latency_seconds_bucket";
  static final String ACTIVITY_WAIT = "temporal_activity_schedule_to_start_latency_seconds_bucket";

  /** What only grows while a process lives. */
  static final Set<String> GROWING =
      Set.of(PLACED, CLOSED, COMPLETED_SECONDS, BOOKED_SECONDS, WORKFLOW_WAIT, ACTIVITY_WAIT);

  static final Set<String> ALL =
      Set.of(
          PLACED,
          CLOSED,
          COMPLETED_SECONDS,
          BOOKED_SECONDS,
          BACKLOG,
          SLOTS_USED,
          SLOTS_FREE,
          POLLERS,
          WORKFLOW_WAIT,
          ACTIVITY_WAIT);

  /** To be asked for nothing else; counters and histograms are asked for without their endings. */
  static final String QUERY =
      ALL.stream()
          .flatMap(name -> Stream.of(name, name.replaceAll("_(total|bucket)$", "")))
          .distinct()
          .sorted()
          .collect(Collectors.joining(",", "includedNames=", ""));

  private Names() {}
}
