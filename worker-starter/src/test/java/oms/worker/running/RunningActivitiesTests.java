package oms.worker.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityInterface;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.worker.WorkerFactoryOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningActivitiesTests {

  private final RunningActivities running = new RunningActivities();
  private final TestActivityEnvironment temporal =
      TestActivityEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setWorkerFactoryOptions(
                  WorkerFactoryOptions.newBuilder().setWorkerInterceptors(running).build())
              .build());

  @AfterEach
  void close() {
    temporal.close();
  }

  @Test
  void anActivityCountsWhileItRuns() {
    temporal.registerActivitiesImplementations(
        (Look) () -> running.any() + ": " + running.describe());
    assertThat(running.any()).isFalse();
    assertThat(running.describe()).isEqualTo("nothing");
    assertThat(temporal.newActivityStub(Look.class).look()).isEqualTo("true: 1 Look");
    assertThat(running.any()).isFalse();
  }

  @Test
  void anActivityThatFailsCountsNoMore() {
    temporal.registerActivitiesImplementations(
        (Look)
            () -> {
              throw new IllegalStateException("nothing to see");
            });
    try {
      temporal.newActivityStub(Look.class).look();
    } catch (RuntimeException _) {
      // It fails, as it should.
    }
    assertThat(running.any()).isFalse();
  }

  /** Looks at what runs. */
  @ActivityInterface
  public interface Look {
    String look();
  }
}
