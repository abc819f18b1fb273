package oms.deployment.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import oms.deployment.service.Variables;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the templates call things is what the services call them. */
class NamesTests {

  private static final Stacks STACKS = Stacks.real();

  @Test
  void everyVariableIsReadByTheServices() {
    assertThat(variables(STACKS.services())).hasSizeGreaterThan(15).isSubsetOf(Variables.read());
  }

  @Test
  void theVariablesOfAVersionAreReadByTheServices() {
    Set<String> versioned = variables(Stream.of(versioned()));
    assertThat(versioned).contains("TEMPORAL_DEPLOYMENT_NAME", "TEMPORAL_WORKER_BUILD_ID");
    assertThat(versioned).isSubsetOf(Variables.read());
  }

  @Test
  void aVariableThatNobodyReadsIsNoticed() {
    assertThat(Variables.read())
        .doesNotContain("OMS_WORKER_DRAIN_TIME", "TEMPORAL_SERVER", "OMS_CLOUDWATCH");
  }

  @Test
  void theApisListenWhereTheirLoadBalancerAsks() {
    assertThat(STACKS.services().filter(Stack::isApi))
        .allSatisfy(
            api -> {
              int port = api.container().at("/PortMappings/0/ContainerPort").asInt();
              var name =
                  api.variables().entrySet().stream()
                      .filter(it -> it.getValue().equals("" + port))
                      .findFirst()
                      .orElseThrow();
              assertThat(
                      Repository.text(
                          "%1$s-service/src/main/resources/%1$s-service.yaml"
                              .formatted(api.service())))
                  .contains("${%s:%d}".formatted(name.getKey(), port));
            });
  }

  @Test
  void theHealthPathsAreServed() {
    String health = "/health";
    String ready = "/readyz";
    assertThat(STACKS.workers())
        .allMatch(it -> it.container().at("/HealthCheck/Command/1").asString().contains(health));
    assertThat(STACKS.services().filter(Stack::isApi))
        .allMatch(it -> it.properties("Targets").path("HealthCheckPath").asString().equals(ready));
    JsonNode served = ServiceFacts.sharedDefaults().at("/management/endpoint/health");
    assertThat(served.at("/group/container/additional-path").asString())
        .isEqualTo("management:" + health);
    // Boot's own names for liveness and readiness on the port of the API.
    assertThat(served.at("/probes/add-additional-paths").asBoolean()).as(ready).isTrue();
  }

  @Test
  void everyMetricIsPublished() {
    String published =
        Repository.text("worker-starter/src/main/java/oms/worker/cloudwatch/Metric.java");
    Set<String> used =
        STACKS.all().stream()
            .flatMap(stack -> stack.resources().findValues("MetricName").stream())
            .map(it -> it.asString())
            .filter(it -> !it.equals("RunningTaskCount"))
            .collect(Collectors.toSet());
    assertThat(used).hasSize(3).allMatch(it -> published.contains("(\"%s\"".formatted(it)));
    assertThat(published).contains("NAMESPACE = \"OMS/Temporal\"", "DIMENSION = \"TaskQueue\"");
  }

  @Test
  void everyServiceHasAnImage() {
    assertThat(STACKS.services())
        .allSatisfy(
            it ->
                assertThat(Repository.path(imageName(it) + "/pom.xml")).as(imageName(it)).exists());
  }

  private static String imageName(Stack stack) {
    return stack.container().path("Image").asString().replaceAll(".*/|:.*", "");
  }

  /** A volume is root's on Fargate, unless the image declares it with an owner of its own. */
  @Test
  void theImageDeclaresTheFolderThatItsUserWritesTo() {
    assertThat(Repository.text("Dockerfile")).containsPattern("(?m)^VOLUME .*/tmp");
  }

  private static Set<String> variables(Stream<Stack> stacks) {
    return stacks.flatMap(it -> it.variables().keySet().stream()).collect(Collectors.toSet());
  }

  private static Stack versioned() {
    return Stacks.service("order-worker", Map.of("BuildId", "b1"));
  }
}
