package oms.order.workflow;

import java.util.Optional;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderRefusal;

/** What the customer has decided about an order, and may still decide. */
final class Decision {

  private boolean amended;
  private boolean askingToCancel;
  private boolean cancelled;

  /**
   * Why a decision cannot be taken; empty if it can.
   *
   * @param delivered whether a parcel of the order is delivered
   */
  Optional<OrderRefusal> refusal(CustomerAction action, Phase phase, boolean delivered) {
    if (askingToCancel || cancelled) {
      return Optional.of(OrderRefusal.ALREADY_DECIDED);
    }
    if (phase == Phase.CLOSING) {
      return Optional.of(OrderRefusal.ALREADY_CLOSED);
    }
    return switch (action) {
      case AMEND -> amendRefusal(phase);
      case CANCEL -> delivered ? Optional.of(OrderRefusal.ALREADY_DISPATCHED) : Optional.empty();
    };
  }

  private Optional<OrderRefusal> amendRefusal(Phase phase) {
    if (phase == Phase.DECIDING) {
      return Optional.empty();
    }
    return Optional.of(amended ? OrderRefusal.ALREADY_DECIDED : OrderRefusal.NOTHING_TO_AMEND);
  }

  void amend() {
    amended = true;
  }

  /** No other decision is taken while shipping is asked. */
  void askToCancel() {
    askingToCancel = true;
  }

  void tooLateToCancel() {
    askingToCancel = false;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
