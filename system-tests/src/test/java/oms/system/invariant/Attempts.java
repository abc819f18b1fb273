package oms.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether everything that was done for orders was done at the first attempt, as far as histories
 * tell: no activity or local activity was lost, failed or tried again.
 *
 * <p>Workflow tasks are left out: they do nothing by themselves, a server that is short of time
 * loses some of its own accord, and one for a workflow that a worker kept in memory waits some
 * seconds for that worker when it is gone.
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
  public void check(Collection<String> orderIds) {
    // The databases have few connections to spare, so they are asked one order at a time.
    Map<String, List<String>> workflowIds =
        orderIds.stream()
            .collect(Collectors.toMap(id -> id, id -> timelines.workflowIds(id).toList()));
    List<Violation> found =
        workflowIds.entrySet().parallelStream()
            .flatMap(it -> violations(it.getKey(), it.getValue()))
            .toList();
    assertThat(found).as(() -> explain(found)).isEmpty();
  }

  private Stream<Violation> violations(String orderId, List<String> workflowIds) {
    return workflowIds.stream()
        .flatMap(
            id -> events(id).flatMap(event -> disturbance(event).map(it -> id + " " + it).stream()))
        .map(it -> new Violation(orderId, "Everything is done at the first attempt", it));
  }

  private Stream<HistoryEvent> events(String workflowId) {
    try {
      return workflows.fetchHistory(workflowId).getEvents().stream();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        // A part that is never sent has no workflow.
        return Stream.empty();
      }
      throw e;
    }
  }

  private static Optional<String> disturbance(HistoryEvent event) {
    boolean disturbed =
        switch (event.getEventType()) {
          case EVENT_TYPE_ACTIVITY_TASK_STARTED ->
              event.getActivityTaskStartedEventAttributes().getAttempt() != 1;
          case EVENT_TYPE_ACTIVITY_TASK_FAILED, EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT -> true;
          case EVENT_TYPE_MARKER_RECORDED -> localAttempt(event) != 1;
          default -> false;
        };
    return disturbed ? Optional.of(event.getEventId() + " " + event) : Optional.empty();
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
