package oms.console.order;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oms.console.ConsoleProperties;
import oms.console.api.Asking;
import oms.console.api.BillingApi;
import oms.console.api.OrderApi;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.console.api.ShippingApi;
import oms.console.page.Words;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
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
  private final BillingApi billing;
  private final Asking asking;
  private final Words words;
  private final ConsoleProperties properties;

  OrderReader(
      OrderApi orders,
      ShippingApi shipping,
      BillingApi billing,
      Asking asking,
      Words words,
      ConsoleProperties properties) {
    this.orders = orders;
    this.shipping = shipping;
    this.billing = billing;
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
    Map<String, Long> refunds = refunds(OrderPage.parts(order), order.id(), story);
    return new OrderPage(order, refunds, story.moments(), decideBy(order, events));
  }

  /** Whether shipping-service told of the shipments itself. */
  private boolean shipments(OrderView order, Story story) {
    boolean told = false;
    for (FulfilmentView part : OrderPage.parts(order)) {
      if (part.shipment() != null) {
        var events = asking.ask(Service.SHIPPING, () -> shipping.events(part.id()));
        events.ifPresent(known -> story.shipment(part.id(), known));
        told |= events.isPresent();
      }
    }
    return told;
  }

  /**
   * What the store gave back by itself, cents by part: order-service knows of its own refunds only.
   */
  private Map<String, Long> refunds(List<FulfilmentView> parts, String order, Story story) {
    List<String> kept = parts.stream().filter(OrderPage::isKept).map(FulfilmentView::id).toList();
    if (kept.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> refunds = new HashMap<>();
    for (ChargeSummary charge : refunded(order, parts.size())) {
      if (kept.contains(charge.key())) {
        refunds.put(charge.key(), charge.amounts().total());
        asking.ask(Service.BILLING, () -> billing.charge(charge.key())).ifPresent(story::refund);
      }
    }
    return refunds;
  }

  /** A part has one charge. */
  private List<ChargeSummary> refunded(String order, int parts) {
    String status = ChargeStatus.REFUNDED.word();
    return asking
        .ask(
            Service.BILLING,
            () -> Page.of(billing.charges(status, null, order, null, parts), "before").rows())
        .orElse(List.of());
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
