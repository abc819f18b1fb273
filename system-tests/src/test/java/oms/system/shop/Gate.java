package oms.system.shop;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.VersioningOverride;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Objects;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import org.jspecify.annotations.Nullable;

/** A rollout gate that was started, by its name and its task queue as the controller does it. */
public final class Gate {

  private final WorkflowClient workflows;
  private final String id;

  private Gate(WorkflowClient workflows, String id) {
    this.workflows = workflows;
    this.id = id;
  }

  /**
   * Starts a gate.
   *
   * @param build the build that it tries; {@code null} for whichever gets what is new
   */
  public static Gate start(
      WorkflowClient workflows,
      String taskQueue,
      @Nullable VersioningOverride build,
      @Nullable GateRequest request) {
    String id = Fresh.name("test-" + taskQueue);
    var options = WorkflowOptions.newBuilder().setTaskQueue(taskQueue).setWorkflowId(id);
    if (build != null) {
      options.setVersioningOverride(build);
    }
    WorkflowStub stub = workflows.newUntypedWorkflowStub("RolloutGate", options.build());
    if (request == null) {
      stub.start();
    } else {
      stub.start(request);
    }
    return new Gate(workflows, id);
  }

  /** Waits until it has passed. */
  public GateReport passes() {
    return workflows.newUntypedWorkflowStub(id).getResult(GateReport.class);
  }

  /** Waits until it has failed, and gives the reason. */
  public String refuses() {
    var failed =
        assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(this::passes).actual();
    var cause = (ApplicationFailure) Objects.requireNonNull(failed.getCause());
    return cause.getOriginalMessage();
  }

  /** The ids of the workflows that it has started. */
  public List<String> children() {
    return workflows.fetchHistory(id).getEvents().stream()
        .filter(event -> event.hasChildWorkflowExecutionStartedEventAttributes())
        .map(event -> event.getChildWorkflowExecutionStartedEventAttributes())
        .map(child -> child.getWorkflowExecution().getWorkflowId())
        .toList();
  }
}
