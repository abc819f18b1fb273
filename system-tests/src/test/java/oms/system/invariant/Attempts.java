package oms.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether workers that were asked to end disturbed what was done for orders, as far as histories
 * tell: no activity was lost or tried again because of it, and none failed at all.
 *
 * <p>A machine that has far too much to do loses tasks of its own accord, on their way to workers
 * that nobody asked to end. So a second attempt counts where the first was, or may have been, given
 * to a worker of a queue of which one was about to end. Workflow tasks are left out: they do
 * nothing by themselves, and one for a workflow that a worker kept in memory waits some seconds for
 * that worker when it is gone.
 */
public final class Attempts {

  private static final String LOCAL_ACTIVITY = "LocalActivity";
  private static final String LOCAL_ACTIVITY_ATTEMPT = "meta";
  private static final int TIMELINES_SHOWN = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WorkflowClient workflows;
  private final Timelines timelines;

  /** Reads these workflows. */
  public Attempts(WorkflowClient workflows, Timelines timelines) {
    this.workflows = workflows;
    this.timelines = timelines;
  }

  /**
   * Checks the workflows of these orders and of their shipments.
   *
   * @throws AssertionError naming each disturbance, with the timelines of the orders
   */
  public void check(Collection<String> orderIds, Collection<Stop> stops) {
    // The databases have few connections to spare, so they are asked one order at a time.
    Map<String, List<String>> workflowIds =
        orderIds.stream()
            .collect(Collectors.toMap(id -> id, id -> timelines.workflowIds(id).toList()));
    List<Violation> found =
        workflowIds.entrySet().parallelStream()
            .flatMap(it -> violations(it.getKey(), it.getValue(), stops))
            .toList();
    assertThat(found).as(() -> explain(found)).isEmpty();
  }

  private Stream<Violation> violations(
      String orderId, List<String> workflowIds, Collection<Stop> stops) {
    return workflowIds.stream()
        .flatMap(id -> disturbances(history(id), stops).map(it -> id + " " + it))
        .map(it -> new Violation(orderId, "Who ends disturbs nothing", it));
  }

  private List<HistoryEvent> history(String workflowId) {
    try {
      return workflows.fetchHistory(workflowId).getEvents();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        // A part that is never sent has no workflow.
        return List.of();
      }
      throw e;
    }
  }

  private static Stream<HistoryEvent> disturbances(
      List<HistoryEvent> history, Collection<Stop> stops) {
    return history.stream()
        .filter(
            event ->
                switch (event.getEventType()) {
                  case EVENT_TYPE_ACTIVITY_TASK_STARTED -> isDisturbed(event, history, stops);
                  case EVENT_TYPE_ACTIVITY_TASK_FAILED, EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT -> true;
                  case EVENT_TYPE_MARKER_RECORDED -> localAttempt(event) != 1;
                  default -> false;
                });
  }

  private static boolean isDisturbed(
      HistoryEvent event, List<HistoryEvent> history, Collection<Stop> stops) {
    var started = event.getActivityTaskStartedEventAttributes();
    if (started.getAttempt() == 1) {
      return false;
    }
    HistoryEvent scheduling = history.get((int) started.getScheduledEventId() - 1);
    var scheduled = scheduling.getActivityTaskScheduledEventAttributes();
    Instant earliest = at(scheduling);
    Instant latest = at(event).minusSeconds(scheduled.getStartToCloseTimeout().getSeconds());
    return stops.stream()
        .filter(stop -> stop.taskQueue().equals(scheduled.getTaskQueue().getName()))
        .anyMatch(stop -> stop.falls(earliest, latest));
  }

  private static Instant at(HistoryEvent event) {
    return Instant.ofEpochMilli(Timestamps.toMillis(event.getEventTime()));
  }

  private static int localAttempt(HistoryEvent event) {
    var marker = event.getMarkerRecordedEventAttributes();
    if (!marker.getMarkerName().equals(LOCAL_ACTIVITY)) {
      return 1;
    }
    Payloads attempt = marker.getDetailsOrThrow(LOCAL_ACTIVITY_ATTEMPT);
    Payload json = attempt.getPayloads(0);
    return JSON.readTree(json.getData().toByteArray()).required("atpt").asInt();
  }

  private String explain(List<Violation> found) {
    return found.stream()
        .map(Violation::orderId)
        .distinct()
        .limit(TIMELINES_SHOWN)
        .map(timelines::of)
        .collect(Collectors.joining("\n"));
  }
}
