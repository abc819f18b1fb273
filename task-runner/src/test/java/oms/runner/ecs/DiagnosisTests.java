package oms.runner.ecs;

import static oms.runner.job.JobFailure.EXITED;
import static oms.runner.job.JobFailure.IMAGE_NOT_PULLED;
import static oms.runner.job.JobFailure.INTERRUPTED;
import static oms.runner.job.JobFailure.NOT_STARTED;
import static oms.runner.job.JobFailure.OUT_OF_MEMORY;
import static oms.runner.job.JobFailure.STOPPED;
import static oms.runner.job.JobFailure.TRY_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import oms.runner.job.JobFailure;
import oms.runner.launch.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** What ECS says of stopped tasks, in its own words. */
class DiagnosisTests {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(
            EXITED, "EssentialContainerExited", "Essential container in task exited", 1, null),
        arguments(
            TRY_AGAIN, "EssentialContainerExited", "Essential container in task exited", 75, null),
        arguments(
            OUT_OF_MEMORY,
            "EssentialContainerExited",
            "Essential container in task exited",
            137,
            "OutOfMemoryError: Container killed due to memory usage"),
        arguments(
            OUT_OF_MEMORY,
            "EssentialContainerExited",
            "Essential container in task exited",
            137,
            null),
        arguments(
            OUT_OF_MEMORY,
            "EssentialContainerExited",
            "Essential container in task exited",
            3,
            null),
        arguments(OUT_OF_MEMORY, "TaskFailedToStart", "OutOfMemoryError: ...", null, null),
        arguments(
            IMAGE_NOT_PULLED,
            "TaskFailedToStart",
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to"
                + " resolve ref registry/oms/billing-service:9: not found",
            null,
            null),
        arguments(
            IMAGE_NOT_PULLED,
            "TaskFailedToStart",
            "Task failed to start",
            null,
            "CannotPullContainerError: pull access denied, repository does not exist"),
        arguments(
            NOT_STARTED,
            "TaskFailedToStart",
            "CannotPullContainerError: dial tcp 10.0.0.1:443: i/o timeout",
            null,
            null),
        arguments(
            NOT_STARTED,
            "TaskFailedToStart",
            "ResourceInitializationError: unable to pull secrets or registry auth",
            null,
            null),
        arguments(NOT_STARTED, "TaskFailedToStart", null, null, null),
        arguments(INTERRUPTED, "SpotInterruption", "Your Spot Task was interrupted.", 143, null),
        arguments(INTERRUPTED, "TerminationNotice", "Host EC2 is terminated", null, null),
        arguments(
            INTERRUPTED,
            "EssentialContainerExited",
            "Essential container in task exited",
            143,
            null),
        arguments(STOPPED, "UserInitiated", "Task stopped by user", 143, null));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aTaskThatFailedIsToldWhy(
      JobFailure failure,
      String stopCode,
      @Nullable String reason,
      @Nullable Integer exitCode,
      @Nullable String containerReason) {
    Ending ending = Diagnosis.of(task(stopCode, reason, exitCode, containerReason), "job");

    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Failed.class,
            it -> {
              assertThat(it.failure()).isEqualTo(failure);
              assertThat(it.reason()).contains(reason == null ? "never ran" : reason);
            });
  }

  @Test
  void aTaskThatIsDoneIsDone() {
    String reason = "Essential container in task exited";
    assertThat(Diagnosis.of(task("EssentialContainerExited", reason, 0, null), "job"))
        .isEqualTo(new Ending.Done());
  }

  @Test
  void theContainerOfTheJobCounts() {
    Task task =
        Task.builder()
            .stopCode(TaskStopCode.ESSENTIAL_CONTAINER_EXITED)
            .containers(container("sidecar", 0, null), container("job", 2, null))
            .build();

    assertThat(Diagnosis.of(task, "job"))
        .isInstanceOfSatisfying(Ending.Failed.class, it -> assertThat(it.exitCode()).isEqualTo(2));
  }

  private static Task task(
      String stopCode,
      @Nullable String reason,
      @Nullable Integer exitCode,
      @Nullable String containerReason) {
    return Task.builder()
        .lastStatus("STOPPED")
        .stopCode(stopCode)
        .stoppedReason(reason)
        .containers(container("job", exitCode, containerReason))
        .build();
  }

  private static Container container(
      String name, @Nullable Integer exitCode, @Nullable String reason) {
    return Container.builder().name(name).exitCode(exitCode).reason(reason).build();
  }
}
