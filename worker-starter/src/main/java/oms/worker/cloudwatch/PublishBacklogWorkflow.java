package oms.worker.cloudwatch;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Tells CloudWatch once what waits in all task queues. Started by a Schedule. */
@WorkflowInterface
public interface PublishBacklogWorkflow {

  /** Its name on the wire. */
  String TYPE = "PublishBacklog";

  /**
   * A queue of its own, polled by the workers of every service: the backlog of a queue matters most
   * when nobody polls it.
   */
  String TASK_QUEUE = "cloudwatch";

  /** Publishes; fails if Temporal cannot tell, and is then made up for by the next one. */
  @WorkflowMethod(name = TYPE)
  void publish();
}
