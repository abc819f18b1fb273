package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import oms.worker.cloudwatch.BacklogPublisher;
import oms.worker.cloudwatch.CloudWatchProperties;
import oms.worker.cloudwatch.SampleFlush;
import oms.worker.cloudwatch.Samples;
import oms.worker.cloudwatch.ScheduleToStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CloudWatchAutoConfigurationTests {

  private static final String ON = "oms.cloudwatch.enabled=true";

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  CloudWatchAutoConfiguration.class, TaskQueuesAutoConfiguration.class))
          .withBean(WorkflowClient.class, temporal::getWorkflowClient)
          .withBean(WorkerFactory.class, temporal::getWorkerFactory)
          .withBean(
              ScheduleClient.class,
              () -> ScheduleClient.newInstance(temporal.getWorkflowServiceStubs()));

  @AfterEach
  void closeServer() {
    temporal.close();
  }

  @Test
  void nothingIsToldUnlessItIsWanted() {
    context.run(it -> assertThat(it).doesNotHaveBean(Samples.class));
  }

  @Test
  void workersThatAreToTellHaveAllParts() {
    context
        .withPropertyValues(ON, "oms.cloudwatch.task-queues=a,b", "oms.cloudwatch.flush-every=2s")
        .run(
            it -> {
              assertThat(it)
                  .hasSingleBean(Samples.class)
                  .hasSingleBean(ScheduleToStart.class)
                  .hasSingleBean(SampleFlush.class)
                  .hasSingleBean(BacklogPublisher.class);
              var properties = it.getBean(CloudWatchProperties.class);
              assertThat(properties.taskQueues()).containsExactly("a", "b");
              assertThat(properties.flushEvery()).isEqualTo(Duration.ofSeconds(2));
            });
  }

  @Test
  void aProcessThatRunsNoWorkersHasNothingToTell() {
    context
        .withPropertyValues(ON, "spring.temporal.start-workers=false")
        .run(it -> assertThat(it).doesNotHaveBean(Samples.class));
  }

  @Test
  void withoutTemporalThereIsNothing() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                CloudWatchAutoConfiguration.class, TaskQueuesAutoConfiguration.class))
        .withPropertyValues(ON)
        .withClassLoader(new FilteredClassLoader("io.temporal", "com.uber.m3"))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean("sampleFlush"));
  }
}
