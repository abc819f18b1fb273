package oms.serverless.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControllersTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @AfterEach
  void end() {
    temporal.close();
  }

  @Test
  void thoseOfTheDeploymentAreListed() {
    listed("oms-billing:b2", "oms-billing:b1", "oms-billing-2:b1");

    Run run = controllers();

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(run.said().lines())
        .containsExactly(
            "temporal-sys-worker-controller-instance:oms-billing:b1 is running, 12 events",
            "temporal-sys-worker-controller-instance:oms-billing:b2 is running, 12 events");
  }

  @Test
  void theyAreAskedForByTheQueryOfTheReadme() throws Exception {
    listed();

    controllers();

    String query = temporal.asked(ListWorkflowExecutionsRequest.class).getFirst().getQuery();
    assertThat(Files.readString(Path.of("../deployments/lambda/README.md")))
        .contains("--query '" + query + "'")
        .contains(Controllers.ID + "$D:$B");
  }

  @Test
  void whereThereAreNoneItIsSaidSo() {
    listed();

    assertThat(controllers().said()).startsWith("Temporal invokes nothing for 'oms-billing'");
  }

  private void listed(String... versions) {
    var answer = ListWorkflowExecutionsResponse.newBuilder();
    for (String version : versions) {
      answer.addExecutions(
          WorkflowExecutionInfo.newBuilder()
              .setExecution(WorkflowExecution.newBuilder().setWorkflowId(Controllers.ID + version))
              .setStatus(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING)
              .setHistoryLength(12));
    }
    temporal.answering(ListWorkflowExecutionsRequest.class, answer.build());
  }

  private Run controllers() {
    return Run.at(temporal.address(), "controllers", "--deployment-name", "oms-billing");
  }
}
