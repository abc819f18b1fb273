package oms.worker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityInterface;
import io.temporal.spring.boot.ActivityImpl;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import oms.devservices.TemporalServer;
import oms.worker.TestApplication;
import oms.worker.polling.Poller;
import oms.worker.polling.Polls;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** A service without a database, on a Temporal server that comes and goes. */
class HealthTests {

  private final HttpClient http = HttpClient.newHttpClient();
  private final TemporalServer temporal = TemporalServer.start();
  private final ConfigurableApplicationContext service =
      new SpringApplicationBuilder(TestApplication.class, Clicks.class)
          .properties(
              "spring.temporal.connection.target=" + temporal.address(),
              "spring.temporal.workers-auto-discovery.packages=oms.worker.health",
              "oms.worker.health.interval=100ms",
              "oms.worker.health.timeout=1s",
              "oms.worker.health.temporal-away-limit=3s",
              "oms.worker.drain-timeout=1s",
              "management.server.port=0")
          // A property, so that nothing but the role says that there is no API.
          .run("--oms.role=worker");

  @AfterEach
  void close() {
    service.close();
    temporal.close();
    http.shutdownNow();
  }

  @Test
  void aProcessIsReadyWhenTemporalAnswersAndItsWorkersPoll() {
    becomes("/actuator/health/readiness", 200);
    becomes("/health", 200);
    Polls polls = service.getBean(Polls.class);
    Poller activities = new Poller("clicks", WorkerType.ACTIVITY_WORKER);
    Awaitility.await().until(() -> polls.absence(activities).isZero());
    assertThat(get("/actuator/health").body()).contains("\"workers\":\"polling\"");
    assertThat(get("/actuator/prometheus").body())
        .containsPattern("oms_health_temporal_reachable\\{.*} 1");
  }

  @Test
  void anOutageCostsReadinessAtOnceAndLivenessLater() {
    becomes("/actuator/health/readiness", 200);
    temporal.stop();
    becomes("/actuator/health/readiness", 503);
    assertThat(get("/actuator/prometheus").body())
        .containsPattern("oms_health_temporal_reachable\\{.*} 0");
    becomes("/health", 503);
    becomes("/actuator/health/liveness", 503);
    temporal.restart();
    becomes("/health", 200);
    becomes("/actuator/health/readiness", 200);
  }

  @Test
  void workersThatAreShutDownBesideAGoingProcessTurnItRed() {
    becomes("/health", 200);
    service.getBean(WorkerFactory.class).shutdown();
    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(get("/health").body()).contains("\"pollers\":{\"status\":\"DOWN\"}");
  }

  private void becomes(String path, int status) {
    Awaitility.await(path + " becomes " + status)
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path).statusCode() == status);
  }

  private HttpResponse<String> get(String path) {
    String port = service.getEnvironment().getProperty("local.management.port");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return http.sendAsync(request, BodyHandlers.ofString()).join();
  }

  /** Something to poll for. */
  @ActivityInterface
  public interface Clicking {
    void click();
  }

  @Component
  @ActivityImpl(taskQueues = "clicks")
  static final class Clicks implements Clicking {
    @Override
    public void click() {}
  }
}
