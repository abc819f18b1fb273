package oms.worker.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import oms.devservices.TemporalServer;
import oms.worker.TestApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class WorkerDrainTests {

  private static final TemporalServer TEMPORAL = TemporalServer.start();

  @AfterAll
  static void closeServer() {
    TEMPORAL.close();
  }

  @Test
  void aTaskThatRunsWhenTheProcessEndsFinishes() throws Exception {
    var service = startService("--oms.worker.drain-timeout=25s");
    var latches = service.getBean(Patience.Latches.class);
    var workers = service.getBean(WorkerFactory.class);
    startWorkflow(service, "finishes");
    assertThat(latches.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(workers::isShutdown);
    assertThat(closing.isAlive()).isTrue();
    latches.letGo.countDown();

    closing.join(Duration.ofSeconds(20));
    assertThat(workers.isTerminated()).isTrue();
    assertThat(latches.interrupted.getCount()).isEqualTo(1);
    assertHistoryContains("finishes", EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED);
  }

  @Test
  void aTaskThatTakesLongerThanTheTimeoutIsInterrupted() throws Exception {
    var service = startService("--oms.worker.drain-timeout=200ms");
    var latches = service.getBean(Patience.Latches.class);
    startWorkflow(service, "interrupted");
    assertThat(latches.begun.await(20, TimeUnit.SECONDS)).isTrue();

    service.close();

    assertThat(latches.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static ConfigurableApplicationContext startService(String... arguments) {
    return new SpringApplicationBuilder(TestApplication.class, Patience.Latches.class)
        .properties(
            "spring.temporal.connection.target=" + TEMPORAL.address(),
            "spring.temporal.workers-auto-discovery.packages=oms.worker.drain",
            "server.port=0")
        .run(arguments);
  }

  private static void startWorkflow(ConfigurableApplicationContext service, String id) {
    var options =
        WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue(Patience.TASK_QUEUE).build();
    WorkflowClient.start(
        service.getBean(WorkflowClient.class).newWorkflowStub(Patience.Waiting.class, options)
            ::await);
  }

  private static void assertHistoryContains(String workflowId, EventType type) {
    var target = WorkflowServiceStubsOptions.newBuilder().setTarget(TEMPORAL.address()).build();
    var server = WorkflowServiceStubs.newServiceStubs(target);
    try {
      var client = WorkflowClient.newInstance(server, WorkflowClientOptions.getDefaultInstance());
      assertThat(client.fetchHistory(workflowId).getEvents())
          .anyMatch(event -> event.getEventType() == type);
    } finally {
      server.shutdownNow();
    }
  }
}
