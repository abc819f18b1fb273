package oms.deployment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import oms.deployment.service.ServiceFacts;
import oms.deployment.service.Variables;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the templates call things is what the worker calls them. */
class NamesTests {

  @Test
  void everyVariableIsReadByTheWorker() {
    Set<String> variables = new TreeSet<>();
    for (String authentication : List.of("mtls", "api-key", "none")) {
      var stack = Stacks.function("billing", Map.of("Authentication", authentication));
      variables.addAll(stack.variables().keySet());
    }

    assertThat(variables).hasSizeGreaterThan(10).isSubsetOf(Variables.read());
  }

  @Test
  void aVariableThatNobodyReadsIsNoticed() {
    assertThat(Variables.read()).doesNotContain("OMS_SERVERLESS_PROFIL", "TEMPORAL_QUEUE");
  }

  @Test
  void theHandlerExists() {
    String handler =
        Stacks.real()
            .of("function")
            .findFirst()
            .orElseThrow()
            .properties("Function")
            .path("Handler")
            .asString();
    String[] parts = handler.split("::");

    String source =
        Repository.text("serverless-worker/src/main/java/" + parts[0].replace('.', '/') + ".java");

    assertThat(source).containsPattern("public [@\\w ]+ " + parts[1] + "\\(");
  }

  @Test
  void everyQueueIsServedAndExists() {
    assertThat(
            Stacks.real()
                .of("function")
                .map(it -> it.properties("Function"))
                .map(it -> it.at("/Environment/Variables/TEMPORAL_TASK_QUEUE").asString()))
        .containsOnlyElementsOf(
            ServiceFacts.SERVICES.stream().map(ServiceFacts::taskQueue).toList());
  }

  /** The names are those of temporal-auto-scaled-workers, wci/client/config.go. */
  @Test
  void theServerIsToldToInvokeFunctionsAndToAskForTheExternalId() {
    Map<String, List<Map<String, Object>>> config =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Repository.text(Stacks.FOLDER + "temporal-dynamic-config.yaml"));

    assertThat(config)
        .isEqualTo(
            Map.of(
                "workercontroller.enabled", value(true),
                "workercontroller.compute_providers.enabled", value(List.of("aws-lambda")),
                "workercontroller.scaling_algorithms.enabled", value(List.of("no-sync")),
                "workercontroller.compute_providers.aws.require_role_and_external_id",
                    value(true)));
  }

  private static List<Map<String, Object>> value(Object value) {
    return List.of(Map.of("value", value));
  }
}
