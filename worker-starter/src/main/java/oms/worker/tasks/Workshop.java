package oms.worker.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service's tasks are made of where no Spring context brings it. */
public final class Workshop {

  private final TaskSettings settings;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final WorkflowClient temporal;
  private final MeterRegistry meters;
  private final Clock clock;

  /**
   * Puts the parts together.
   *
   * @param settings the service's
   * @param database the service's own; transactions are on it
   * @param temporal for activities that call workflows
   * @param meters where facts are counted
   * @param clock what time it is
   */
  public Workshop(
      TaskSettings settings,
      DataSource database,
      WorkflowClient temporal,
      MeterRegistry meters,
      Clock clock) {
    this.settings = settings;
    this.jdbc = JdbcClient.create(database);
    this.transactions = new Transactions(database);
    this.temporal = temporal;
    this.meters = meters;
    this.clock = clock;
  }

  /** The service's settings. */
  public TaskSettings settings() {
    return settings;
  }

  /** The service's database. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /**
   * The object with what its {@code @Transactional} says put into effect. As with Spring's own
   * beans, that holds for calls from outside of the object.
   */
  public <T> T transactional(T object) {
    return transactions.proxy(object);
  }

  /** Temporal, for activities that call workflows. */
  public WorkflowClient temporal() {
    return temporal;
  }

  /** Where facts are counted. */
  public MeterRegistry meters() {
    return meters;
  }

  /** What time it is. */
  public Clock clock() {
    return clock;
  }
}
