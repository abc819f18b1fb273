package oms.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LocalStackTests {

  private static final String ORDER =
      """
      {"id":"o1","customerId":"c1","items":[
        {"sku":"Nike Air Force Ones","quantity":1},{"sku":"Vans Old Skool","quantity":2}]}
      """;

  @Test
  void anOrderIsPlacedDeliveredAndCompletedAndEverythingStops() throws Exception {
    Addresses at;
    try (var stack = new LocalStack(Settings.read(Ports.free()))) {
      at = stack.start();
      assertThat(post(at.order(), "/orders", ORDER).statusCode()).isEqualTo(201);
      awaitBody(at.order(), "/orders/o1", "\"status\":\"booked\"");
      deliver(at, "o1:1");
      deliver(at, "o1:2");
      awaitBody(at.order(), "/orders/o1", "\"status\":\"completed\",\"fulfillments\"");

      assertThat(get(at.billing(), "/settings").body()).contains("\"limit\":0");
      for (URI api : new URI[] {at.order(), at.billing(), at.shipping()}) {
        assertThat(get(api, "/v3/api-docs").body()).contains("\"openapi\":\"3.1");
      }
      assertThat(at.welcome()).contains(at.order().toString(), at.temporal().description());
    }
    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(at.order(), "/orders"));
  }

  private static void deliver(Addresses at, String shipment) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> report(at, shipment).statusCode() == 200);
  }

  private static HttpResponse<String> report(Addresses at, String shipment) throws Exception {
    return post(at.shipping(), "/shipments/" + shipment + "/status", "{\"status\":\"delivered\"}");
  }

  private static void awaitBody(URI api, String path, String part) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(api, path).body()).contains(part));
  }

  private static HttpResponse<String> get(URI api, String path) throws Exception {
    return send(HttpRequest.newBuilder(api.resolve(path)));
  }

  private static HttpResponse<String> post(URI api, String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(api.resolve(path)).POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
