package oms.system;

import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oms.devservices.Service;
import oms.system.client.Answer;
import oms.system.cluster.OmsCluster;
import oms.system.metrics.Prometheus;
import oms.system.metrics.Queries;
import oms.system.metrics.Query;
import oms.system.metrics.Vocabulary;
import oms.system.shop.Patience;
import oms.system.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dashboards and alerts ask for is there. */
@OnSharedCluster
class ObservabilityTests {

  private final Shop shop;
  private final OmsCluster cluster;

  ObservabilityTests(Shop shop, OmsCluster cluster) {
    this.shop = shop;
    this.cluster = cluster;
  }

  /** An activity has failed, an order was refunded, and one went all the way. */
  @BeforeEach
  void thingsHappen() {
    shop.place(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.CHARGED_SLOWLY))
        .isBooked()
        .isDispatched()
        .isDelivered()
        .becomes(COMPLETED);
    shop.place(anOrder().of(shop.stocked("hat", 1), 1)).isBooked().cancel();
  }

  @Test
  void everyPanelAndRuleNamesMetricsAndLabelsThatServicesHave() {
    assertThat(Queries.all()).hasSizeGreaterThan(100);
    Patience.await("what the SDK counts is told")
        .untilAsserted(() -> assertThat(unknown(words())).isEmpty());
  }

  @Test
  void prometheusAnswersEveryPanelAndRuleAndRaisesNoAlert(@TempDir Path folder) {
    try (Prometheus prometheus = Prometheus.start(program(), folder, targets())) {
      Patience.await("Prometheus").until(prometheus::isReady);

      Patience.await("answers").untilAsserted(() -> assertThat(unanswered(prometheus)).isEmpty());
      assertThat(prometheus.brokenRules()).isEmpty();
      assertThat(prometheus.alerts("firing")).isEmpty();
    }
  }

  /**
   * Without the program there is nothing to see; where everything must be seen that is a failure.
   */
  private static Path program() {
    Optional<Path> program = Prometheus.program();
    String missing = "No prometheus on the PATH: apt-get install prometheus";
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    assumeThat(program).as(missing).isPresent();
    return program.orElseThrow();
  }

  private Vocabulary words() {
    return Vocabulary.of(targets().values().stream().map(this::scrape).toList());
  }

  private static List<String> unknown(Vocabulary words) {
    return Queries.all().stream().flatMap(query -> words.unknownIn(query).stream()).toList();
  }

  /** A panel about one service need not have an answer from each, but from one of them. */
  private static List<Query> unanswered(Prometheus prometheus) {
    return Queries.all().stream()
        .filter(Query::isAnsweredWhenHealthy)
        .filter(query -> prometheus.answers(query) == 0)
        .toList();
  }

  private Map<String, URI> targets() {
    return Arrays.stream(Service.values())
        .collect(Collectors.toMap(service -> "oms-" + service.word(), this::metrics));
  }

  private URI metrics(Service service) {
    return cluster.service(service).managementUrl().resolve("/actuator/prometheus");
  }

  /** An address that is complete is read as it is, whatever the API. */
  private String scrape(URI metrics) {
    Answer answer = cluster.client().orders().get(metrics.toString());
    assertThat(answer.isOk()).as("%s answers %s", metrics, answer).isTrue();
    return answer.body();
  }
}
