package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import io.temporal.worker.tuning.PollerBehaviorSimpleMaximum;
import java.util.function.Consumer;
import oms.worker.versioning.UnusableVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WorkerAutoConfigurationTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(WorkerAutoConfiguration.class))
          .withPropertyValues("spring.application.name=billing-service");

  @Test
  void workersPollAsMuchAsThereIsToDoAndUpToTwenty() {
    withOptions(
        context,
        options -> {
          var scaling = new PollerBehaviorAutoscaling(1, 20, 5);
          assertThat(options.getWorkflowTaskPollersBehavior()).isEqualTo(scaling);
          assertThat(options.getActivityTaskPollersBehavior()).isEqualTo(scaling);
          assertThat(options.isUsingVirtualThreadsOnActivityWorker()).isTrue();
        });
  }

  @Test
  void pollersMayBeFixed() {
    withOptions(
        context.withPropertyValues(
            "oms.worker.pollers.workflow.fixed=8", "oms.worker.pollers.activity.fixed=9"),
        options -> {
          assertThat(options.getWorkflowTaskPollersBehavior())
              .isEqualTo(new PollerBehaviorSimpleMaximum(8));
          assertThat(options.getActivityTaskPollersBehavior())
              .isEqualTo(new PollerBehaviorSimpleMaximum(9));
        });
  }

  @Test
  void slotsAreTheSdksUnlessTheyAreSet() {
    WorkerOptions sdk = WorkerOptions.newBuilder().validateAndBuildWithDefaults();
    withOptions(
        context,
        options -> {
          assertThat(options.getMaxConcurrentWorkflowTaskExecutionSize())
              .isEqualTo(sdk.getMaxConcurrentWorkflowTaskExecutionSize());
          assertThat(options.getMaxConcurrentActivityExecutionSize())
              .isEqualTo(sdk.getMaxConcurrentActivityExecutionSize());
          assertThat(options.getMaxConcurrentLocalActivityExecutionSize())
              .isEqualTo(sdk.getMaxConcurrentLocalActivityExecutionSize());
        });
    withOptions(
        context.withPropertyValues(
            "oms.worker.slots.workflow=30",
            "oms.worker.slots.activity=20",
            "oms.worker.slots.local-activity=10"),
        options -> {
          assertThat(options.getMaxConcurrentWorkflowTaskExecutionSize()).isEqualTo(30);
          assertThat(options.getMaxConcurrentActivityExecutionSize()).isEqualTo(20);
          assertThat(options.getMaxConcurrentLocalActivityExecutionSize()).isEqualTo(10);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oms.worker.pollers.activity.min=0 | 1 <= min <= initial <= max does not hold of min 0",
        "oms.worker.pollers.workflow.min=6 | does not hold of min 6, initial 5, max 20",
        "oms.worker.pollers.workflow.max=4 | does not hold of min 1, initial 5, max 4",
        "oms.worker.pollers.workflow.fixed=0 | fixed is 0, but somebody must poll",
        "oms.worker.slots.local-activity=0 | local-activity is 0, but there must be a slot"
      })
  void numbersThatCannotWorkAreRefusedAtTheStart(String property, String message) {
    context
        .withPropertyValues(property)
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message));
  }

  @Test
  void aProcessThatIsToldNoBuildIsUnversioned() {
    withOptions(context, options -> assertThat(options.getDeploymentOptions()).isNull());
  }

  @Test
  void aProcessThatIsToldItsBuildIsVersionedAndTunedAllTheSame() {
    withOptions(
        context.withPropertyValues(
            "oms.worker.deployment-name=oms/billing",
            "oms.worker.build-id=1.4.0",
            "oms.worker.slots.activity=7"),
        options -> {
          assertThat(options.getDeploymentOptions()).isEqualTo(versioned("oms/billing", "1.4.0"));
          assertThat(options.getMaxConcurrentActivityExecutionSize()).isEqualTo(7);
        });
  }

  @Test
  void workflowsMayMoveOnToTheNextBuild() {
    withOptions(
        context.withPropertyValues(
            "oms.worker.build-id=1.4.0", "oms.worker.versioning-behavior=auto-upgrade"),
        options ->
            assertThat(options.getDeploymentOptions().getDefaultVersioningBehavior())
                .isEqualTo(VersioningBehavior.AUTO_UPGRADE));
  }

  @Test
  void aBuildAloneIsOfTheServicesName() {
    withOptions(
        context.withPropertyValues("oms.worker.build-id=1.4.0"),
        options ->
            assertThat(options.getDeploymentOptions())
                .isEqualTo(versioned("billing-service", "1.4.0")));
  }

  @Test
  void aDeploymentWithoutABuildDoesNotStart() {
    context
        .withPropertyValues("oms.worker.deployment-name=oms/billing")
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnusableVersionException.class));
  }

  private static WorkerDeploymentOptions versioned(String deployment, String build) {
    return WorkerDeploymentOptions.newBuilder()
        .setUseVersioning(true)
        .setVersion(new WorkerDeploymentVersion(deployment, build))
        .setDefaultVersioningBehavior(VersioningBehavior.PINNED)
        .build();
  }

  private static void withOptions(
      ApplicationContextRunner context, Consumer<WorkerOptions> assertions) {
    context.run(
        it ->
            assertions.accept(
                it.getBean(WorkerOptionsCustomizer.class)
                    .customize(WorkerOptions.newBuilder(), "worker", "billing")
                    .build()));
  }
}
