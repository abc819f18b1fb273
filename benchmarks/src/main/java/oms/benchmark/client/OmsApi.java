package oms.benchmark.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services' HTTP APIs. Every method throws {@link IllegalStateException} when the answer is not
 * a success and {@link UncheckedIOException} when there is none: a benchmark counts no failures, it
 * ends with the first.
 */
public final class OmsApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final String orders;
  private final String shipments;

  /** Speaks to order-service and shipping-service at these addresses. */
  public OmsApi(String orders, String shipments) {
    this.orders = orders;
    this.shipments = shipments;
  }

  /** Places an order. */
  public void place(NewOrder order) {
    post(orders + "/orders", order);
  }

  /** Where an order stands. */
  public String status(String orderId) {
    return JSON.readValue(get(orders + "/orders/" + orderId), Row.class).status();
  }

  /** The orders received last. */
  public List<Row> newestOrders(int limit) {
    return rows(orders + "/orders?limit=" + limit);
  }

  /** The shipments that are not delivered. */
  public List<Row> pendingShipments() {
    return rows(shipments + "/shipments/pending");
  }

  /** Reports for a carrier. */
  public void report(String shipmentId, String status) {
    post(shipments + "/shipments/" + shipmentId + "/status", Map.of("status", status));
  }

  /** Reads a path of order-service and gives the body as it is. */
  public String read(String path) {
    return get(orders + path);
  }

  private List<Row> rows(String url) {
    return List.of(JSON.readValue(get(url), Row[].class));
  }

  private String get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private void post(String url, Object body) {
    send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private String send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(PATIENCE).build();
    try {
      return successful(request, http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String successful(HttpRequest request, HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "%s %s was answered %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return response.body();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
