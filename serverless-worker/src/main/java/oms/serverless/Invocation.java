package oms.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import oms.worker.polling.Polls;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One invocation: it connects, polls until nothing is left to do or its deadline is near, lets its
 * tasks finish, runs the hooks, and closes everything that it has opened.
 *
 * <p>The pools of databases are closed too, although the sandbox may be kept: their sockets would
 * be dead when it is thawed, and until then they would keep others from the database.
 */
final class Invocation implements AutoCloseable {

  /** How often it is looked whether there is still something to do. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final Logger log = LoggerFactory.getLogger(Invocation.class);

  private final Plan plan;
  private final Context context;
  private final MeterRegistry meters;
  private final Measurements measurements;
  private final Polls polls = new Polls(System::nanoTime);
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /**
   * An invocation that has not begun.
   *
   * @param context tells how much time is left, and who we are
   * @param meters where facts are counted
   */
  Invocation(Plan plan, Context context, MeterRegistry meters) {
    this.plan = plan;
    this.context = context;
    this.meters = meters;
    this.measurements = Measurements.of(plan);
  }

  /**
   * Runs it.
   *
   * @param hooks what else is done at the end
   * @return how it went
   * @throws FunctionRefusedException if there is no time to work, or no Temporal
   */
  Outcome run(List<Hook> hooks) {
    checkTime();
    Workers workers = connect();
    measurements.begin();
    workers.start();
    Ending ending = awaitEnding(workers);
    workers.stop(ending);
    runHooks(hooks);
    return new Outcome(ending, workers.taken());
  }

  private void checkTime() {
    Duration working = plan.timing().working(remaining());
    if (plan.timing().isShort(working)) {
      log.warn(
          "{} remain, of which {} are kept for the end: there is hardly any time to work",
          Timing.text(remaining()),
          Timing.text(plan.timing().buffer()));
    }
  }

  private Workers connect() {
    String identity = context.getAwsRequestId() + "@" + context.getInvokedFunctionArn();
    Connection connection =
        opened(
            Connection.open(
                plan.variables(),
                identity,
                options -> measurements.watch(options.addGrpcClientInterceptor(polls))));
    Workers workers = opened(new Workers(plan, connection, polls));
    plan.queues()
        .forEach(queue -> workers.add(tasks(queue, connection.client()), queue.settings()));
    return workers;
  }

  private QueueTasks tasks(Plan.Queue queue, WorkflowClient temporal) {
    HikariDataSource database =
        opened(queue.database().open(plan.settings().databaseConnections()));
    return queue
        .tasks()
        .make(new Workshop(queue.settings(), database, temporal, meters, Clock.systemUTC()));
  }

  private Ending awaitEnding(Workers workers) {
    try {
      while (remaining().compareTo(plan.timing().buffer()) > 0) {
        if (workers.quiet().compareTo(plan.settings().idleExit()) >= 0) {
          return Ending.IDLE;
        }
        Thread.sleep(LOOK);
      }
      return Ending.DEADLINE;
    } catch (InterruptedException e) {
      return Ending.INTERRUPTED;
    }
  }

  private void runHooks(List<Hook> others) {
    List<Hook> hooks = new ArrayList<>(measurements.hooks());
    hooks.addAll(others);
    Hook.runAll(hooks, plan.timing().hooks());
  }

  private Duration remaining() {
    return Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Closes what was opened, the last first. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      closeQuietly(opened.pop());
    }
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      log.warn("{} cannot be closed", resource, e);
    }
  }

  /**
   * How an invocation went.
   *
   * @param ending why it ended
   * @param tasks how many tasks it took
   */
  record Outcome(Ending ending, int tasks) {}
}
