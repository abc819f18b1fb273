package oms.worker.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ConditionalOnSimulationTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Controls.class);

  @Test
  void thereIsNothingToControlOutsideOfDemos() {
    context.run(it -> assertThat(it).doesNotHaveBean(Controls.class));
  }

  @Test
  void demosCanBeControlledUnlessTheySayOtherwise() {
    var demo = context.withPropertyValues("spring.profiles.active=demo");

    demo.run(it -> assertThat(it).hasSingleBean(Controls.class));
    demo.withPropertyValues("oms.simulation.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(Controls.class));
  }

  @Test
  void whoWantsToControlSimulationsSaysSo() {
    context
        .withPropertyValues("oms.simulation.enabled=true")
        .run(it -> assertThat(it).hasSingleBean(Controls.class));
  }

  @Configuration
  @ConditionalOnSimulation
  static class Controls {}
}
