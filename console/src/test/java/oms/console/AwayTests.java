package oms.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The console while services are away, and after they have come back. */
@NullMarked
class AwayTests {

  private static final String GOODS = "[{\"sku\":\"Boots\",\"available\":3}]";
  private static final String PRICES =
      "[{\"sku\":\"Boots\",\"unitPrice\":1999,\"shipping\":1,\"currency\":\"USD\",\"listed\":true}]";

  private static final List<String> PATHS =
      List.of(
          "/shop",
          "/basket",
          "/orders",
          "/orders/o1",
          "/courier",
          "/manager/orders",
          "/manager/stock",
          "/manager/stock/place?sku=a&warehouse=b",
          "/manager/stock/new",
          "/manager/payments",
          "/manager/payments/p1",
          "/manager/payments/p1/refund",
          "/manager/settings",
          "/operator");

  private static HttpServer orders;
  private static HttpServer billing;
  private static ConfigurableApplicationContext console;

  /** What the services answer; those that are not here answer 503. */
  private static volatile Map<String, String> answers = Map.of();

  /** How many bytes of each answer never come. */
  private static volatile int missing;

  @BeforeAll
  static void start() throws IOException {
    orders = service();
    billing = service();
    console =
        ConsoleApplication.application()
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--ORDER_API_URL=http://127.0.0.1:" + orders.getAddress().getPort(),
                "--BILLING_API_URL=http://127.0.0.1:" + billing.getAddress().getPort(),
                // Nobody listens there.
                "--SHIPMENT_API_URL=http://127.0.0.1:1");
  }

  private static HttpServer service() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", AwayTests::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = answers.get(exchange.getRequestURI().getPath());
      byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          body == null ? 503 : 200, bytes.length == 0 ? -1 : bytes.length + missing);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    }
  }

  @AfterAll
  static void stop() {
    console.close();
    orders.stop(0);
    billing.stop(0);
  }

  @BeforeEach
  @AfterEach
  void nobodyAnswers() {
    answers = Map.of();
    missing = 0;
  }

  @Test
  void aPageSaysWhichServiceIsAwayAndShowsTheRestAndRecovers() throws Exception {
    answers = Map.of("/catalogue", GOODS);
    assertThat(get("/shop").body())
        .contains("Boots", "Price unknown", "The billing service cannot be reached")
        .doesNotContain("The order service cannot be reached");
    answers = Map.of("/catalogue", GOODS, "/prices", PRICES);
    assertThat(get("/shop").body()).contains("Boots", "$19.99").doesNotContain("cannot be reached");
  }

  @Test
  void everyPageIsThereWhenAllServicesAreAway() throws Exception {
    for (String path : PATHS) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("</html>");
    }
    assertThat(get("/courier").body()).contains("The shipping service cannot be reached");
  }

  @Test
  void aFileThatCannotBeMadeIsAPageThatSaysSo() throws Exception {
    HttpResponse<String> page = get("/manager/orders.csv?status=completed&q=a%26b");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(page.body())
        .contains("The file cannot be made right now", "The order service cannot be reached");
  }

  @Test
  void aFileSaysItsDateAndIsPassedOnAsItComes() throws Exception {
    answers = Map.of("/orders.csv", "id,status\r\n\"a\nb\",completed\r\n");
    HttpResponse<String> file = get("/manager/orders.csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"orders-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(file.body()).isEqualTo("id,status\r\n\"a\nb\",completed\r\n");
    assertThat(get("/manager/orders.csv?status=bogus").body()).contains("is not one of");
  }

  @Test
  void aFileThatIsBrokenOffDoesNotLookWhole() {
    answers = Map.of("/orders.csv", "id,status\r\n");
    missing = 10;
    assertThatIOException().isThrownBy(() -> get("/manager/orders.csv"));
  }

  @Test
  void maintenanceIsSaidOnEveryPageOfTheManager() throws Exception {
    answers = Map.of("/settings", "{\"limit\":0,\"maintenanceMode\":true}");
    for (String path : PATHS) {
      var said = assertThat(get(path).body()).as(path);
      if (path.startsWith("/manager")) {
        said.contains("Maintenance is on");
      } else {
        said.doesNotContain("Maintenance is on");
      }
    }
  }

  @Test
  void theOperatorIsToldWhatIsNotKnown() throws Exception {
    assertThat(get("/operator").body())
        .contains(
            "Not known: the service cannot be reached.",
            "OMS_CONSOLE_LOAD_ENABLED=true",
            "id=\"chart-throughput\"")
        .doesNotContain("id=\"load-form\"", "Elsewhere");
    HttpResponse<String> samples = get("/operator/samples");
    assertThat(samples.statusCode()).isEqualTo(200);
    assertThat(samples.body()).contains("\"placed\":\"–\"");
    assertThat(get("/operator/samples?after=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void itIsReadyWithoutTheServices() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerForbidsWhatPagesDoNotNeed() throws Exception {
    var headers = get("/shop").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void whatIsNotThereIsAPageOfOurs() throws Exception {
    HttpResponse<String> page = get("/nothing");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is nothing here");
  }

  @Test
  void scriptsAndStylesAreThereAndMayBeKept() throws Exception {
    String page = get("/shop").body();
    var matcher = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"").matcher(page);
    int found = 0;
    while (matcher.find()) {
      HttpResponse<String> asset = get(matcher.group(1));
      assertThat(asset.statusCode()).as(matcher.group(1)).isEqualTo(200);
      found++;
    }
    assertThat(found).isEqualTo(5);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    String port = console.getEnvironment().getRequiredProperty("local.server.port");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Accept", "text/html,*/*;q=0.1")
              .build(),
          BodyHandlers.ofString());
    }
  }
}
