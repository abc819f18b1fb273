package oms.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import oms.contracts.billing.http.ChargeChanged;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import oms.contracts.money.Amounts;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.http.OrderChanged;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ShipmentChanged;
import oms.contracts.shipping.http.ShipmentListing;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What open pages are told of what services tell. */
@NullMarked
class StreamsTests {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the services have to tell, by the path of their streams. */
  private static final Map<String, BlockingQueue<String>> CHANGES = new ConcurrentHashMap<>();

  private static HttpServer services;
  private static ConfigurableApplicationContext console;

  @BeforeAll
  static void start() throws IOException {
    services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    services.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    services.createContext("/", StreamsTests::stream);
    services.start();
    String url = "http://127.0.0.1:" + services.getAddress().getPort();
    console =
        ConsoleApplication.application()
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--ORDER_API_URL=" + url,
                "--BILLING_API_URL=" + url,
                "--SHIPMENT_API_URL=" + url);
  }

  private static void stream(HttpExchange exchange) throws IOException {
    try (exchange) {
      BlockingQueue<String> changes = changes(exchange.getRequestURI().getPath());
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().flush();
      while (true) {
        String data = "data: " + changes.take() + "\n\n";
        exchange.getResponseBody().write(data.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static BlockingQueue<String> changes(String path) {
    return CHANGES.computeIfAbsent(path, _ -> new LinkedBlockingQueue<>());
  }

  @AfterAll
  static void stop() {
    console.close();
    services.stop(0);
  }

  @BeforeEach
  void somethingElseHappens() {
    happens("placed", new OrderSummary("other", OrderStatus.PENDING, AT, "other"));
    happens("booked", new ShipmentListing("other:1", ShipmentStatus.BOOKED, AT, "other", "West"));
    happens("requested", charge("other:1", "other", "other", ChargeStatus.REQUESTED));
  }

  @Test
  void aCustomerIsSentTheRowsOfHisOrders() throws Exception {
    try (var page = new Page("/live/orders?customer=c1")) {
      happens("placed", new OrderSummary("o1", OrderStatus.PENDING, AT, "c1"));
      assertThat(page.next()).startsWith("new\no1\n<tr id=\"row-o1\">").contains("Pending");
      happens("completed", new OrderSummary("o1", OrderStatus.COMPLETED, AT, "c1"));
      assertThat(page.next()).startsWith("row\no1\n").contains("Completed");
    }
  }

  @Test
  void whatSomebodyWroteIsOnlyText() throws Exception {
    try (var page = new Page("/live/manager/orders?q=m-")) {
      happens("placed", new OrderSummary("m-1", OrderStatus.PENDING, AT, "<b>\r\rdata: \"x"));
      assertThat(page.next()).startsWith("new\nm-1\n").contains("&lt;b&gt;", "data: &quot;x");
    }
  }

  @Test
  void anOrdersPageIsToldOfItsParcelsAndNotOfItsCharges() throws Exception {
    try (var page = new Page("/live/orders/p-1")) {
      happens("captured", charge("p-1:1", "p-1", "c1", ChargeStatus.CAPTURED));
      happens("booked", new ShipmentListing("p-1:1", ShipmentStatus.BOOKED, AT, "p-1", "East"));
      assertThat(page.next()).isEqualTo("changed\np-1");
      happens("completed", new OrderSummary("p-1", OrderStatus.COMPLETED, AT, "c1"));
      assertThat(page.next()).isEqualTo("changed\np-1");
    }
  }

  @Test
  void aCourierIsSentWhatItsFilterCovers() throws Exception {
    try (var page = new Page("/live/courier?state=dispatched&warehouse=East&q=k-")) {
      happens("dispatched", new ShipmentListing("k-1", ShipmentStatus.DISPATCHED, AT, "k", "West"));
      happens("booked", new ShipmentListing("k-2", ShipmentStatus.BOOKED, AT, "k", "East"));
      assertThat(page.next()).startsWith("row\nk-2\n").contains("Ready for pick-up");
      happens("dispatched", new ShipmentListing("k-2", ShipmentStatus.DISPATCHED, AT, "k", "East"));
      assertThat(page.next())
          .startsWith("new\nk-2\n")
          .contains("On its way", "id=\"tick-k-2\"", "Deliver k-2");
    }
  }

  @Test
  void paymentsAreToldToThoseWhoLookAtPayments() throws Exception {
    try (var list = new Page("/live/manager/payments?customer=c7");
        var one = new Page("/live/manager/payments/g:1")) {
      happens("captured", charge("g:2", "g", "c7", ChargeStatus.CAPTURED));
      assertThat(list.next()).startsWith("row\ng:2\n").contains("$1.23");
      happens("captured", charge("g:1", "g", "c8", ChargeStatus.CAPTURED));
      assertThat(one.next()).isEqualTo("changed\ng:1");
    }
  }

  private static ChargeSummary charge(
      String key, String order, String customer, ChargeStatus status) {
    return new ChargeSummary(
        key, order, customer, Amounts.of("USD", 100, 20, 3), status, null, AT, null);
  }

  private static void happens(String type, OrderSummary order) {
    tell("/orders/changes", new OrderChanged("1", type, "", "", AT, order));
  }

  private static void happens(String type, ShipmentListing shipment) {
    tell("/shipments/changes", new ShipmentChanged("1", type, shipment.id(), "", AT, shipment));
  }

  private static void happens(String type, ChargeSummary charge) {
    tell("/charges/changes", new ChargeChanged("1", type, charge.key(), "", AT, charge));
  }

  private static void tell(String path, Object change) {
    changes(path).add(JSON.writeValueAsString(change));
  }

  /** An open page. */
  private static final class Page implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final BufferedReader lines;

    Page(String path) throws Exception {
      String port = console.getEnvironment().getRequiredProperty("local.server.port");
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(20))
              .build();
      lines =
          new BufferedReader(
              new InputStreamReader(
                  http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
      // It was looked up nowhere, so that it is told to look first.
      assertThat(next()).isEqualTo("anything\nall");
    }

    /** The next event's name, and below it its data. */
    String next() throws IOException {
      List<String> event = new ArrayList<>();
      String line = lines.readLine();
      while (!(line.isEmpty() && !event.isEmpty())) {
        if (line.startsWith("event: ") || line.startsWith("data: ")) {
          event.add(line.substring(line.indexOf(' ') + 1));
        }
        line = lines.readLine();
      }
      return String.join("\n", event);
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }
}
