package oms.order.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import oms.contracts.order.OrderStatus;
import oms.contracts.rollout.GateOrders;
import oms.worker.metrics.AfterCommit;
import org.springframework.stereotype.Component;

/**
 * Counts what becomes of orders. Each fact counts once, when the row that decides it is committed,
 * in the process that wrote the row. What a rollout gate orders is no business.
 */
@Component
public class OrderMeters {

  private final Counter placed;
  private final Counter stockOuts;
  private final Map<OrderStatus, Counter> closed;
  private final Timer completed;

  /** Counts into a registry. */
  public OrderMeters(MeterRegistry registry) {
    placed = Counter.builder("oms.orders.placed").description("Orders accepted").register(registry);
    stockOuts =
        Counter.builder("oms.stock.outs")
            .description("Orders of which something was unavailable")
            .register(registry);
    closed =
        Arrays.stream(OrderStatus.values())
            .filter(OrderStatus::isFinal)
            .collect(Collectors.toMap(Function.identity(), end -> closed(registry, end)));
    completed =
        Timer.builder("oms.order.completed")
            .description("From placing an order to its completion")
            .register(registry);
  }

  private static Counter closed(MeterRegistry registry, OrderStatus end) {
    return Counter.builder("oms.orders.closed")
        .description("Orders that have ended")
        .tag("outcome", end.word())
        .register(registry);
  }

  void placed(String orderId) {
    count(orderId, placed::increment);
  }

  /** An order could not be held in full when it was first looked up. */
  public void stockOut(String orderId) {
    count(orderId, stockOuts::increment);
  }

  /**
   * An order has ended.
   *
   * @param age from when it was placed; two machines' clocks may make it negative
   */
  void closed(String orderId, OrderStatus end, Duration age) {
    count(
        orderId,
        () -> {
          Objects.requireNonNull(closed.get(end), end::word).increment();
          if (end == OrderStatus.COMPLETED) {
            completed.record(age.isNegative() ? Duration.ZERO : age);
          }
        });
  }

  private static void count(String orderId, Runnable fact) {
    if (!GateOrders.isGate(orderId)) {
      AfterCommit.count(fact);
    }
  }
}
