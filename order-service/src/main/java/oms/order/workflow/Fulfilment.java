package oms.order.workflow;

import java.util.List;
import oms.contracts.billing.ChargeResult;
import oms.contracts.item.LineItem;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PaymentView;
import oms.order.activity.Reservation.Held;
import oms.order.ledger.OrderChange.FulfilmentChange;
import oms.order.ledger.OrderChange.Payment;
import org.jspecify.annotations.Nullable;

/** One part of an order on its way from stock that is held to a parcel that is delivered. */
final class Fulfilment {

  private final Held held;
  private FulfilmentStatus status;
  private @Nullable Payment payment;
  private boolean refundAsked;

  Fulfilment(Held held) {
    this.held = held;
    this.status =
        held.warehouse() == null ? FulfilmentStatus.UNAVAILABLE : FulfilmentStatus.PENDING;
  }

  String id() {
    return held.id();
  }

  String warehouse() {
    if (held.warehouse() == null) {
      throw new IllegalStateException(id() + " is in no warehouse");
    }
    return held.warehouse();
  }

  List<LineItem> items() {
    return held.items();
  }

  FulfilmentStatus status() {
    return status;
  }

  boolean isOpen() {
    return !status.isFinal();
  }

  void charging() {
    status = FulfilmentStatus.PROCESSING;
    payment = Payment.PENDING;
  }

  void charged(ChargeResult result) {
    String reason = result.declined() == null ? null : result.declined().word();
    payment =
        new Payment(
            result.amounts(),
            reason == null ? PaymentStatus.SUCCESS : PaymentStatus.FAILED,
            reason,
            0);
    if (reason != null) {
      status = FulfilmentStatus.FAILED;
    }
  }

  void end(FulfilmentStatus end) {
    status = end;
  }

  /**
   * Whether money may have been taken for something that will not be delivered. A charge without a
   * result counts: it may have been captured all the same.
   */
  boolean owesRefund() {
    return !isOpen()
        && status != FulfilmentStatus.COMPLETED
        && payment != null
        && payment.status() != PaymentStatus.FAILED
        && !refundAsked;
  }

  /**
   * @return the key that its charge was asked under
   */
  String askRefund() {
    refundAsked = true;
    return id();
  }

  void refunded(long cents) {
    if (payment == null) {
      throw new IllegalStateException(id() + " was never charged");
    }
    payment =
        payment.amounts() == null
            ? new Payment(null, PaymentStatus.FAILED, null, 0)
            : new Payment(payment.amounts(), payment.status(), null, cents);
  }

  FulfilmentChange change() {
    return new FulfilmentChange(id(), status, payment);
  }

  FulfilmentView view() {
    return new FulfilmentView(
        id(), items(), held.warehouse(), status, payment == null ? null : view(payment), null);
  }

  private static PaymentView view(Payment payment) {
    var amounts = payment.amounts();
    return new PaymentView(
        amounts == null ? 0 : amounts.subTotal(),
        amounts == null ? 0 : amounts.tax(),
        amounts == null ? 0 : amounts.shipping(),
        amounts == null ? 0 : amounts.total(),
        amounts == null ? null : amounts.currency(),
        payment.status(),
        payment.declineReason(),
        payment.refunded() == 0 ? null : payment.refunded());
  }
}
