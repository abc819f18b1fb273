package oms.deployment.ecs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a task runs. */
final class TaskRules {

  private static final String PARAMETERS = "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/";
  private static final Map<String, String> TEMPORAL =
      Map.of(
          "TEMPORAL_HOST", "temporal/host",
          "TEMPORAL_NAMESPACE", "temporal/namespace",
          "TEMPORAL_TLS_CERT", "temporal/tls-cert",
          "TEMPORAL_TLS_KEY", "temporal/tls-key");

  private TaskRules() {}

  static Stream<String> healthCheck(Stacks stacks) {
    var command = List.of("CMD-SHELL", "curl -f http://localhost:8080/health || exit 1");
    return unless(
        stacks,
        it ->
            Stack.strings(it.container().at("/HealthCheck/Command")).toList().equals(command)
                && it.variable("MANAGEMENT_SERVER_PORT").orElse("").equals("8080"),
        it -> "is not asked for its health: " + it.container().path("HealthCheck"));
  }

  static Stream<String> timeToDrain(Stacks stacks) {
    return unless(
        stacks,
        it -> it.container().path("StopTimeout").asInt(0) == 120 && drain(it).toSeconds() < 120,
        it -> "is killed after " + it.container().path("StopTimeout") + " s, drains " + drain(it));
  }

  /** What an API drains in is the starter's default. */
  private static Duration drain(Stack stack) {
    return Duration.parse(
        "PT" + stack.variable("OMS_WORKER_DRAIN_TIMEOUT").orElse(stack.isApi() ? "25s" : "999s"));
  }

  static Stream<String> longDrain(Stacks stacks) {
    return stacks
        .workers()
        .filter(it -> !it.variable("OMS_WORKER_DRAIN_TIMEOUT").orElse("").equals("90s"))
        .map(it -> it.name() + " does not take 90 s to drain");
  }

  static Stream<String> secretsByArn(Stacks stacks) {
    return unless(stacks, it -> secrets(it).equals(wanted(it)), it -> "has secrets " + secrets(it));
  }

  private static Map<String, String> wanted(Stack stack) {
    String database = stack.service().toUpperCase(Locale.ROOT) + "_DB_";
    var own =
        Stream.of("URL", "USER", "PASSWORD")
            .collect(
                Collectors.toMap(
                    database::concat,
                    it -> stack.service() + "/db-" + it.toLowerCase(Locale.ROOT)));
    return Stream.of(TEMPORAL, own)
        .flatMap(it -> it.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, it -> PARAMETERS + it.getValue()));
  }

  private static Map<String, String> secrets(Stack stack) {
    return stack
        .container()
        .path("Secrets")
        .valueStream()
        .collect(
            Collectors.toMap(
                it -> it.path("Name").asString(), it -> it.path("ValueFrom").asString()));
  }

  static Stream<String> noPlainSecrets(Stacks stacks) {
    return stacks
        .services()
        .flatMap(
            stack ->
                stack
                    .container()
                    .path("Environment")
                    .valueStream()
                    .map(it -> it.path("Name").asString())
                    .filter(it -> it.matches(".*(PASSWORD|SECRET|TOKEN|_KEY|_CERT|_DB_|API_KEY).*"))
                    .map(it -> stack.name() + " has " + it + " in plain text"));
  }

  static Stream<String> roleAsCommand(Stacks stacks) {
    return unless(
        stacks,
        it ->
            Stack.strings(it.container().path("Command"))
                .toList()
                .equals(List.of(it.isWorker() ? "worker" : "api")),
        it -> "runs " + it.container().path("Command"));
  }

  static Stream<String> unless(
      Stacks stacks, Predicate<Stack> holds, Function<Stack, String> otherwise) {
    return stacks
        .services()
        .filter(holds.negate())
        .map(it -> it.name() + " " + otherwise.apply(it));
  }
}
