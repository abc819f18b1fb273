package oms.worker.cloudwatch;

import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** One local activity: the questions are quick, and a task of its own would cost another action. */
public final class PublishBacklogWorkflowImpl implements PublishBacklogWorkflow {

  private final BacklogActivities backlog =
      Workflow.newLocalActivityStub(
          BacklogActivities.class,
          LocalActivityOptions.newBuilder()
              // Two questions for each of three queues, each with a deadline of 5 s.
              .setStartToCloseTimeout(Duration.ofSeconds(35))
              // The next minute asks again; what was true a minute ago helps nobody.
              .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
              .build());

  @Override
  public void publish() {
    backlog.printBacklog();
  }
}
