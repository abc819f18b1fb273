package oms.console.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oms.console.page.Words;
import oms.contracts.billing.http.ChargeDetails;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderView;
import oms.contracts.order.PaymentView;
import oms.contracts.order.http.OrderEvent;
import oms.contracts.shipping.http.ShipmentEvent;

/** Tells the events of an order and of its shipments as one story, for people. */
final class Story {

  private record Telling(String title, String tone) {}

  private static final Pattern CENTS = Pattern.compile("(\\d{1,18}) cents");

  private static final Map<String, Telling> TELLINGS =
      Map.ofEntries(
          Map.entry("placed", new Telling("Order placed", "plain")),
          Map.entry("customerActionRequired", new Telling("Waiting for your decision", "wait")),
          Map.entry("processing", new Telling("In progress", "plain")),
          Map.entry("amended", new Telling("Amended", "plain")),
          Map.entry("cancelRequested", new Telling("Cancellation asked for", "wait")),
          Map.entry("timedOut", new Telling("Not decided in time", "bad")),
          Map.entry("charged", new Telling("Paid", "good")),
          Map.entry("declined", new Telling("Payment declined", "bad")),
          Map.entry("chargeFailed", new Telling("Payment failed", "bad")),
          Map.entry("refunded", new Telling("Refunded", "good")),
          Map.entry("booked", new Telling("Courier booked", "plain")),
          Map.entry("dispatched", new Telling("Left the warehouse", "good")),
          Map.entry("delivered", new Telling("Delivered", "good")),
          Map.entry("handedOver", new Telling("Delivered", "good")),
          Map.entry("calledBack", new Telling("Called back", "plain")),
          Map.entry("notBooked", new Telling("No courier could be booked", "bad")),
          Map.entry("shipmentLost", new Telling("The shipment ended unexpectedly", "bad")),
          Map.entry("completed", new Telling("Order completed", "good")),
          Map.entry("failed", new Telling("Order failed", "bad")),
          Map.entry("cancelled", new Telling("Cancelled", "bad")));

  /** What order-service repeats after shipping-service has told it. */
  private static final String TOLD_BY_SHIPPING = "delivered";

  private final Words words;
  private final String currency;
  private final List<Moment> moments = new ArrayList<>();

  Story(Words words, OrderView order) {
    this.words = words;
    this.currency =
        OrderPage.parts(order).stream()
            .map(FulfilmentView::payment)
            .filter(Objects::nonNull)
            .map(PaymentView::currency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("USD");
  }

  void order(List<OrderEvent> events, boolean shippingTells) {
    events.stream()
        .filter(event -> !(shippingTells && event.type().equals(TOLD_BY_SHIPPING)))
        .map(event -> moment(event.type(), event.subject(), event.detail(), event.at()))
        .forEach(moments::add);
  }

  void shipment(String id, List<ShipmentEvent> events) {
    events.stream()
        .map(event -> moment(event.type(), id, event.detail(), event.at()))
        .forEach(moments::add);
  }

  /** That the store gave money back. Its reason is for those who read the ledger. */
  void refund(ChargeDetails charge) {
    String amount = words.money(charge.charge().amounts().total(), currency);
    charge.events().stream()
        .filter(event -> event.type().equals(ChargeStatus.REFUNDED.word()))
        .map(event -> moment(event.type(), charge.charge().key(), amount, event.at()))
        .forEach(moments::add);
  }

  private Moment moment(String type, String subject, String detail, Instant at) {
    var telling = TELLINGS.getOrDefault(type, new Telling(type, "plain"));
    return new Moment(at, telling.title(), detail(detail), parcel(subject), telling.tone());
  }

  private String detail(String detail) {
    Matcher cents = CENTS.matcher(detail);
    return cents.matches()
        ? words.money(Long.parseLong(cents.group(1)), currency)
        : words.decline(detail);
  }

  /** A fulfilment's id ends with its number. */
  static String parcel(String fulfilmentId) {
    int colon = fulfilmentId.lastIndexOf(':');
    return colon < 0 ? "" : "Part " + fulfilmentId.substring(colon + 1);
  }

  /** Newest first. */
  List<Moment> moments() {
    return moments.stream().sorted(Comparator.comparing(Moment::at).reversed()).toList();
  }
}
