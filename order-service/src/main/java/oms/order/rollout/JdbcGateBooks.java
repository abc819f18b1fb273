package oms.order.rollout;

import io.temporal.spring.boot.ActivityImpl;
import java.util.List;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderView;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PaymentView;
import oms.order.ledger.OrderReads;
import org.springframework.stereotype.Component;

/** {@link GateBooks} over order-service's database. */
@Component
@ActivityImpl(taskQueues = OrderWorkflow.TASK_QUEUE)
class JdbcGateBooks implements GateBooks {

  private final OrderReads orders;

  JdbcGateBooks(OrderReads orders) {
    this.orders = orders;
  }

  @Override
  public String progress(String orderId) {
    return orders.find(orderId).map(JdbcGateBooks::progress).orElse("there is no such order");
  }

  private static String progress(OrderView order) {
    List<FulfilmentView> parts = order.fulfillments();
    return parts == null
        ? "the order is %s, and its stock was not looked up".formatted(order.status().word())
        : "the order is %s, its fulfilment %s"
            .formatted(
                order.status().word(),
                String.join(", ", parts.stream().map(JdbcGateBooks::progress).toList()));
  }

  private static String progress(FulfilmentView part) {
    PaymentView payment = part.payment();
    return payment == null
        ? part.status().word() + " and not charged"
        : "%s, its payment %s%s"
            .formatted(
                part.status().word(),
                payment.status().word(),
                payment.reason() == null ? "" : " (" + payment.reason() + ")");
  }
}
