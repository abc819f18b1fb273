package oms.worker.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String READINESS = "/actuator/health/readiness";

  @AfterAll
  static void closeServer() {
    HTTP.shutdownNow();
    TEMPORAL.close();
  }

  @Test
  void aTaskThatRunsWhenTheProcessEndsFinishes() throws Exception {
    var service = startService("--oms.worker.drain-timeout=12s");
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

  @Test
  void aLocalActivityFinishesToo() throws Exception {
    var service = startService("--oms.worker.drain-timeout=12s");
    var latches = service.getBean(Patience.Latches.class);
    startNearby(service, "finishes-nearby");
    assertThat(latches.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(service.getBean(WorkerFactory.class)::isShutdown);
    latches.letGo.countDown();

    closing.join(Duration.ofSeconds(20));
    assertThat(latches.interrupted.getCount()).isEqualTo(1);
    assertHistoryContains("finishes-nearby", EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
  }

  @Test
  void readinessIsRefusedAndLivenessKeptUntilTheDrainIsOver() throws Exception {
    var service = startService("--oms.worker.drain-timeout=12s");
    var latches = service.getBean(Patience.Latches.class);
    Awaitility.await().until(() -> status(management(service), READINESS) == 200);
    URI management = management(service);
    startWorkflow(service, "seen");
    assertThat(latches.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(() -> status(management, READINESS) == 503);
    Awaitility.await().until(service.getBean(WorkerFactory.class)::isShutdown);
    assertThat(status(management, READINESS)).isEqualTo(503);
    assertThat(status(management, "/health")).isEqualTo(200);
    assertThat(get(management, "/actuator/prometheus").body())
        .containsPattern("oms_worker_draining\\{.*} 1");
    latches.letGo.countDown();

    closing.join(Duration.ofSeconds(20));
    assertThat(service.isActive()).isFalse();
  }

  @Test
  void aRequestUnderWayIsAnsweredWhileTheWorkersThatItMayNeedAreStillThere() throws Exception {
    var service = startService("--oms.worker.drain-timeout=12s");
    var counter = service.getBean(Counter.class);
    var answer = HTTP.sendAsync(request(api(service), "/served"), BodyHandlers.ofString());
    assertThat(counter.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(service.getBean(Draining.class)::hasBegun);
    assertThat(service.getBean(WorkerFactory.class).isShutdown()).isFalse();
    counter.letGo.countDown();

    assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("served");
    closing.join(Duration.ofSeconds(20));
  }

  @Test
  void aRequestThatHangsLeavesTheWorkersTheirTime() throws Exception {
    var service = startService("--oms.worker.drain-timeout=2s");
    var latches = service.getBean(Patience.Latches.class);
    var counter = service.getBean(Counter.class);
    startWorkflow(service, "beside-a-request");
    var _ = HTTP.sendAsync(request(api(service), "/served"), BodyHandlers.ofString());
    assertThat(counter.begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(latches.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(service.getBean(WorkerFactory.class)::isShutdown);
    latches.letGo.countDown();
    Awaitility.await().until(service.getBean(WorkerFactory.class)::isTerminated);
    counter.letGo.countDown();

    closing.join(Duration.ofSeconds(20));
    assertHistoryContains("beside-a-request", EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED);
  }

  @Test
  void aScheduledRoundUnderWayFinishes() throws Exception {
    var service = startService("--oms.worker.drain-timeout=12s", "--test.rounds=true");
    var rounds = service.getBean(Rounds.class);
    assertThat(rounds.begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread closing = Thread.ofPlatform().start(service::close);
    Awaitility.await().until(service.getBean(WorkerFactory.class)::isTerminated);
    assertThat(closing.isAlive()).isTrue();
    rounds.letGo.countDown();

    closing.join(Duration.ofSeconds(20));
    assertThat(rounds.finished.getCount()).isZero();
  }

  private static URI api(ConfigurableApplicationContext service) {
    return local(service, "local.server.port");
  }

  private static URI management(ConfigurableApplicationContext service) {
    return local(service, "local.management.port");
  }

  private static URI local(ConfigurableApplicationContext service, String port) {
    return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty(port));
  }

  private static HttpRequest request(URI base, String path) {
    return HttpRequest.newBuilder(base.resolve(path)).build();
  }

  private static HttpResponse<String> get(URI base, String path) throws Exception {
    return HTTP.send(request(base, path), BodyHandlers.ofString());
  }

  private static int status(URI base, String path) throws Exception {
    return get(base, path).statusCode();
  }

  private static ConfigurableApplicationContext startService(String... arguments) {
    return new SpringApplicationBuilder(
            TestApplication.class, Patience.Latches.class, Counter.class, Rounds.class)
        .properties(
            "spring.temporal.connection.target=" + TEMPORAL.address(),
            "spring.temporal.workers-auto-discovery.packages=oms.worker.drain",
            "server.port=0",
            "management.server.port=0")
        .run(arguments);
  }

  private static void startWorkflow(ConfigurableApplicationContext service, String id) {
    WorkflowClient.start(
        service.getBean(WorkflowClient.class).newWorkflowStub(Patience.Waiting.class, options(id))
            ::await);
  }

  private static void startNearby(ConfigurableApplicationContext service, String id) {
    var client = service.getBean(WorkflowClient.class);
    WorkflowClient.start(client.newWorkflowStub(Patience.WaitingNearby.class, options(id))::await);
  }

  private static WorkflowOptions options(String id) {
    return WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue(Patience.TASK_QUEUE).build();
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
