package oms.system;

import java.util.Optional;
import oms.system.client.Answer;
import oms.system.client.OmsClient;

/**
 * Speaks as the reference's web UI and load generator do: JSON goes out under {@code text/plain},
 * what has no body has no content type either, and ids stand in paths as they are.
 */
final class ReferenceClient {

  private static final Optional<String> FETCH_WITH_A_STRING =
      Optional.of("text/plain;charset=UTF-8");

  private final OmsClient client;

  ReferenceClient(OmsClient client) {
    this.client = client;
  }

  Answer place(String order) {
    return client.orders().post("/orders", FETCH_WITH_A_STRING, order);
  }

  Answer act(String orderId, String action) {
    String body = "{\"action\":\"" + action + "\"}";
    return client.orders().post("/orders/" + orderId + "/action", FETCH_WITH_A_STRING, body);
  }

  Answer report(String shipmentId, String status) {
    String path = "/shipments/" + shipmentId + "/status";
    String body = "{\"status\":\"" + status + "\"}";
    return client.shipments().post(path, FETCH_WITH_A_STRING, body);
  }

  Answer limit(long cents) {
    return client.billing().post("/limit", FETCH_WITH_A_STRING, "{\"limit\":" + cents + "}");
  }

  Answer maintenance() {
    return client.billing().post("/maintenance");
  }

  Answer reset() {
    return client.billing().post("/reset");
  }

  Answer charge(String charge) {
    return client.billing().post("/charge", FETCH_WITH_A_STRING, charge);
  }

  Answer orders(String path) {
    return client.orders().get(path);
  }

  Answer shipments(String path) {
    return client.shipments().get(path);
  }

  Answer billing(String path) {
    return client.billing().get(path);
  }
}
