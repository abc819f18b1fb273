package oms.deployment.ecs;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How many tasks there are, and on what. */
final class CapacityRules {

  private CapacityRules() {}

  static Stream<String> twoToBeginWith(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.taskService().path("DesiredCount").asString("").equals("2"),
        it -> "begins with " + it.taskService().path("DesiredCount"));
  }

  static Stream<String> spotShare(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> providers(it).equals(Set.of("FARGATE 1 20", "FARGATE_SPOT 0 80")),
        it -> "runs on " + providers(it));
  }

  private static Set<String> providers(Stack stack) {
    return stack
        .taskService()
        .path("CapacityProviderStrategy")
        .valueStream()
        .map(
            it ->
                it.path("CapacityProvider").asString()
                    + " "
                    + it.path("Base").asInt(0)
                    + " "
                    + it.path("Weight").asInt(0))
        .collect(Collectors.toSet());
  }

  static Stream<String> clusterOffersSpot(Stacks stacks) {
    var offered =
        Stack.strings(stacks.named("cluster").properties("Capacity").path("CapacityProviders"))
            .toList();
    return Stream.of("FARGATE", "FARGATE_SPOT")
        .filter(it -> !offered.contains(it))
        .map(it -> "the cluster has no " + it);
  }

  static Stream<String> circuitBreaker(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> {
          JsonNode breaker =
              it.taskService().at("/DeploymentConfiguration/DeploymentCircuitBreaker");
          return breaker.path("Enable").asBoolean(false)
              && breaker.path("Rollback").asBoolean(false);
        },
        _ -> "is not taken back when it does not start");
  }

  static Stream<String> noFewerWhileDeploying(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.taskService().at("/DeploymentConfiguration/MinimumHealthyPercent").asInt(0) == 100,
        _ -> "has fewer tasks while it is deployed");
  }

  static Stream<String> zonesInBalance(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.taskService().path("AvailabilityZoneRebalancing").asString("").equals("ENABLED"),
        _ -> "may end up in one zone");
  }
}
