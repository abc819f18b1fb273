package oms.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/** The services behind the console, as another program uses them. */
@NullMarked
final class Apis {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Addresses at;

  Apis(Addresses at) {
    this.at = at;
  }

  Addresses at() {
    return at;
  }

  /** Orders one of each, and gives the order's id. */
  String place(String id, String customer, String... skus) {
    List<Map<String, Object>> items =
        Arrays.stream(skus).map(sku -> Map.<String, Object>of("sku", sku, "quantity", 1)).toList();
    post(at.order(), "/orders", Map.of("id", id, "customerId", customer, "items", items));
    return id;
  }

  void awaitShipment(String order) {
    Awaitility.await()
        .until(() -> get(at.shipping(), "/shipments?orderId=" + order).contains("booked"));
  }

  String get(URI api, String path) {
    return send(HttpRequest.newBuilder(api.resolve(path)).build()).body();
  }

  /** Has a service do something that it must not refuse. */
  void post(URI api, String path, Object body) {
    assertThat(status(api, path, JSON.writeValueAsString(body))).isBetween(200, 201);
  }

  int status(URI api, String path, String body) {
    var request = HttpRequest.newBuilder(api.resolve(path)).POST(BodyPublishers.ofString(body));
    return send(request.build()).statusCode();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
