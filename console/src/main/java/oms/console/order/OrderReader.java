package oms.console.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oms.console.ConsoleProperties;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.Service;
import oms.console.api.ShippingApi;
import oms.console.page.Words;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.http.OrderEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an order's page together from what the services say. */
@Component
class OrderReader {

  private final OrderApi orders;
  private final ShippingApi shipping;
  private final Asking asking;
  private final Words words;
  private final ConsoleProperties properties;

  OrderReader(
      OrderApi orders,
      ShippingApi shipping,
      Asking asking,
      Words words,
      ConsoleProperties properties) {
    this.orders = orders;
    this.shipping = shipping;
    this.asking = asking;
    this.words = words;
    this.properties = properties;
  }

  /** The page; empty if order-service is away. */
  Optional<OrderPage> find(String id) {
    return asking.ask(Service.ORDERS, () -> orders.order(id)).map(this::page);
  }

  private OrderPage page(OrderView order) {
    List<OrderEvent> events =
        asking.ask(Service.ORDERS, () -> orders.events(order.id())).orElse(List.of());
    var story = new Story(words, order);
    boolean told = shipments(order, story);
    story.order(events, told);
    return new OrderPage(order, story.moments(), decideBy(order, events));
  }

  /** Whether shipping-service told of the shipments itself. */
  private boolean shipments(OrderView order, Story story) {
    List<FulfilmentView> parts = order.fulfillments();
    boolean told = false;
    for (FulfilmentView part : parts == null ? List.<FulfilmentView>of() : parts) {
      if (part.shipment() != null) {
        var events = asking.ask(Service.SHIPPING, () -> shipping.events(part.id()));
        events.ifPresent(known -> story.shipment(part.id(), known));
        told |= events.isPresent();
      }
    }
    return told;
  }

  private @Nullable Instant decideBy(OrderView order, List<OrderEvent> events) {
    return order.status() != OrderStatus.CUSTOMER_ACTION_REQUIRED
        ? null
        : events.stream()
            .filter(event -> event.type().equals(order.status().word()))
            .map(event -> event.at().plus(properties.decisionTimeout()))
            .findFirst()
            .orElse(null);
  }
}
