package oms.console.load;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import oms.console.api.OpenOrders;
import oms.console.api.ShippingApi;
import oms.console.api.ShippingApi.Report;
import oms.contracts.order.OrderStatus;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ReportResult;
import oms.contracts.shipping.http.ShipmentListing;
import org.springframework.web.client.RestClientException;

/** Takes the parcels of generated orders away and delivers them, many at once. */
final class Couriers {

  private static final int AT_ONCE = 500;
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final List<OrderStatus> OPEN =
      List.of(OrderStatus.PENDING, OrderStatus.CUSTOMER_ACTION_REQUIRED, OrderStatus.PROCESSING);

  private final ShippingApi shipping;
  private final OpenOrders orders;
  private final String run;
  private final AtomicInteger delivered = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Couriers(ShippingApi shipping, OpenOrders orders, String run) {
    this.shipping = shipping;
    this.orders = orders;
    this.run = run;
  }

  /** Makes rounds until it is told to stop. */
  void run() {
    try {
      Duration pause = ROUND;
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = round() ? ROUND : AWAY;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether shipping-service answered. */
  boolean round() {
    try {
      // The further ones first, so that each parcel is seen on its way.
      delivered.addAndGet(move(ShipmentStatus.DISPATCHED, ShipmentStatus.DELIVERED));
      move(ShipmentStatus.BOOKED, ShipmentStatus.DISPATCHED);
      return true;
    } catch (RestClientException _) {
      return false;
    }
  }

  private int move(ShipmentStatus from, ShipmentStatus to) {
    List<ShipmentListing> parcels =
        Objects.requireNonNullElse(
            shipping.shipments(from.word(), null, run, null, AT_ONCE).getBody(), List.of());
    return parcels.isEmpty()
        ? 0
        : (int)
            shipping
                .report(new Report(parcels.stream().map(ShipmentListing::id).toList(), to))
                .stream()
                .filter(ReportResult::accepted)
                .count();
  }

  /** Waits until all orders have ended, or until it is told to stop. */
  void finish() throws InterruptedException {
    Duration pause = ROUND;
    while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        if (OPEN.stream().allMatch(status -> orders.in(status.word(), run, 1).isEmpty())) {
          return;
        }
        pause = ROUND.multipliedBy(2);
      } catch (RestClientException _) {
        pause = AWAY;
      }
    }
  }

  void stop() {
    stopped.countDown();
  }

  int delivered() {
    return delivered.get();
  }
}
