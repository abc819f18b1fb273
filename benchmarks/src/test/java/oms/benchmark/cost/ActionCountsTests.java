package oms.benchmark.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionCountsTests {

  /** As recorded from a dev server of version 1.29.1. */
  private static final String METRICS =
      """
      # HELP action action counter
      # TYPE action counter
      action{action_type="command_BatchMarkers",namespace="default",operation="RespondWorkflowTaskCompleted",service_name="frontend"} 5
      action{action_type="command_RecordMarker_LocalActivity",namespace="default",operation="RespondWorkflowTaskCompleted",service_name="history"} 7
      action{action_type="command_StartChildWorkflowExecution",namespace="default",operation="RespondWorkflowTaskCompleted",service_name="frontend"} 2
      action{action_type="command_StartChildWorkflowExecution_Extra",namespace="default",operation="RespondWorkflowTaskCompleted",service_name="frontend"} 2
      action{action_type="grpc_StartWorkflowExecution",namespace="default",operation="StartWorkflowExecution",service_name="frontend"} 1
      action{action_type="grpc_StartWorkflowExecution",namespace="default",operation="SignalWithStart",service_name="frontend"} 1e+00
      action{action_type="grpc_StartWorkflowExecution",namespace="temporal_system",operation="StartWorkflowExecution",service_name="frontend"} 2
      activity_end_to_end_latency_sum{namespace="default"} 3
      """;

  private final ActionCounts counts = ActionCounts.parse(METRICS, "default");

  @Test
  void countsTheNamespaceOverAllOperations() {
    assertThat(counts.of("grpc_StartWorkflowExecution")).isEqualTo(2);
  }

  @Test
  void countsAChildWorkflowTwice() {
    assertThat(counts.of("command_StartChildWorkflowExecution")).isEqualTo(2);
    assertThat(counts.of("command_StartChildWorkflowExecution_Extra")).isEqualTo(2);
  }

  @Test
  void countsMarkersOnceAWorkflowTask() {
    assertThat(counts.byType()).doesNotContainKey("command_RecordMarker_LocalActivity");
    assertThat(counts.total()).isEqualTo(11);
  }

  @Test
  void tellsWhatWasCountedSince() {
    var later = ActionCounts.parse(METRICS.replace("frontend\"} 5", "frontend\"} 8"), "default");

    assertThat(later.since(counts).byType()).isEqualTo(Map.of("command_BatchMarkers", 3L));
  }
}
