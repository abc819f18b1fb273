package oms.worker.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.PollActivityTaskQueueRequest;
import io.temporal.api.workflowservice.v1.PollActivityTaskQueueResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import oms.devservices.ServicePort;
import oms.worker.Ticks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls of a queue where nothing ever is. */
class PollTests {

  private static final PollActivityTaskQueueResponse NO_TASK =
      PollActivityTaskQueueResponse.getDefaultInstance();

  private static final Poller NOBODY = new Poller("empty", WorkerType.ACTIVITY_WORKER);

  private final int port = ServicePort.free();
  private final PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
  private final Ticks clock = new Ticks();
  private final Polls polls = new Polls(clock);
  private final WorkflowServiceStubs temporal = connect(polls);

  @AfterEach
  void close() {
    temporal.shutdownNow();
    server.close();
  }

  @Test
  void whoPollsIsSeenUntilThePollEnds() throws Exception {
    clock.pass(Duration.ofSeconds(5));
    var answer = poll();
    Awaitility.await().until(() -> polls.absence(NOBODY).isZero());
    clock.pass(Duration.ofSeconds(5));
    assertThat(polls.absence(NOBODY)).isZero();
    polls.cancel();
    assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(NO_TASK);
    clock.pass(Duration.ofSeconds(2));
    assertThat(polls.absence(NOBODY)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aPollIsNotCancelledTogetherWithWhatBeganIt() throws Exception {
    CancellableContext sdk = Context.current().withCancellation();
    var answer = sdk.call(this::poll);
    sdk.cancel(new IllegalStateException("The worker shuts down"));
    Awaitility.await()
        .during(Duration.ofMillis(300))
        .until(() -> !answer.isDone() && polls.absence(NOBODY).isZero());
  }

  /** The in-memory server never says that there is no task. */
  @Test
  void aPollEndsWithoutATaskWhenItsTimeIsOver() throws Exception {
    WorkflowServiceStubs impatient = connect(new Polls(clock, Duration.ofMillis(200)));
    try {
      assertThat(poll(impatient).get(20, TimeUnit.SECONDS)).isEqualTo(NO_TASK);
    } finally {
      impatient.shutdownNow();
    }
  }

  private WorkflowServiceStubs connect(Polls interceptor) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder()
            .setTarget("127.0.0.1:" + port)
            .addGrpcClientInterceptor(interceptor)
            .build());
  }

  private ListenableFuture<PollActivityTaskQueueResponse> poll() {
    return poll(temporal);
  }

  private static ListenableFuture<PollActivityTaskQueueResponse> poll(WorkflowServiceStubs server) {
    return server
        .futureStub()
        .pollActivityTaskQueue(
            PollActivityTaskQueueRequest.newBuilder()
                .setNamespace("default")
                .setTaskQueue(TaskQueue.newBuilder().setName(NOBODY.taskQueue()))
                .build());
  }
}
