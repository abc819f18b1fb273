package oms.order.rollout;

import oms.order.ledger.OrderReads;

/** This room without a Spring context. */
public final class RolloutWiring {

  private RolloutWiring() {}

  /** What a gate is told by the books. */
  public static GateBooks books(OrderReads orders) {
    return new JdbcGateBooks(orders);
  }
}
