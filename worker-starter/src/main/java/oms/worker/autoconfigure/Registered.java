package oms.worker.autoconfigure;

import io.temporal.spring.boot.autoconfigure.template.WorkersTemplate;
import io.temporal.spring.boot.autoconfigure.template.WorkersTemplate.RegisteredInfo;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.worker.polling.Poller;

/** Who must poll, by what is registered with the workers: without a type a worker does not. */
final class Registered {

  private Registered() {}

  static Set<Poller> pollers(WorkersTemplate templates) {
    return templates.getWorkers().stream()
        .flatMap(worker -> pollers(worker, templates))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Poller> pollers(Worker worker, WorkersTemplate templates) {
    String queue = worker.getTaskQueue();
    RegisteredInfo types = templates.getRegisteredInfo().getOrDefault(queue, new RegisteredInfo());
    boolean localOnly = worker.getWorkerOptions().isLocalActivityWorkerOnly();
    return Stream.concat(
        poller(queue, WorkerType.WORKFLOW_WORKER, !types.getRegisteredWorkflowInfo().isEmpty()),
        poller(
            queue,
            WorkerType.ACTIVITY_WORKER,
            !localOnly && !types.getRegisteredActivityInfo().isEmpty()));
  }

  private static Stream<Poller> poller(String queue, WorkerType worker, boolean exists) {
    return exists ? Stream.of(new Poller(queue, worker)) : Stream.empty();
  }
}
