package oms.worker.health;

import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oms.worker.polling.Poller;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Liveness: every kind of tasks that the process is there for is polled for, unless there is no
 * room for more or the process is being drained.
 */
public final class PollersHealth implements HealthIndicator {

  private final WorkerFactory workers;
  private final Supplier<Set<Poller>> expected;
  private final Function<Poller, Duration> absence;
  private final Predicate<Poller> isFull;
  private final BooleanSupplier isDraining;
  private final Duration limit;

  /**
   * Watches pollers.
   *
   * @param expected who must poll once the workers are started
   * @param absence for how long nobody has polled
   * @param isFull whether a poller has no room for another task
   * @param limit how long one may be absent
   */
  public PollersHealth(
      WorkerFactory workers,
      Supplier<Set<Poller>> expected,
      Function<Poller, Duration> absence,
      Predicate<Poller> isFull,
      BooleanSupplier isDraining,
      Duration limit) {
    this.workers = workers;
    this.expected = expected;
    this.absence = absence;
    this.isFull = isFull;
    this.isDraining = isDraining;
    this.limit = limit;
  }

  @Override
  public Health health() {
    if (!workers.isStarted()) {
      return Health.up().withDetail("workers", "not started").build();
    }
    if (isDraining.getAsBoolean()) {
      return Health.up().withDetail("workers", "draining").build();
    }
    if (workers.isShutdown()) {
      return Health.down().withDetail("workers", "shut down while the process goes on").build();
    }
    return polling();
  }

  private Health polling() {
    List<String> gone =
        expected.get().stream().filter(this::isGone).map(Poller::toString).sorted().toList();
    return gone.isEmpty()
        ? Health.up().withDetail("workers", "polling").build()
        : Health.down().withDetail("gone", gone).build();
  }

  private boolean isGone(Poller poller) {
    return absence.apply(poller).compareTo(limit) > 0 && !isFull.test(poller);
  }
}
