package oms.serverless.release;

import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What Temporal does to start the workers of a deployment's builds: a workflow of its own for each
 * build that is invoked, in the same namespace and hidden from its lists. Its history says what was
 * tried and what came of it.
 */
final class Controllers {

  /** The division of a namespace that they are in. */
  static final String QUERY = "TemporalNamespaceDivision = \"TemporalWorkerControllerInstance\"";

  /** Their ids begin so, and go on with the deployment and the build. */
  static final String ID = "temporal-sys-worker-controller-instance:";

  private Controllers() {}

  static String run(Options options, Deployments deployments) {
    String name = options.get(Option.DEPLOYMENT_NAME);
    List<WorkflowExecutionInfo> controllers =
        deployments.workflows(QUERY).stream()
            .filter(it -> it.getExecution().getWorkflowId().startsWith(ID + name + ":"))
            .toList();
    return controllers.isEmpty()
        ? "Temporal invokes nothing for '%s': no build of it is registered".formatted(name)
        : controllers.stream().map(Controllers::line).sorted().collect(Collectors.joining("\n"));
  }

  private static String line(WorkflowExecutionInfo controller) {
    String status = controller.getStatus().name().replace("WORKFLOW_EXECUTION_STATUS_", "");
    return "%s is %s, %d events"
        .formatted(
            controller.getExecution().getWorkflowId(),
            status.toLowerCase(Locale.ROOT),
            controller.getHistoryLength());
  }
}
