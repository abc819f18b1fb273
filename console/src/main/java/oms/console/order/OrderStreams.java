package oms.console.order;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import oms.console.live.Change;
import oms.console.live.Change.OfAnything;
import oms.console.live.Change.OfCharge;
import oms.console.live.Change.OfOrder;
import oms.console.live.Change.OfShipment;
import oms.console.live.Live;
import oms.console.live.Shown;
import oms.console.live.Shown.Row;
import oms.console.live.Topic;
import oms.contracts.billing.http.ChargeStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens to a customer's orders, and to one of them. */
@Controller
@RequestMapping("/live/orders")
class OrderStreams {

  private final Live live;

  OrderStreams(Live live) {
    this.live = live;
  }

  @GetMapping
  void list(
      @RequestParam String customer, HttpServletRequest request, HttpServletResponse response) {
    live.follow(change -> row(change, customer), request, response);
  }

  private static Optional<Shown> row(Change change, String customer) {
    return change instanceof OfOrder(var order, boolean begins)
            && order.customerId().equals(customer)
        ? Optional.of(new Row(order.id(), begins, "orders :: row", Map.of("order", order)))
        : Optional.empty();
  }

  @GetMapping("/{id}")
  void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    live.follow(Topic.part(id, change -> concerns(change, id)), request, response);
  }

  /** Orders say what becomes of their charges, but for what the store gives back by itself. */
  private static boolean concerns(Change change, String id) {
    return switch (change) {
      case OfOrder(var order, _) -> order.id().equals(id);
      case OfShipment(var shipment, _) -> shipment.orderId().equals(id);
      case OfCharge(var charge, _) ->
          charge.orderId().equals(id) && charge.status() == ChargeStatus.REFUNDED;
      case OfAnything _ -> false;
    };
  }
}
