package oms.order.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.RefundResult;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.ShipmentOutcome;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange;
import oms.order.ledger.OrderChange.News;

/**
 * How far an order is, and what it allows: every rule of the order's life, without Temporal.
 *
 * <p>The clock is the caller's, because a workflow may only use its own.
 */
final class OrderProgress {

  private final PlaceOrder order;
  private final Fulfilments fulfilments = new Fulfilments();
  private final Decision decision = new Decision();
  private final List<News> news = new ArrayList<>();
  private Phase phase = Phase.RESERVING;
  private OrderStatus status = OrderStatus.PENDING;
  private Duration decideWithin = Duration.ZERO;

  OrderProgress(PlaceOrder order) {
    this.order = order;
  }

  OrderStatus status() {
    return status;
  }

  Duration decideWithin() {
    return decideWithin;
  }

  // --- stock

  void reserved(Reservation reservation) {
    reservation.fulfilments().forEach(fulfilments::add);
    decideWithin = reservation.decideWithin();
    boolean complete = fulfilments.noneAre(FulfilmentStatus.UNAVAILABLE);
    status = complete ? OrderStatus.PROCESSING : OrderStatus.CUSTOMER_ACTION_REQUIRED;
    phase = complete ? Phase.CHARGING : Phase.DECIDING;
    if (decision.isCancelled()) {
      endCancelled();
    }
  }

  // --- the customer's decision

  boolean awaitsCustomer() {
    return phase == Phase.DECIDING;
  }

  /** Why the order cannot take this decision now; empty if it can. */
  Optional<OrderRefusal> refusal(CustomerAction action) {
    boolean delivered = fulfilments.anyIs(FulfilmentStatus.COMPLETED);
    return decision.refusal(action, phase, delivered);
  }

  void amend(Instant at) {
    decision.amend();
    status = OrderStatus.PROCESSING;
    phase = Phase.CHARGING;
    fulfilments.endAll(FulfilmentStatus.UNAVAILABLE, FulfilmentStatus.CANCELLED);
    tell("amended", "The customer goes on without what is unavailable", at);
  }

  /** Parcels may be on their way: only shipping can say whether it is too late to cancel. */
  boolean mustAskShippingToCancel() {
    return phase == Phase.SHIPPING;
  }

  /** No other decision is taken while shipping is asked. */
  void askingToCancel() {
    decision.askToCancel();
  }

  void tooLateToCancel() {
    decision.tooLateToCancel();
  }

  /** What is being reserved, charged or called back ends when its answer is in. */
  void cancel(Instant at) {
    decision.cancel();
    tell("cancelRequested", "The order is to be cancelled", at);
    switch (phase) {
      case DECIDING, CHARGED -> endCancelled();
      case RESERVING, CHARGING, SHIPPING, CLOSING -> {}
    }
  }

  boolean isCancelled() {
    return decision.isCancelled();
  }

  private void endCancelled() {
    fulfilments.endOpen(FulfilmentStatus.CANCELLED);
    status = OrderStatus.PROCESSING;
    phase = Phase.CLOSING;
  }

  void timeOut(Instant at) {
    fulfilments.endOpen(FulfilmentStatus.CANCELLED);
    phase = Phase.CLOSING;
    status = OrderStatus.TIMED_OUT;
    tell("timedOut", "The customer did not decide within " + decideWithin.toSeconds() + " s", at);
  }

  /** Whether there is anything left to charge or to ship. */
  boolean goesOn() {
    return !open().isEmpty();
  }

  // --- money

  void charging() {
    phase = Phase.CHARGING;
    fulfilments.open().forEach(Fulfilment::charging);
  }

  void charged(List<ChargeResult> results, Instant at) {
    results.forEach(result -> charged(result, at));
    phase = Phase.CHARGED;
    if (decision.isCancelled()) {
      endCancelled();
    }
  }

  private void charged(ChargeResult result, Instant at) {
    fulfilments.find(result.key()).charged(result);
    if (result.declined() == null) {
      tell("charged", result.key(), cents(result.amounts().total()), at);
    } else {
      tell("declined", result.key(), result.declined().word(), at);
    }
  }

  /** Nobody can say what was captured, so all of it is given back. */
  void chargeFailed(String reason, Instant at) {
    fulfilments.endOpen(FulfilmentStatus.FAILED);
    tell("chargeFailed", reason, at);
  }

  /** What must be given back and was not asked for yet; asking is up to the caller. */
  List<String> refundsOwed() {
    return fulfilments.refundsOwed();
  }

  void refunded(List<RefundResult> refunds, Instant at) {
    for (RefundResult refund : refunds) {
      fulfilments.find(refund.key()).refunded(refund.refunded());
      if (refund.refunded() > 0) {
        tell("refunded", refund.key(), cents(refund.refunded()), at);
      }
    }
  }

  // --- parcels

  void shipping() {
    phase = Phase.SHIPPING;
  }

  List<Fulfilment> open() {
    return fulfilments.open();
  }

  void shipped(Fulfilment fulfilment, ShipmentOutcome outcome) {
    switch (outcome.result()) {
      case DELIVERED -> end(fulfilment, FulfilmentStatus.COMPLETED, "delivered", outcome.at());
      case CANCELLED -> end(fulfilment, FulfilmentStatus.CANCELLED, "calledBack", outcome.at());
      case NOT_BOOKED -> end(fulfilment, FulfilmentStatus.FAILED, "notBooked", outcome.at());
    }
  }

  /**
   * The shipment's workflow gave no outcome: it was cancelled with the order, or by hand, or broke.
   * What has left the warehouse is on its way to the customer and stays paid.
   */
  void shipmentEnded(Fulfilment fulfilment, boolean calledBack, Instant at) {
    if (!calledBack) {
      end(fulfilment, FulfilmentStatus.COMPLETED, "handedOver", at);
    } else if (decision.isCancelled()) {
      end(fulfilment, FulfilmentStatus.CANCELLED, "calledBack", at);
    } else {
      end(fulfilment, FulfilmentStatus.FAILED, "shipmentLost", at);
    }
  }

  private void end(Fulfilment fulfilment, FulfilmentStatus end, String type, Instant at) {
    fulfilment.end(end);
    tell(type, fulfilment.id(), "", at);
  }

  // --- the end

  void close(Instant at) {
    phase = Phase.CLOSING;
    if (status != OrderStatus.TIMED_OUT) {
      status = endedAs();
      tell(status.word(), "", at);
    }
  }

  private OrderStatus endedAs() {
    if (fulfilments.anyIs(FulfilmentStatus.COMPLETED)) {
      return OrderStatus.COMPLETED;
    }
    return decision.isCancelled() ? OrderStatus.CANCELLED : OrderStatus.FAILED;
  }

  // --- what others get to see

  /** The change since the last call. */
  OrderChange change(Instant at) {
    var change = new OrderChange(order.id(), status, at, fulfilments.changes(), news);
    news.clear();
    return change;
  }

  OrderView view() {
    return new OrderView(
        order.id(), order.customerId(), order.receivedAt(), status, fulfilments.views());
  }

  private void tell(String type, String detail, Instant at) {
    tell(type, "", detail, at);
  }

  private void tell(String type, String subject, String detail, Instant at) {
    news.add(new News(type, subject, detail, at));
  }

  private static String cents(long amount) {
    return amount + " cents";
  }
}
