package oms.runner.ecs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.runner.job.JobFailure;
import oms.runner.launch.Ending;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * What ECS tells of a stopped task, in one word and one sentence. The codes and texts are those of
 * "Amazon ECS stopped tasks error messages" of its developer guide.
 */
final class Diagnosis {

  /** What a registry says of an image that waiting does not bring. */
  private static final List<String> NO_SUCH_IMAGE =
      List.of(
          "not found",
          "manifest unknown",
          "does not exist",
          "denied",
          "forbidden",
          "unauthorized",
          "no basic auth",
          "invalid reference");

  private Diagnosis() {}

  static Ending of(Task task, String containerName) {
    Optional<Container> container = container(task, containerName);
    Optional<Integer> exitCode = container.map(Container::exitCode);
    String reason = reason(task, container);
    if (exitCode.filter(it -> it == 0).isPresent()) {
      return new Ending.Done();
    }
    if (reason.contains("OutOfMemory")) {
      return new Ending.Failed(JobFailure.OUT_OF_MEMORY, reason, exitCode.orElse(null));
    }
    return switch (task.stopCode()) {
      case SPOT_INTERRUPTION, TERMINATION_NOTICE ->
          Ending.failed(JobFailure.INTERRUPTED, "Spot took it back: " + reason);
      case USER_INITIATED -> Ending.failed(JobFailure.STOPPED, "Stopped by hand: " + reason);
      case null, default -> exitCode.map(it -> exited(it, reason)).orElseGet(() -> notRun(reason));
    };
  }

  private static Optional<Container> container(Task task, String name) {
    return task.containers().stream()
        .filter(it -> name.equals(it.name()))
        .findFirst()
        .or(() -> task.containers().stream().findFirst());
  }

  private static String reason(Task task, Optional<Container> container) {
    return Stream.concat(
            Stream.ofNullable(task.stoppedReason()), container.map(Container::reason).stream())
        .distinct()
        .collect(Collectors.joining(": "));
  }

  private static Ending exited(int exitCode, String reason) {
    return switch (Ending.ofExitCode(exitCode)) {
      case Ending.Done done -> done;
      case Ending.Failed it ->
          new Ending.Failed(it.failure(), it.reason() + ": " + reason, it.exitCode());
    };
  }

  private static Ending notRun(String reason) {
    String text = reason.toLowerCase(Locale.ROOT);
    boolean isPull = text.contains("cannotpull") || text.contains("pull image");
    return isPull && NO_SUCH_IMAGE.stream().anyMatch(text::contains)
        ? Ending.failed(JobFailure.IMAGE_NOT_PULLED, reason)
        : Ending.failed(JobFailure.NOT_STARTED, reason.isEmpty() ? "It never ran" : reason);
  }
}
