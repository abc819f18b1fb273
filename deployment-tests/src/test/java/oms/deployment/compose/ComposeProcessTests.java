package oms.deployment.compose;

import static oms.deployment.service.ServiceFacts.portVariable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import oms.deployment.compose.ComposeFile.Service;
import oms.deployment.service.ServiceFacts;
import oms.deployment.service.Variables;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.Yaml;

/** The processes of the services in {@code docker-compose.yml}, held against the services. */
class ComposeProcessTests {

  private static final ComposeFile FILE = ComposeFile.read();

  /** How long Boot lets requests end where nothing else is set. */
  private static final Duration BOOTS_GRACE = Duration.ofSeconds(30);

  @Test
  void eachServiceHasAnApiAndWorkersAndThereIsAConsole() {
    assertThat(FILE.processes())
        .extracting(Service::name)
        .containsExactlyInAnyOrder(
            "order-api",
            "order-worker",
            "billing-api",
            "billing-worker",
            "shipping-api",
            "shipping-worker",
            "console");
  }

  @ParameterizedTest
  @MethodSource("roles")
  void aProcessIsNamedForItsImageAndItsRole(Service process) {
    String[] words = process.name().split("-", -1);
    assertThat(process.image()).isEqualTo("oms/%s-service:1.0.0", words[0]);
    assertThat(process.text("command")).isEqualTo(words[1]);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void workersAreTwoAndOpenNoPort(Service process) {
    if (process.name().endsWith("worker")) {
      assertThat(process.map("deploy")).containsEntry("replicas", 2);
      assertThat(process.list("ports")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "order-api, ORDER_API_PORT, order-service",
    "billing-api, BILLING_API_PORT, billing-service",
    "shipping-api, SHIPMENT_API_PORT, shipping-service"
  })
  void anApiIsPublishedOnThePortThatTheServiceListensOn(
      String process, String variable, String module) {
    String settings = Repository.text(module + "/src/main/resources/" + module + ".yaml");
    String port = settings.replaceAll("(?s).*\\$\\{" + variable + ":(\\d+)}.*", "$1");
    assertThat(FILE.service(process).list("ports"))
        .containsExactly("127.0.0.1:%1$s:%1$s".formatted(port));
  }

  @Test
  void theConsoleIsPublishedWhereItListensAndIsToldWhereTheApisAre() {
    Service console = FILE.service("console");
    assertThat(ServiceFacts.images()).contains(console.image());
    assertThat(console.text("command")).isEmpty();
    String port = String.valueOf(console.map("environment").get(portVariable("console")));
    assertThat(console.list("ports"))
        .containsExactly("127.0.0.1:%d:%s".formatted(ServiceFacts.apiPort("console"), port));
    assertThat(port).isNotEqualTo("8080");
    assertThat(console.map("environment"))
        .containsAllEntriesOf(
            Map.of(
                portVariable("console"),
                port,
                "ORDER_API_URL",
                "http://order-api:" + ServiceFacts.apiPort("order"),
                "BILLING_API_URL",
                "http://billing-api:" + ServiceFacts.apiPort("billing"),
                "SHIPMENT_API_URL",
                "http://shipping-api:" + ServiceFacts.apiPort("shipping")));
    assertThat(console.list("volumes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"order, ORDERS", "billing, BILLING", "shipping, SHIPMENTS"})
  void theOperatorSeesEveryProcessAndFindsItsDescription(String service, String name) {
    Map<String, Object> console = FILE.service("console").map("environment");
    assertThat(console.get("OMS_CONSOLE_PROCESSES_" + name))
        .isEqualTo("http://%1$s-api:8080,http://%1$s-worker:8080".formatted(service));
    assertThat(console.get("OMS_CONSOLE_API_DOCS_" + name))
        .isEqualTo("http://127.0.0.1:%d/swagger-ui.html".formatted(ServiceFacts.apiPort(service)));
  }

  @Test
  void noTwoArePublishedOnOnePort() {
    assertThat(FILE.services().values().stream().flatMap(it -> it.list("ports").stream()))
        .extracting(port -> port.split(":", -1)[1])
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyVariableIsOneThatTheServicesRead(Service process) {
    assertThat(process.map("environment").keySet()).isSubsetOf(Variables.read());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void itIsNotTheAdministrator(Service process) {
    assertThat(process.text("user")).isEqualTo("10001:10001");
  }

  @ParameterizedTest
  @MethodSource("roles")
  void theGraceIsLongerThanTheDrain(Service process) {
    var grace = DurationStyle.detectAndParse(process.text("stop_grace_period"));
    var drain = process.map("environment").get("OMS_WORKER_DRAIN_TIMEOUT");
    assertThat(grace)
        .isGreaterThan(DurationStyle.detectAndParse(String.valueOf(drain)).plusSeconds(10));
  }

  @Test
  void theGraceOfTheConsoleIsLongerThanItsGracefulStop() {
    var grace = FILE.service("console").text("stop_grace_period");
    assertThat(ServiceFacts.settings("console").at("/spring/lifecycle").isMissingNode()).isTrue();
    assertThat(DurationStyle.detectAndParse(grace)).isGreaterThan(BOOTS_GRACE);
  }

  @Test
  void prometheusAsksEveryProcessOnItsManagementPort() {
    Object job = job("oms");
    Object found = ((List<?>) at(job, "dns_sd_configs")).getFirst();
    assertThat(at(found, "port")).isEqualTo(8080);
    assertThat(at(job, "metrics_path")).isEqualTo("/actuator/prometheus");
    assertThat(new TreeSet<Object>((List<?>) at(found, "names"))).isEqualTo(names());
  }

  private static Object job(String name) {
    Object prometheus = new Yaml().load(Repository.text("deployments/prometheus/prometheus.yml"));
    return ((List<?>) at(prometheus, "scrape_configs"))
        .stream().filter(job -> name.equals(at(job, "job_name"))).findFirst().orElseThrow();
  }

  private static Object at(Object map, String key) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
  }

  private static Set<Object> names() {
    Set<Object> names = new TreeSet<>();
    FILE.processes().forEach(process -> names.add(process.name()));
    return names;
  }

  static Stream<Service> roles() {
    return FILE.roles().stream();
  }

  static Stream<Service> processes() {
    return FILE.processes().stream();
  }
}
