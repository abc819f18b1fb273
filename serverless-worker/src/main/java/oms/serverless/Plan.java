package oms.serverless;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import oms.worker.tasks.Longest;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.TaskSettings;
import oms.worker.versioning.UnusableVersionException;
import oms.worker.versioning.WorkerVersion;

/**
 * What a function was told to do, read once in the life of its sandbox.
 *
 * @param variables its environment; the connection is read from it at each invocation
 * @param version which build of which deployment it is
 * @param settings how it behaves
 * @param timing its times
 * @param queues what it serves
 */
record Plan(
    Map<String, String> variables,
    WorkerVersion version,
    FunctionSettings settings,
    Timing timing,
    List<Queue> queues) {

  private static final String QUEUES = "TEMPORAL_TASK_QUEUE";
  private static final String DEPLOYMENT = "TEMPORAL_DEPLOYMENT_NAME";
  private static final String BUILD = "TEMPORAL_WORKER_BUILD_ID";

  /**
   * One task queue.
   *
   * @param tasks how its tasks are made
   * @param settings of its service
   * @param database of its service
   */
  record Queue(ServiceTasks tasks, TaskSettings settings, DatabaseOf database) {}

  /**
   * Reads it.
   *
   * @param services that there are
   * @throws FunctionRefusedException if something is missing or contradicts itself
   * @throws oms.worker.tasks.UnusableSettingException if a setting cannot be taken
   */
  static Plan of(Map<String, String> variables, List<? extends ServiceTasks> services) {
    WorkerVersion version = version(variables);
    List<? extends ServiceTasks> served = served(variables, services);
    var settings = TaskSettings.of(variables).get(FunctionSettings.class);
    var longest =
        served.stream().map(ServiceTasks::longestActivity).reduce(Longest::of).orElseThrow();
    return new Plan(
        Map.copyOf(variables),
        version,
        settings,
        Timing.of(settings, longest),
        served.stream().map(tasks -> queue(variables, tasks, served.size() == 1)).toList());
  }

  private static Queue queue(Map<String, String> variables, ServiceTasks tasks, boolean alone) {
    var settings = TaskSettings.of(variables, tasks.service());
    return new Queue(tasks, settings, DatabaseOf.queue(tasks.taskQueue(), settings, alone));
  }

  private static List<? extends ServiceTasks> served(
      Map<String, String> variables, List<? extends ServiceTasks> services) {
    List<String> known = services.stream().map(ServiceTasks::taskQueue).toList();
    String allowed = String.join(", ", known);
    String named =
        required(
            variables, QUEUES, "Set it to the task queues that are served, of " + allowed + ".");
    List<String> queues = Arrays.stream(named.split(",")).map(String::strip).toList();
    if (!known.containsAll(queues)) {
      throw new FunctionRefusedException(
          "%s is '%s'. Set it to one or several of %s, with commas between them."
              .formatted(QUEUES, named, allowed));
    }
    return services.stream().filter(tasks -> queues.contains(tasks.taskQueue())).toList();
  }

  private static WorkerVersion version(Map<String, String> variables) {
    String deployment =
        required(
            variables,
            DEPLOYMENT,
            "A function is always of one build. Set it to the name of the worker deployment, such as oms-orders.");
    String build =
        required(
            variables,
            BUILD,
            "A function is always of one build. Set it to the build that was published as this version of the function.");
    try {
      return new WorkerVersion(deployment, build);
    } catch (UnusableVersionException e) {
      throw new FunctionRefusedException(e.getMessage() + " " + e.mend(), e);
    }
  }

  private static String required(Map<String, String> variables, String name, String mend) {
    String value = variables.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new FunctionRefusedException("%s is not set. %s".formatted(name, mend));
    }
    return value;
  }
}
