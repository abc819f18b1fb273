package oms.console.api;

import java.util.List;
import oms.contracts.order.http.OrderSummary;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What order-service is asked about orders that have not ended. */
public interface OpenOrders {

  /** Orders in a status whose id begins so. */
  @GetExchange("/orders")
  List<OrderSummary> in(
      @RequestParam String status, @RequestParam String q, @RequestParam int limit);
}
