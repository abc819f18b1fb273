package oms.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oms.deployment.compose.ComposeFile.Service;
import oms.deployment.tool.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of ours for {@code docker-compose.yml}; none of them needs Docker. */
class ComposeTests {

  private static final ComposeFile FILE = ComposeFile.read();
  private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+(\\.\\d+)*");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(password|passwd|secret|token|api_?key|credential)(?!.*(_file|disable))");
  private static final Pattern LOGIN_IN_URL = Pattern.compile("://[^/\\s]*:[^/\\s]*@");

  @ParameterizedTest
  @MethodSource("services")
  void everyImageHasAVersion(Service service) {
    assertThat(service.image()).matches(PINNED);
  }

  @ParameterizedTest
  @MethodSource("services")
  void noVariableHoldsASecret(Service service) {
    assertThat(service.map("environment").keySet()).noneMatch(SECRET.asPredicate());
    assertThat(Repository.text(ComposeFile.PATH)).doesNotContainPattern(LOGIN_IN_URL);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyServiceIsConfined(Service service) {
    assertThat(service.text("read_only")).isEqualTo("true");
    assertThat(service.list("tmpfs")).contains("/tmp");
    assertThat(service.list("cap_drop")).containsExactly("ALL");
    assertThat(service.list("security_opt")).contains("no-new-privileges:true");
    assertThat(service.settings()).doesNotContainKeys("privileged", "pid", "ipc", "devices");
    assertThat(service.list("volumes")).noneMatch(volume -> volume.contains("docker.sock"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void portsAreOpenOnThisMachineOnly(Service service) {
    assertThat(service.list("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatStaysUpSaysWhetherItIsHealthyAndHasALimit(Service service) {
    if (service.staysUp()) {
      assertThat(service.map("healthcheck"))
          .containsKeys("test", "interval", "timeout", "retries", "start_period");
      assertThat(service.settings()).containsKey("mem_limit");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void itWaitsForWhatItNeedsUntilThatIsHealthyOrDone(Service service) {
    service
        .map("depends_on")
        .forEach(
            (needed, how) -> {
              boolean staysUp = FILE.service(needed).staysUp();
              assertThat(how)
                  .as("%s waits for %s", service, needed)
                  .isEqualTo(
                      Map.of(
                          "condition",
                          staysUp ? "service_healthy" : "service_completed_successfully"));
            });
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsMountedExists(Service service) {
    assertThat(service.filesMounted().map(Repository::path))
        .allSatisfy(file -> assertThat(file).exists());
    assertThat(namedVolumes(service)).isSubsetOf(FILE.volumes());
  }

  private static List<String> namedVolumes(Service service) {
    return service.list("volumes").stream()
        .filter(volume -> !volume.startsWith("."))
        .map(volume -> volume.split(":", -1)[0])
        .toList();
  }

  static Stream<Service> services() {
    return FILE.services().values().stream();
  }
}
