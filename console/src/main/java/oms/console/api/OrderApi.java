package oms.console.api;

import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderView;
import oms.contracts.order.http.CatalogueItem;
import oms.contracts.order.http.OrderEvent;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.order.http.StockAdjustment;
import oms.contracts.order.http.StockLevel;
import oms.contracts.order.http.StockMovement;
import oms.contracts.order.http.StockReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What order-service is asked. Lists carry a {@code Link} to the next page while there is one. */
public interface OrderApi {

  /**
   * An order to be placed.
   *
   * @param id its id; the same order under the same id is placed once
   * @param customerId who orders
   * @param items what
   */
  record NewOrder(String id, String customerId, List<LineItem> items) {}

  /**
   * What a customer decides.
   *
   * @param action the decision
   */
  record Decision(CustomerAction action) {}

  /** What is sold, by SKU. */
  @GetExchange("/catalogue")
  ResponseEntity<List<CatalogueItem>> catalogue(
      @RequestParam int limit, @RequestParam(required = false) @Nullable String after);

  /** Stock by SKU and warehouse. */
  @GetExchange("/stock")
  ResponseEntity<List<StockLevel>> stock(@RequestParam int limit);

  /** Stock by SKU and warehouse; {@code q} is how the SKU begins. */
  @GetExchange("/stock")
  ResponseEntity<List<StockLevel>> stock(
      @RequestParam(required = false) @Nullable String sku,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String warehouse,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam int limit);

  /** How the stock of a SKU moved, newest first. */
  @GetExchange("/stock/movements")
  ResponseEntity<List<StockMovement>> movements(
      @RequestParam String sku,
      @RequestParam String warehouse,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam int limit);

  /** Puts goods on the shelf, once for the receipt's reference. */
  @PostExchange("/stock/receipts")
  void receive(@RequestBody StockReceipt receipt);

  /** Corrects what is on hand, once for the adjustment's reference. */
  @PostExchange("/stock/adjustments")
  void adjust(@RequestBody StockAdjustment adjustment);

  /** Everybody's orders, newest first. */
  @GetExchange("/orders")
  ResponseEntity<List<OrderSummary>> everybodysOrders(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam int limit);

  /** A customer's orders, newest first. */
  @GetExchange("/orders")
  ResponseEntity<List<OrderSummary>> orders(
      @RequestParam String customerId,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam int limit);

  /** One order. */
  @GetExchange("/orders/{id}")
  OrderView order(@PathVariable String id);

  /** What happened to an order, oldest first. */
  @GetExchange("/orders/{id}/events")
  List<OrderEvent> events(@PathVariable String id);

  /** Places an order. */
  @PostExchange("/orders")
  void place(@RequestBody NewOrder order);

  /** Amends or cancels an order. */
  @PostExchange("/orders/{id}/action")
  void decide(@PathVariable String id, @RequestBody Decision decision);
}
