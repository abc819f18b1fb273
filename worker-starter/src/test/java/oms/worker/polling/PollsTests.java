package oms.worker.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.TaskQueueKind;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.PollActivityTaskQueueRequest;
import io.temporal.api.workflowservice.v1.PollWorkflowTaskQueueRequest;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.time.Duration;
import oms.worker.Ticks;
import org.junit.jupiter.api.Test;

class PollsTests {

  private static final Poller ACTIVITIES = new Poller("billing", WorkerType.ACTIVITY_WORKER);

  private final Ticks clock = new Ticks();
  private final Polls polls = new Polls(clock);

  @Test
  void whoNeverPolledIsAbsentFromTheBeginning() {
    clock.pass(Duration.ofSeconds(5));
    assertThat(polls.absence(ACTIVITIES)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whoWaitsForATaskIsThereForAsLongAsItTakes() {
    polls.begins(ACTIVITIES);
    clock.pass(Duration.ofSeconds(65));
    assertThat(polls.absence(ACTIVITIES)).isZero();
  }

  @Test
  void absenceBeginsWhenTheLastPollEnds() {
    polls.begins(ACTIVITIES);
    polls.begins(ACTIVITIES);
    polls.ends(ACTIVITIES);
    clock.pass(Duration.ofSeconds(5));
    assertThat(polls.absence(ACTIVITIES)).isZero();
    polls.ends(ACTIVITIES);
    clock.pass(Duration.ofSeconds(3));
    assertThat(polls.absence(ACTIVITIES)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aPollerIsKnownByItsRequest() {
    TaskQueue queue = TaskQueue.newBuilder().setName("billing").build();
    assertThat(Poller.of(PollActivityTaskQueueRequest.newBuilder().setTaskQueue(queue).build()))
        .hasValue(ACTIVITIES);
    assertThat(Poller.of(PollWorkflowTaskQueueRequest.newBuilder().setTaskQueue(queue).build()))
        .hasValue(new Poller("billing", WorkerType.WORKFLOW_WORKER));
    assertThat(Poller.of(GetSystemInfoRequest.getDefaultInstance())).isEmpty();
  }

  @Test
  void aPollForTasksOfWorkflowsThatAWorkerKeepsSaysNothingOfOthers() {
    var sticky =
        TaskQueue.newBuilder().setName("x").setKind(TaskQueueKind.TASK_QUEUE_KIND_STICKY).build();
    assertThat(Poller.of(PollWorkflowTaskQueueRequest.newBuilder().setTaskQueue(sticky).build()))
        .isEmpty();
  }
}
