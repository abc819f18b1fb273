package oms.system.shop;

import static oms.system.shop.OrderDraft.anOrder;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderStatus;
import oms.system.client.Answer;
import oms.system.client.OmsClient;
import oms.system.client.OrderRow;

/**
 * Customers with orders of all kinds, for a cluster of their own. They are patient: an order that
 * was not accepted, or of which they do not know, is placed again as it was.
 */
final class Customers {

  private static final List<Integer> PATIENTLY_BORNE = List.of(201, 503);

  private final Queue<PlacedOrder> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<PlacedOrder> givenUp = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> surprises = new ConcurrentLinkedQueue<>();
  private final Shop shop;
  private final boolean regretful;
  private final OmsClient client;
  private final String shoe;
  private final String hat;
  private final String soldOut;
  private OrderDraft next;

  /**
   * Customers of a shop.
   *
   * @param regretful whether every fourth cancels the order at once
   */
  Customers(Shop shop, boolean regretful) {
    this.shop = shop;
    this.regretful = regretful;
    client = shop.client();
    shoe = shop.stocked("shoe", "Warehouse A", 10_000);
    hat = shop.stocked("hat", "Warehouse B", 10_000);
    soldOut = shop.soldOut("sold-out");
    next = draft();
  }

  /** One of them places an order. */
  void placeNext() {
    Answer answer = client.place(next.body());
    if (!PATIENTLY_BORNE.contains(answer.status())) {
      surprises.add(answer);
    }
    if (answer.isOk()) {
      PlacedOrder order = shop.order(next.id());
      accepted.add(order);
      boolean regretted = regretful && accepted.size() % 4 == 0;
      next = draft();
      if (regretted && client.decide(order.id(), CustomerAction.CANCEL).isOk()) {
        givenUp.add(order);
      }
    }
  }

  /** All who are asked go on with what there is. */
  void decide() {
    client
        .orderPage("/orders?status=" + OrderStatus.CUSTOMER_ACTION_REQUIRED.word())
        .rows()
        .stream()
        .map(OrderRow::id)
        .forEach(id -> client.decide(id, CustomerAction.AMEND));
  }

  Collection<PlacedOrder> orders() {
    return accepted;
  }

  /** Those whose cancelling was confirmed. */
  Collection<PlacedOrder> givenUp() {
    return givenUp;
  }

  Collection<Answer> surprises() {
    return surprises;
  }

  private OrderDraft draft() {
    return switch (accepted.size() % 3) {
      case 0 -> anOrder().of(shoe, 1);
      case 1 -> anOrder().of(shoe, 2).of(hat, 1);
      default -> anOrder().of(hat, 1).of(soldOut, 1);
    };
  }
}
