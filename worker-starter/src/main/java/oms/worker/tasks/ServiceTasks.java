package oms.worker.tasks;

import java.time.Duration;

/** How the tasks of one service are made where no Spring context makes them. */
public interface ServiceTasks {

  /** The service's name, which its settings file has too, for example {@code order-service}. */
  String service();

  /** The task queue that its workers serve. */
  String taskQueue();

  /**
   * The longest that one attempt of any of its activities may take (start to close), local
   * activities included.
   */
  Duration longestActivity();

  /** Makes the tasks. They are done when the workshop's database and client are closed. */
  QueueTasks make(Workshop workshop);
}
