package oms.order.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import oms.contracts.item.LineItem;
import oms.contracts.order.PlaceOrder;
import oms.order.activity.Reservation;
import oms.order.activity.Reservation.Held;
import org.jspecify.annotations.Nullable;

/** Examples of orders and what their stock look-up answers. */
final class Orders {

  static final Duration DECIDE_WITHIN = Duration.ofSeconds(30);
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Orders() {}

  static PlaceOrder anOrder() {
    return new PlaceOrder(
        "o-" + UUID.randomUUID(), "customer-7", List.of(new LineItem("NIKE-1", 2)), NOON);
  }

  /** One fulfilment per warehouse; {@code null} stands for what is unavailable. */
  static Reservation heldIn(PlaceOrder order, @Nullable String... warehouses) {
    List<@Nullable String> places = Arrays.asList(warehouses);
    return new Reservation(
        IntStream.range(0, places.size())
            .mapToObj(i -> new Held(order.id() + ":" + (i + 1), places.get(i), order.items()))
            .toList(),
        DECIDE_WITHIN);
  }
}
