package oms.system.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import oms.contracts.order.OrderStatus;
import oms.contracts.shipping.ShipmentStatus;

/**
 * Customers and couriers who are at it all the time, whatever is up or down, until it is closed.
 */
public final class Traffic implements AutoCloseable {

  private static final int MILLIS_BETWEEN_ORDERS = 250;
  private static final int MILLIS_BETWEEN_ROUNDS = 400;
  private static final int ORDERS_IN_FLIGHT = 20;

  private final ScheduledExecutorService people = Executors.newScheduledThreadPool(3);
  private final Shop shop;
  private final Customers customers;
  private final ScheduledFuture<?> placing;

  /** Opens the doors of a shop that nobody else uses. */
  public Traffic(Shop shop) {
    this(shop, true);
  }

  private Traffic(Shop shop, boolean regretful) {
    this.shop = shop;
    customers = new Customers(shop, regretful);
    placing = keepDoing(customers::placeNext, MILLIS_BETWEEN_ORDERS);
    keepDoing(customers::decide, MILLIS_BETWEEN_ROUNDS);
    keepDoing(new Courier(shop.client())::round, MILLIS_BETWEEN_ROUNDS);
  }

  /**
   * Customers who cancel nothing. Cancelling disturbs what is under way for good reasons, which
   * could not be told from bad ones.
   */
  public static Traffic withoutRegrets(Shop shop) {
    return new Traffic(shop, false);
  }

  /**
   * Waits until there are many orders, some being charged or booked, some on their way, some done.
   */
  public void isInSeveralPhases() {
    Patience.await("traffic in several phases")
        .until(() -> customers.orders().size() >= ORDERS_IN_FLIGHT && hasSeveralPhases());
  }

  /** Waits until more orders are accepted than there are now. */
  public void goesOn() {
    int enough = customers.orders().size() + 5;
    Patience.awaitThroughOutages("orders are accepted again")
        .until(() -> customers.orders().size() >= enough);
  }

  /** Lets nobody in any more, waits until every order has ended, and gives the orders. */
  public Collection<PlacedOrder> runsOut() {
    placing.cancel(false);
    List<PlacedOrder> open = new ArrayList<>(customers.orders());
    Patience.awaitThroughOutages("every order ends")
        .until(
            () -> {
              open.removeIf(order -> order.view().status().isFinal());
              return open.isEmpty();
            });
    assertThat(customers.surprises()).as("answers that no client expects").isEmpty();
    assertThat(customers.givenUp())
        .as("orders whose cancelling was confirmed")
        .allMatch(order -> order.view().status() == OrderStatus.CANCELLED);
    return customers.orders();
  }

  @Override
  public void close() {
    people.shutdownNow();
  }

  private boolean hasSeveralPhases() {
    return has(OrderStatus.PROCESSING)
        && has(OrderStatus.COMPLETED)
        && has(ShipmentStatus.BOOKED)
        && has(ShipmentStatus.DISPATCHED);
  }

  private boolean has(OrderStatus status) {
    return !shop.client().orderPage("/orders?limit=1&status=" + status.word()).rows().isEmpty();
  }

  private boolean has(ShipmentStatus status) {
    return shop.client().pendingShipments().stream().anyMatch(it -> it.status() == status);
  }

  private ScheduledFuture<?> keepDoing(Runnable act, int millisBetween) {
    return people.scheduleWithFixedDelay(
        () -> patiently(act), 0, millisBetween, TimeUnit.MILLISECONDS);
  }

  private static void patiently(Runnable act) {
    try {
      act.run();
    } catch (UncheckedIOException | IllegalStateException _) {
      // The service is away, or says that something it needs is: they try again.
    }
  }
}
