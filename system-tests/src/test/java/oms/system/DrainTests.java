package oms.system;

import static oms.devservices.Service.BILLING;
import static oms.devservices.Service.ORDER;
import static oms.devservices.Service.SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.devservices.Service;
import oms.devservices.ServiceProcess;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.OmsCluster;
import oms.system.invariant.Stop;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import oms.system.shop.Traffic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;

/** Whichever process is asked to end, nothing that is under way is lost or done again. */
@Isolated
class DrainTests {

  /** The drain's time-out, so that the tests can be seen to fail: 0s interrupts what runs. */
  private static final String DRAIN = System.getProperty("oms.system.drain-timeout", "25s");

  @RegisterExtension
  static final OwnCluster CLUSTER =
      new OwnCluster(
          ClusterPlan.named("drains")
              .withWorkers(2)
              .with("oms.worker.drain-timeout", DRAIN)
              // Nine processes share the 100 connections of one PostgreSQL.
              .with(ORDER, "spring.datasource.hikari.maximum-pool-size", "4")
              .with(BILLING, "spring.datasource.hikari.maximum-pool-size", "12")
              .with(SHIPPING, "spring.datasource.hikari.maximum-pool-size", "4")
              .with(BILLING, "oms.billing.simulated-gateway.latency", "2s")
              .with(SHIPPING, "oms.shipping.simulated-courier.latency", "1s"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final OmsCluster cluster;
  private final Shop shop;

  DrainTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
  }

  /** The in-memory server gives tasks to workers that are gone. */
  @BeforeEach
  void needsARealTemporalServer() {
    assumeThat(cluster.temporal().isReal())
        .as("drains need a real Temporal server: put a temporal CLI on the PATH")
        .isTrue();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
  }

  @Test
  void everyProcessSaysOnItsManagementPortWhetherItIsAliveAndReady() {
    for (ServiceProcess process : cluster.processes()) {
      assertThat(get(process.managementUrl(), "/health").statusCode()).isEqualTo(200);
      assertThat(components(get(process.managementUrl(), "/actuator/health/liveness").body()))
          .containsExactlyInAnyOrder("connection", "livenessState", "pollers");
      assertThat(components(get(process.managementUrl(), "/actuator/health/readiness").body()))
          .containsExactlyInAnyOrder("db", "migrations", "readinessState", "temporal");
    }
  }

  @Test
  void anApiSaysItToItsCallersToo() {
    for (Service service : Service.values()) {
      URI api = cluster.service(service).url();
      assertThat(get(api, "/livez").statusCode()).isEqualTo(200);
      assertThat(get(api, "/readyz").statusCode()).isEqualTo(200);
      assertThat(get(api, "/readyz").body()).doesNotContain("details");
    }
  }

  @Test
  void noOrderNoticesThatOneOfTwoWorkersIsAskedToEndWhileItCharges() {
    try (Traffic traffic = Traffic.withoutRegrets(shop)) {
      traffic.isInSeveralPhases();

      ServiceProcess worker = cluster.workers(BILLING).getFirst();
      Stop stop = stop(worker, BILLING);

      traffic.goesOn();
      Collection<PlacedOrder> orders = traffic.runsOut();
      check(orders);
      shop.checkUndisturbed(orders, List.of(stop));
      assertThat(log(worker))
          .containsPattern("Workers stop polling; \\d+ ChargeOrder")
          .contains("every task has finished");
      worker.start();
      worker.awaitReady();
    }
  }

  /** Nine processes start one after the other, each in the time that a busy machine gives it. */
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  @Test
  void noOrderNoticesThatAllProcessesAreRestartedOneAfterTheOther() {
    try (Traffic traffic = Traffic.withoutRegrets(shop)) {
      traffic.isInSeveralPhases();

      List<Stop> stops =
          Arrays.stream(Service.values())
              .flatMap(service -> processes(service).map(it -> restart(it, service)))
              .toList();

      traffic.goesOn();
      Collection<PlacedOrder> orders = traffic.runsOut();
      check(orders);
      shop.checkUndisturbed(orders, stops);
    }
  }

  private void check(Collection<PlacedOrder> orders) {
    shop.check(orders);
    shop.checkAtRest();
  }

  private Stream<ServiceProcess> processes(Service service) {
    return Stream.concat(Stream.of(cluster.service(service)), cluster.workers(service).stream());
  }

  private static Stop restart(ServiceProcess process, Service service) {
    Stop stop = stop(process, service);
    process.start();
    process.awaitReady();
    return stop;
  }

  private static Stop stop(ServiceProcess process, Service service) {
    Instant begin = Instant.now();
    process.stop();
    return new Stop(taskQueue(service), begin, Instant.now());
  }

  private static String taskQueue(Service service) {
    return switch (service) {
      case ORDER -> OrderWorkflow.TASK_QUEUE;
      case BILLING -> BillingActivities.TASK_QUEUE;
      case SHIPPING -> ShipmentWorkflow.TASK_QUEUE;
    };
  }

  private HttpResponse<String> get(URI base, String path) {
    HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
    return http.sendAsync(request, BodyHandlers.ofString()).join();
  }

  private static Collection<String> components(String health) {
    return JsonMapper.shared().readTree(health).required("components").propertyNames();
  }

  private static String log(ServiceProcess process) {
    try {
      return Files.readString(process.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
