package oms.worker.tasks;

import java.util.List;

/**
 * What the workers of one task queue do: the same classes that a service's Spring context finds.
 *
 * @param taskQueue the queue's name
 * @param workflows implementation classes
 * @param activities objects, ready to be called
 */
public record QueueTasks(String taskQueue, List<Class<?>> workflows, List<Object> activities) {

  /** Keeps its own copies. */
  public QueueTasks {
    workflows = List.copyOf(workflows);
    activities = List.copyOf(activities);
  }
}
