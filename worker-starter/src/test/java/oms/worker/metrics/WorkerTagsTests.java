package oms.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WorkerTagsTests {

  private final MockEnvironment environment =
      new MockEnvironment()
          .withProperty("spring.application.name", "billing-service")
          .withProperty("spring.temporal.namespace", "shop");

  @Test
  void aProcessWithoutAVersionSaysSo() {
    assertThat(tags())
        .containsOnly(
            Map.entry("service", "billing-service"),
            Map.entry("temporal_namespace", "shop"),
            Map.entry("temporal_worker_deployment_name", "unversioned"),
            Map.entry("temporal_worker_build_id", "unversioned"));
  }

  @Test
  void theNameThatKubernetesGivesHasNoSlash() {
    environment.setProperty("oms.worker.deployment-name", "oms/oms-billing-worker");
    environment.setProperty("oms.worker.build-id", "b7");

    assertThat(tags())
        .containsEntry("temporal_worker_deployment_name", "oms_oms-billing-worker")
        .containsEntry("temporal_worker_build_id", "b7");
  }

  private Map<String, String> tags() {
    return WorkerTags.of(environment).stream()
        .collect(Collectors.toMap(Tag::getKey, Tag::getValue));
  }
}
