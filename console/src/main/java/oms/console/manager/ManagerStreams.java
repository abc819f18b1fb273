package oms.console.manager;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import oms.console.live.Change;
import oms.console.live.Change.OfCharge;
import oms.console.live.Change.OfOrder;
import oms.console.live.Live;
import oms.console.live.Shown;
import oms.console.live.Shown.Row;
import oms.console.live.Topic;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happens to the orders and payments that a manager looks at. */
@Controller
@RequestMapping("/live/manager")
class ManagerStreams {

  private final Live live;

  ManagerStreams(Live live) {
    this.live = live;
  }

  @GetMapping("/orders")
  void orders(OrderFilter filter, HttpServletRequest request, HttpServletResponse response) {
    live.follow(change -> row(change, filter), request, response);
  }

  private static Optional<Shown> row(Change change, OrderFilter filter) {
    if (!(change instanceof OfOrder(var order, boolean begins)) || !filter.covers(order)) {
      return Optional.empty();
    }
    boolean isNew = Row.comes(filter.status(), order.status().word(), begins);
    return Optional.of(new Row(order.id(), isNew, "manager-orders :: row", Map.of("order", order)));
  }

  @GetMapping("/payments")
  void payments(PaymentFilter filter, HttpServletRequest request, HttpServletResponse response) {
    live.follow(change -> row(change, filter), request, response);
  }

  private static Optional<Shown> row(Change change, PaymentFilter filter) {
    if (!(change instanceof OfCharge(var charge, boolean begins)) || !filter.covers(charge)) {
      return Optional.empty();
    }
    boolean isNew = Row.comes(filter.status(), charge.status().word(), begins);
    return Optional.of(
        new Row(charge.key(), isNew, "manager-payments :: row", Map.of("charge", charge)));
  }

  @GetMapping("/payments/{key}")
  void payment(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    live.follow(Topic.part(key, change -> concerns(change, key)), request, response);
  }

  private static boolean concerns(Change change, String key) {
    return change instanceof OfCharge(var charge, _) && charge.key().equals(key);
  }
}
