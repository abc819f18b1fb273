package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTests {

  @ParameterizedTest
  @MethodSource("policiesOfOverlays")
  void everyOverlayKeepsThePolicy(Overlay overlay, Policy policy) {
    assertThat(policy.violations(overlay.render())).isEmpty();
  }

  static Stream<Arguments> policiesOfOverlays() {
    return Stream.of(Overlay.values())
        .flatMap(
            overlay ->
                Stream.of(Policy.values())
                    .filter(policy -> policy.appliesTo(overlay))
                    .map(policy -> Arguments.of(overlay, policy)));
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceHasAnApiAndWorkersAndThereIsAConsole(Overlay overlay) {
    assertThat(overlay.render().processes())
        .extracting(Workload::component)
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
  @EnumSource
  void workersAreScaledInAutoscaledOverlaysOnly(Overlay overlay) {
    assertThat(Autoscaler.all(overlay.render())).hasSize(overlay.isAutoscaled() ? 3 : 0);
  }

  @Test
  void theLocalOverlayIsTheDemoShopInOneOfEach() {
    Manifests local = Overlay.LOCAL.render();
    assertThat(local.processes()).allMatch(it -> it.spec().path("replicas").asInt() == 1);
    assertThat(local.of("ConfigMap").map(settings -> settings.at("/data/SPRING_PROFILES_ACTIVE")))
        .anyMatch(profile -> profile.asString("").equals("demo"));
  }
}
