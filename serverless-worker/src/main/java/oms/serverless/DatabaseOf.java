package oms.serverless;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oms.worker.tasks.TaskSettings;

/**
 * How the queues' databases are found and opened: {@code oms.<queue>.datasource.*}, or {@code
 * spring.datasource.*} where a function serves one queue.
 */
record DatabaseOf(String taskQueue, String url, String username, String password) {

  /** A database that is away is told of before the task's own time-out. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * The database of a queue.
   *
   * @param alone whether the function serves no other queue
   * @throws FunctionRefusedException if it is not said which
   */
  static DatabaseOf queue(String taskQueue, TaskSettings settings, boolean alone) {
    List<String> places = List.of("oms." + taskQueue + ".datasource.", "spring.datasource.");
    String own = places.getFirst() + "url";
    if (!alone && settings.value(own).isEmpty()) {
      throw new FunctionRefusedException(
          "This function serves several task queues, and it is not said which database '%s' has. Set OMS_%s_DATASOURCE_URL, and _USERNAME and _PASSWORD."
              .formatted(taskQueue, taskQueue.toUpperCase(Locale.ROOT)));
    }
    return new DatabaseOf(
        taskQueue,
        first(settings, places, "url").orElseThrow(),
        first(settings, places, "username").orElse(""),
        first(settings, places, "password").orElse(""));
  }

  private static Optional<String> first(TaskSettings settings, List<String> places, String name) {
    return places.stream()
        .map(place -> settings.value(place + name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Opens it. It is connected to when a task needs it, and a task that cannot have it is retried.
   */
  HikariDataSource open(int connections) {
    var config = new HikariConfig();
    config.setPoolName(taskQueue);
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
