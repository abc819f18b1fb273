package oms.system.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PaymentView;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentSummary;
import oms.system.client.Answer;
import oms.system.client.OmsClient;
import oms.system.invariant.Timelines;
import org.awaitility.core.ConditionTimeoutException;

/** An order that was accepted, and what its customer and its couriers do with it. */
public final class PlacedOrder {

  private static final int BUSY = 503;

  private final String id;
  private final OmsClient client;
  private final Timelines timelines;

  PlacedOrder(String id, OmsClient client, Timelines timelines) {
    this.id = id;
    this.client = client;
    this.timelines = timelines;
  }

  /** What it is called. */
  public String id() {
    return id;
  }

  /** What a reader sees of it now. */
  public OrderView view() {
    return client.order(id);
  }

  /** Its parts; empty until stock was looked up. */
  public List<FulfilmentView> parts() {
    List<FulfilmentView> parts = view().fulfillments();
    return parts == null ? List.of() : parts;
  }

  /** Waits until it has this status, or fails with its timeline once it has ended otherwise. */
  public PlacedOrder becomes(OrderStatus status) {
    waitUntil("becomes " + status.word(), () -> view().status() == status);
    return this;
  }

  /** Waits until every part that was paid for is booked with a courier. */
  public PlacedOrder isBooked() {
    waitUntil(
        "is booked",
        () -> !parcels().isEmpty() && parcels().stream().allMatch(PlacedOrder::isBooked));
    return this;
  }

  /** Waits until some part of it is paid for. */
  public PlacedOrder isPaid() {
    waitUntil("is paid", () -> !parcels().isEmpty());
    return this;
  }

  /** The customer goes on with what there is. */
  public Answer amend() {
    return client.decide(id, CustomerAction.AMEND);
  }

  /** The customer gives it up, and says so again when told that nobody has the time to answer. */
  public Answer cancel() {
    return Patience.await("Order " + id + " is cancelled or that is refused")
        .until(() -> client.decide(id, CustomerAction.CANCEL), answer -> answer.status() != BUSY);
  }

  /** A courier takes every parcel of it out of the warehouse. */
  public PlacedOrder isDispatched() {
    return report(ShipmentStatus.DISPATCHED);
  }

  /** A courier hands over every parcel of it. */
  public PlacedOrder isDelivered() {
    return report(ShipmentStatus.DELIVERED);
  }

  private PlacedOrder report(ShipmentStatus status) {
    for (FulfilmentView parcel : parcels()) {
      Answer answer = client.report(parcel.id(), status);
      assertThat(answer.status()).as(() -> answer + "\n" + timelines.of(id)).isEqualTo(200);
    }
    return this;
  }

  /** What is paid for and not known to be lost. */
  private List<FulfilmentView> parcels() {
    return parts().stream()
        .filter(part -> part.status() == FulfilmentStatus.PROCESSING)
        .filter(PlacedOrder::isPaidFor)
        .filter(part -> statusOf(part) != ShipmentStatus.FAILED)
        .toList();
  }

  private static boolean isPaidFor(FulfilmentView part) {
    PaymentView payment = part.payment();
    return payment != null && payment.status() == PaymentStatus.SUCCESS;
  }

  private static ShipmentStatus statusOf(FulfilmentView part) {
    ShipmentSummary shipment = part.shipment();
    return shipment == null ? ShipmentStatus.PENDING : shipment.status();
  }

  private static boolean isBooked(FulfilmentView part) {
    return statusOf(part) != ShipmentStatus.PENDING;
  }

  private void waitUntil(String what, BooleanSupplier condition) {
    assertThat(happens(what, condition)).as(() -> what + "\n" + timelines.of(id)).isTrue();
  }

  private boolean happens(String what, BooleanSupplier condition) {
    try {
      return Patience.await("Order " + id + " " + what)
          .until(() -> outcome(condition), Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException _) {
      return false;
    }
  }

  /** The end is looked at first: an order may reach it, and the condition, at any moment. */
  private Optional<Boolean> outcome(BooleanSupplier condition) {
    boolean ended = view().status().isFinal();
    boolean met = condition.getAsBoolean();
    return met || ended ? Optional.of(met) : Optional.empty();
  }
}
