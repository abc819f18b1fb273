package oms.worker.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.serviceclient.MetricsTag;
import io.temporal.worker.MetricsType;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import oms.worker.polling.Poller;

/** Whether workers have no room for another task, by the SDK's own metrics. */
public final class NoSlotsLeft implements Predicate<Poller> {

  private final MeterRegistry metrics;

  /** Reads these metrics. */
  public NoSlotsLeft(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * Whether there is no room, so that nobody polls. Where the room is not fixed the SDK does not
   * tell how much is left; then a poller that has given any away is believed to wait for it.
   */
  @Override
  public boolean test(Poller poller) {
    OptionalDouble available = gauge(MetricsType.WORKER_TASK_SLOTS_AVAILABLE, poller);
    return available.isPresent()
        ? available.getAsDouble() < 1
        : gauge(MetricsType.WORKER_TASK_SLOTS_USED, poller).orElse(0) > 0;
  }

  private OptionalDouble gauge(String name, Poller poller) {
    return metrics
        .find(name)
        .tag(MetricsTag.TASK_QUEUE, poller.taskQueue())
        .tag(MetricsTag.WORKER_TYPE, poller.worker().getValue())
        .gauges()
        .stream()
        .mapToDouble(gauge -> gauge.value())
        .filter(Double::isFinite)
        .max();
  }
}
