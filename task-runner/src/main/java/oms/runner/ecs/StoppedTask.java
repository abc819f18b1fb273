package oms.runner.ecs;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oms.runner.launch.Ending;
import oms.runner.launch.Ticket;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * A job's task that has ended.
 *
 * @param arn the task
 * @param ticket whose it is
 * @param ending how it ended
 */
record StoppedTask(String arn, Ticket ticket, Ending ending) {

  /** Reads what the task was told when it was launched; empty if it is no job's. */
  static Optional<StoppedTask> of(Task task) {
    return task.overrides().containerOverrides().stream()
        .flatMap(it -> of(task, it).stream())
        .findFirst();
  }

  private static Optional<StoppedTask> of(Task task, ContainerOverride container) {
    Map<String, String> env =
        container.environment().stream()
            .collect(Collectors.toMap(KeyValuePair::name, KeyValuePair::value, (_, last) -> last));
    return Ticket.read(env)
        .map(it -> new StoppedTask(task.taskArn(), it, Diagnosis.of(task, container.name())));
  }
}
