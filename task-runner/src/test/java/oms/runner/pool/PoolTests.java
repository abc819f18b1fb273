package oms.runner.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oms.runner.job.Overrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PoolTests {

  private static final String ROLE = "arn:aws:iam::123456789012:role/";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "cluster", "oms",
              "image", "registry/oms/billing-service:1.0.0",
              "roles.execution", ROLE + "execution",
              "roles.task", ROLE + "task",
              "network.subnets", "subnet-a,subnet-b",
              "network.security-groups", "sg-1"));

  @Test
  void aPoolNeedsFewSettings() {
    Pool pool = pool();

    assertThat(pool.launcher()).isEqualTo(Pool.Kind.ECS);
    assertThat(pool.isOnFargate()).isTrue();
    assertThat(pool.cpuUnits()).isEqualTo(512);
    assertThat(pool.memoryMib()).isEqualTo(1024);
    assertThat(pool.network().subnets()).containsExactly("subnet-a", "subnet-b");
    assertThat(pool.network().publicAddress()).isFalse();
  }

  @Test
  void variablesAndCapacityAreWrittenInOneLine() {
    settings.put("env", "LOG_LEVEL=debug,DB_OPTIONS=a=b");
    settings.put("secrets", "DB_PASSWORD=arn:aws:ssm:eu-central-1:123456789012:parameter/prod/x");
    settings.put("capacity", "FARGATE_SPOT=4,FARGATE=1:2");

    assertThat(pool().variables()).isEqualTo(Map.of("LOG_LEVEL", "debug", "DB_OPTIONS", "a=b"));
    assertThat(pool().secretArns()).containsOnlyKeys("DB_PASSWORD");
    assertThat(pool().capacity())
        .containsExactly(new Capacity("FARGATE_SPOT", 4, 0), new Capacity("FARGATE", 1, 2));
  }

  @Test
  void aPoolMayBeSetByTheEnvironment() {
    Map<String, Object> variables = new HashMap<>();
    settings.forEach(
        (key, value) ->
            variables.put(
                "OMS_RUNNER_POOLS_SETTLEMENT_"
                    + key.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'),
                value));
    variables.put("OMS_RUNNER_POOLS_SETTLEMENT_LOGGROUP", "/oms/jobs");
    variables.put("OMS_RUNNER_LOOKEVERY", "3s");
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));

    RunnerProperties read =
        Binder.get(environment).bind("oms.runner", RunnerProperties.class).get();

    assertThat(read.lookEvery()).isEqualTo(Duration.ofSeconds(3));
    assertThat(read.pool("settlement").logGroup()).isEqualTo("/oms/jobs");
    assertThat(read.pool("settlement").network().securityGroups()).containsExactly("sg-1");
  }

  @Test
  void withoutPoolsJobsAreChildProcesses() {
    var none = new RunnerProperties(Map.of(), Duration.ofSeconds(10), 20, null);

    assertThat(none.pool("any").launcher()).isEqualTo(Pool.Kind.LOCAL);
    assertThat(none.usesEcs()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster",
        "image",
        "roles.execution",
        "network.subnets",
        "network.security-groups"
      })
  void whatIsMissingIsNamed(String key) {
    settings.remove(key);
    assertRefused("oms.runner.pools.settlement." + key + " is missing: ");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    settings.keySet().removeAll(List.of("cluster", "image"));
    assertRefused("settlement.cluster is missing", "settlement.image is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "256,512",
    "256,2048",
    "512,1024",
    "512,4096",
    "1024,2048",
    "1024,8192",
    "2048,16384",
    "4096,30720",
    "8192,20480",
    "16384,122880"
  })
  void fargateHasThatSize(String cpu, String memory) {
    settings.putAll(Map.of("cpu", cpu, "memory", memory));
    assertThat(pool().memoryMib()).isEqualTo(Integer.parseInt(memory));
  }

  @ParameterizedTest
  @CsvSource({"256,4096", "512,512", "512,1000", "1024,1024", "4096,31744", "8192,17408"})
  void fargateHasNotThatSize(String cpu, String memory) {
    settings.putAll(Map.of("cpu", cpu, "memory", memory));
    assertRefused("memory is %s: with a cpu of %s Fargate has ".formatted(memory, cpu));
  }

  @Test
  void fargateHasNotThatCpu() {
    settings.put("cpu", "500");
    assertRefused("cpu is 500: Fargate has 256, 512, 1024, 2048, 4096, 8192, 16384");
  }

  @Test
  void anInstanceHasAnySize() {
    settings.putAll(Map.of("cpu", "500", "memory", "700", "capacity", "oms-instances=1"));
    assertThat(pool().isOnFargate()).isFalse();
  }

  @Test
  void fargateAndInstancesAreNotMixed() {
    settings.put("capacity", "FARGATE=1,oms-instances=1");
    assertRefused("capacity mixes Fargate with EC2 providers");
  }

  @Test
  void aSecretIsNeverPlain() {
    settings.put("secrets", "DB_PASSWORD=geheim");
    assertRefused("secrets: DB_PASSWORD is no ARN");
  }

  @Test
  void aGivenDefinitionIsUsedAsItIs() {
    settings.put("task-definition", "oms-jobs:7");
    assertRefused("task-definition is used as it is: image, roles");

    settings.keySet().removeAll(List.of("image", "roles.execution", "roles.task"));
    assertThat(pool().taskDefinition()).isEqualTo("oms-jobs:7");
  }

  @Test
  void aRunMayWantItOtherwise() {
    settings.put("env", "A=1,B=2");
    var overrides = new Overrides(1024, 2048, "other:2", Map.of("B", "3"));

    Pool run = pool().overriddenBy("settlement", overrides);

    assertThat(run.cpuUnits()).isEqualTo(1024);
    assertThat(run.memoryMib()).isEqualTo(2048);
    assertThat(run.image()).isEqualTo("other:2");
    assertThat(run.variables()).isEqualTo(Map.of("A", "1", "B", "3"));
  }

  @Test
  void whatARunWantsMustGoWithThePool() {
    assertThatExceptionOfType(InvalidPoolException.class)
        .isThrownBy(
            () -> pool().overriddenBy("settlement", new Overrides(4096, null, null, Map.of())))
        .withMessageContaining("memory is 1024: with a cpu of 4096 Fargate has 8192, 9216");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FARGATE=many", "FARGATE=1:"})
  void aCapacityIsAProviderWithNumbers(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Capacity.of(text))
        .withMessageContaining("write FARGATE_SPOT=4 or FARGATE=1:2");
  }

  private Pool pool() {
    return properties().pool("settlement");
  }

  private RunnerProperties properties() {
    var source = new MapConfigurationPropertySource();
    settings.forEach((key, value) -> source.put("oms.runner.pools.settlement." + key, value));
    return new Binder(source).bind("oms.runner", RunnerProperties.class).get();
  }

  private void assertRefused(String... reasons) {
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(this::properties)
        .havingRootCause()
        .isInstanceOf(InvalidPoolException.class)
        .withMessageContainingAll(reasons);
  }
}
