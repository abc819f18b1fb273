package oms.system.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderView;
import oms.contracts.shipping.ShipmentStatus;

/** The three services' APIs, typed by the contracts where an answer is typed at all. */
public final class OmsClient implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final HttpApi orders;
  private final HttpApi billing;
  private final HttpApi shipments;

  /** Speaks to services at these addresses. */
  public OmsClient(URI orders, URI billing, URI shipments) {
    this.orders = new HttpApi(http, orders);
    this.billing = new HttpApi(http, billing);
    this.shipments = new HttpApi(http, shipments);
  }

  /** order-service, untyped. */
  public HttpApi orders() {
    return orders;
  }

  /** billing-service, untyped. */
  public HttpApi billing() {
    return billing;
  }

  /** shipping-service, untyped. */
  public HttpApi shipments() {
    return shipments;
  }

  /** Reads a text from anywhere, which must be there. */
  public String text(URI address) {
    Answer answer = new HttpApi(http, address).get(address.toString());
    if (!answer.isOk()) {
      throw new IllegalStateException(address + " answers " + answer.status());
    }
    return answer.body();
  }

  /** Places an order; idempotent by its id. */
  public Answer place(NewOrder order) {
    return orders.post("/orders", order);
  }

  /** Reads an order that must exist. */
  public OrderView order(String id) {
    return orders.get("/orders/" + id).as(OrderView.class);
  }

  /** Reads a page of orders, newest first; the path is {@code /orders} with a query, or a link. */
  public Page<OrderRow> orderPage(String path) {
    return Page.of(orders.get(path), OrderRow[].class);
  }

  /** Tells what the customer decides. */
  public Answer decide(String orderId, CustomerAction action) {
    return orders.post("/orders/" + orderId + "/action", Map.of("action", action));
  }

  /** Reads what the couriers still have to carry. */
  public List<ShipmentRow> pendingShipments() {
    return List.of(shipments.get("/shipments/pending").as(ShipmentRow[].class));
  }

  /** Tells what a courier reports. */
  public Answer report(String shipmentId, ShipmentStatus status) {
    return shipments.post("/shipments/" + shipmentId + "/status", Map.of("status", status));
  }

  /** Sets what one customer may spend in all, in cents; 0 means without a limit. */
  public Answer limit(long cents) {
    return billing.post("/limit", Map.of("limit", cents));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
