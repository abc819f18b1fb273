package oms.benchmark.console;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import oms.benchmark.client.NewOrder;
import oms.benchmark.client.OmsApi;
import oms.benchmark.client.Row;
import oms.benchmark.stack.Catalogue;

/**
 * Ten orders a second, whether or not anybody keeps up, and a courier who goes round every second:
 * what is booked is dispatched, what is dispatched is delivered.
 */
final class Orders implements AutoCloseable {

  private static final int PARCELS = 2;
  private static final int CUSTOMERS = 20;
  private static final long MILLIS_BETWEEN = 100;
  private static final long ROUND_MILLIS = 1_000;
  private static final int MOST = 5_000;

  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final ExecutorService threads;
  private final AtomicInteger placed = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final OmsApi api;
  private final Catalogue catalogue;

  Orders(OmsApi api, Catalogue catalogue, Traffic traffic) {
    threads = traffic.threads();
    this.api = api;
    this.catalogue = catalogue;
  }

  /** Who places every twentieth order. */
  static String customer(int number) {
    return "customer-" + number % CUSTOMERS;
  }

  void start() {
    every(MILLIS_BETWEEN, this::place);
    every(ROUND_MILLIS, this::goRound);
  }

  private void every(long millis, Runnable action) {
    clock.scheduleAtFixedRate(() -> threads.execute(action), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** How many were placed. */
  int count() {
    return placed.get();
  }

  /** The order that was placed last. */
  String newest() {
    return id(placed.get());
  }

  private static String id(int number) {
    return "console-" + number;
  }

  private void place() {
    int number = begun.incrementAndGet();
    if (number <= MOST) {
      api.place(new NewOrder(id(number), customer(number), catalogue.lines(PARCELS)));
      placed.accumulateAndGet(number, Math::max);
    }
  }

  private void goRound() {
    api.pendingShipments().forEach(shipment -> threads.execute(() -> carry(shipment)));
  }

  private void carry(Row shipment) {
    switch (shipment.status()) {
      case "booked" -> api.report(shipment.id(), "dispatched");
      case "dispatched" -> api.report(shipment.id(), "delivered");
      default -> {
        // Not booked yet.
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
  }
}
