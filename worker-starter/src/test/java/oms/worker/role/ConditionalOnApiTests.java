package oms.worker.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConditionalOnApiTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Resource.class);

  @Test
  void aProcessServesItsApiUnlessSomethingIsSaid() {
    context.run(it -> assertThat(it).hasSingleBean(Resource.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "api", "API"})
  void theseRolesServeTheApi(String role) {
    context
        .withPropertyValues("oms.role=" + role)
        .run(it -> assertThat(it).hasSingleBean(Resource.class));
  }

  @Test
  void aWorkerDoesNot() {
    context
        .withPropertyValues("oms.role=worker")
        .run(it -> assertThat(it).doesNotHaveBean(Resource.class));
  }

  @Test
  void anUnknownRoleIsAnError() {
    context.withPropertyValues("oms.role=workers").run(it -> assertThat(it).hasFailed());
  }

  @ConditionalOnApi
  static class Resource {}
}
