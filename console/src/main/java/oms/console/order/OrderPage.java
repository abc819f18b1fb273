package oms.console.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PaymentView;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentSummary;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param order the order
 * @param refunds what the store gave back by itself, cents by the id of the part
 * @param moments what happened, newest first
 * @param decideBy until when the customer can decide; {@code null} if there is nothing to decide
 */
record OrderPage(
    OrderView order, Map<String, Long> refunds, List<Moment> moments, @Nullable Instant decideBy) {

  /** Its parts; none as long as stock was not looked up. */
  public List<Part> parts() {
    return parts(order).stream()
        .map(view -> new Part(view, refunds.getOrDefault(view.id(), known(view))))
        .toList();
  }

  static List<FulfilmentView> parts(OrderView order) {
    List<FulfilmentView> parts = order.fulfillments();
    return parts == null ? List.of() : parts;
  }

  /** Whether money was taken for a part and, as far as order-service knows, kept. */
  static boolean isKept(FulfilmentView part) {
    PaymentView payment = part.payment();
    return payment != null && payment.status() == PaymentStatus.SUCCESS && known(part) == 0;
  }

  /** What order-service had given back, cents. */
  private static long known(FulfilmentView part) {
    PaymentView payment = part.payment();
    Long refunded = payment == null ? null : payment.refunded();
    return refunded == null ? 0 : refunded;
  }

  public boolean isWaiting() {
    return order.status() == OrderStatus.CUSTOMER_ACTION_REQUIRED;
  }

  /** Whether something would be left if the customer went on without what is unavailable. */
  public boolean isAmendable() {
    return isWaiting()
        && parts().stream().anyMatch(part -> part.view().status() != FulfilmentStatus.UNAVAILABLE);
  }

  /** What no warehouse has. */
  public List<LineItem> unavailable() {
    return parts().stream()
        .filter(part -> part.view().status() == FulfilmentStatus.UNAVAILABLE)
        .flatMap(part -> part.view().items().stream())
        .toList();
  }

  /** As order-service decides: until the first parcel has left. */
  public boolean isCancellable() {
    return !order.status().isFinal() && parts().stream().noneMatch(Part::hasLeft);
  }

  /** What was paid for all parts, less what was given back; {@code null} if nothing was. */
  public @Nullable Amounts paid() {
    List<PaymentView> paid =
        parts().stream()
            .map(part -> part.view().payment())
            .filter(payment -> payment != null && payment.status() == PaymentStatus.SUCCESS)
            .toList();
    return paid.isEmpty()
        ? null
        : Amounts.of(
            currency(paid),
            paid.stream().mapToLong(PaymentView::subTotal).sum(),
            paid.stream().mapToLong(PaymentView::tax).sum(),
            paid.stream().mapToLong(PaymentView::shipping).sum());
  }

  /** What was given back of it, cents. */
  public long refunded() {
    return parts().stream().mapToLong(Part::refunded).sum();
  }

  private static String currency(List<PaymentView> paid) {
    String currency = paid.getFirst().currency();
    return currency == null ? "USD" : currency;
  }

  /**
   * One part of the order.
   *
   * @param view as order-service tells it
   * @param refunded what was given back, cents
   */
  record Part(FulfilmentView view, long refunded) {

    /** Its name. */
    public String title() {
      return Story.parcel(view.id());
    }

    boolean hasLeft() {
      ShipmentSummary shipment = view.shipment();
      return shipment != null
          && (shipment.status() == ShipmentStatus.DISPATCHED
              || shipment.status() == ShipmentStatus.DELIVERED);
    }

    /** The way it goes, with how far it has come. */
    public List<Step> steps() {
      int reached = reached();
      return List.of(
          new Step("Reserved", 1, reached),
          new Step("Paid", 2, reached),
          new Step("Booked", 3, reached),
          new Step("On its way", 4, reached),
          new Step("Delivered", 5, reached));
    }

    private int reached() {
      ShipmentSummary shipment = view.shipment();
      if (view.status() == FulfilmentStatus.COMPLETED) {
        return 5;
      }
      if (shipment != null) {
        return switch (shipment.status()) {
          case PENDING, CANCELLED, FAILED -> 2;
          case BOOKED -> 3;
          case DISPATCHED -> 4;
          case DELIVERED -> 5;
        };
      }
      PaymentView payment = view.payment();
      return payment != null && payment.status() == PaymentStatus.SUCCESS ? 2 : 1;
    }

    /** Whether it goes on, or came to its end as it should. */
    public boolean isUnderWay() {
      return switch (view.status()) {
        case PENDING, PROCESSING, COMPLETED -> true;
        case UNAVAILABLE, CANCELLED, FAILED -> false;
      };
    }
  }

  /**
   * A step on a part's way.
   *
   * @param title its name
   * @param number its place
   * @param reached how far the part has come
   */
  record Step(String title, int number, int reached) {

    /** {@code done}, {@code next} or {@code later}. */
    public String state() {
      return number <= reached ? "done" : number == reached + 1 ? "next" : "later";
    }
  }
}
