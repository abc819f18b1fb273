package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.time.Clock;
import java.time.Duration;
import oms.worker.WorkerProperties;
import oms.worker.drain.WorkerDrain;
import oms.worker.protection.TaskProtection;
import oms.worker.stats.TaskQueues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TemporalAutoConfigurationTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  WorkerAutoConfiguration.class,
                  WorkerDrainAutoConfiguration.class,
                  WorkerHealthAutoConfiguration.class,
                  TaskProtectionAutoConfiguration.class,
                  TaskQueuesAutoConfiguration.class));

  @AfterEach
  void closeServer() {
    temporal.close();
  }

  @Test
  void workersAreDrainedAndTheirQueuesDescribed() {
    withTemporal()
        .run(
            it ->
                assertThat(it)
                    .hasSingleBean(WorkerDrain.class)
                    .hasSingleBean(TaskQueues.class)
                    .hasSingleBean(WorkerOptionsCustomizer.class));
  }

  @Test
  void aProcessWithoutWorkersHasNothingToDrain() {
    context.run(
        it -> assertThat(it).doesNotHaveBean(WorkerDrain.class).doesNotHaveBean(TaskQueues.class));
  }

  @Test
  void withoutTemporalThereIsNothing() {
    context
        .withClassLoader(new FilteredClassLoader("io.temporal"))
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .doesNotHaveBean("workerDrain")
                    .doesNotHaveBean("runningActivities")
                    .doesNotHaveBean("polls")
                    .doesNotHaveBean("taskProtection")
                    .doesNotHaveBean("taskQueues")
                    .doesNotHaveBean("workerOptions"));
  }

  @Test
  void whatAServiceBringsIsKept() {
    WorkerOptionsCustomizer ownOptions = (options, worker, queue) -> options;
    var ownQueues = new TaskQueues(temporal.getWorkflowServiceStubs(), "own", Clock.systemUTC());
    withTemporal()
        .withBean(WorkerOptionsCustomizer.class, () -> ownOptions)
        .withBean(TaskQueues.class, () -> ownQueues)
        .run(
            it -> {
              assertThat(it).getBean(WorkerOptionsCustomizer.class).isSameAs(ownOptions);
              assertThat(it).getBean(TaskQueues.class).isSameAs(ownQueues);
            });
  }

  @Test
  void theDrainTimeoutIsASetting() {
    withTemporal()
        .withPropertyValues("oms.worker.drain-timeout=3s")
        .run(
            it ->
                assertThat(it.getBean(WorkerProperties.class).drainTimeout())
                    .isEqualTo(Duration.ofSeconds(3)));
  }

  @Test
  void aDrainIsNotOverBeforeItsDelay() {
    withTemporal()
        .withPropertyValues("oms.worker.drain-timeout=3s", "oms.worker.drain-delay=4s")
        .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("drain-delay"));
  }

  @Test
  void aProcessWithTemporalHasAHealth() {
    withTemporal()
        .withBean(WorkflowServiceStubs.class, temporal::getWorkflowServiceStubs)
        .run(
            it ->
                assertThat(it)
                    .hasBean("temporalHealthIndicator")
                    .hasBean("connectionHealthIndicator")
                    // There is neither a database nor a template of workers.
                    .doesNotHaveBean("migrationsHealthIndicator")
                    .doesNotHaveBean("pollersHealthIndicator"));
  }

  @Test
  void outsideOfEcsThereIsNothingToProtect() {
    withTemporal().run(it -> assertThat(it).doesNotHaveBean(TaskProtection.class));
  }

  @Test
  void onEcsTheTaskIsProtectedUnlessThatIsSwitchedOff() {
    var onEcs = withTemporal().withPropertyValues("ECS_AGENT_URI=http://127.0.0.1:1/api/task");
    onEcs.run(it -> assertThat(it).hasSingleBean(TaskProtection.class));
    onEcs
        .withPropertyValues("oms.worker.protection.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(TaskProtection.class));
  }

  private ApplicationContextRunner withTemporal() {
    return context
        .withBean(WorkflowClient.class, temporal::getWorkflowClient)
        .withBean(WorkerFactory.class, temporal::getWorkerFactory);
  }
}
