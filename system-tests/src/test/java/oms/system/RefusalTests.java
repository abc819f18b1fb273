package oms.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import oms.system.client.Answer;
import oms.system.client.OmsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is refused with a problem that names it and gives nothing else away. */
@OnSharedCluster
class RefusalTests {

  private static final Optional<String> JSON = Optional.of("application/json");

  private final OmsClient client;

  RefusalTests(OmsClient client) {
    this.client = client;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"", "customerId":"c", "items":[{"sku":"s", "quantity":1}]}       | id
          {"id":"a", "customerId":"", "items":[{"sku":"s", "quantity":1}]}       | customerId
          {"id":"a", "items":[{"sku":"s", "quantity":1}]}                        | customerId
          {"id":"a", "customerId":"c", "items":[]}                               | items
          {"id":"a", "customerId":"c"}                                           | items
          {"id":"a", "customerId":"c", "items":[{"sku":"", "quantity":1}]}       | items[0].sku
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":0}]}      | items[0].quantity
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":-1}]}     | items[0].quantity
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":10001}]}  | items[0].quantity
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":1.5}]}    | items[0].quantity
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":"1"}]}    | items[0].quantity
          {"id":"a", "customerId":"c", "items":[{"sku":"s", "quantity":9999999999}]} \
          | items[0].quantity
          """)
  void anOrderIsRefusedByTheFieldThatIsWrong(String body, String field) {
    Answer answer = client.orders().post("/orders", JSON, body);

    isProblem(answer, 400);
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"order\"", "null"})
  void whatIsNoOrderIsRefused(String body) {
    isProblem(client.orders().post("/orders", JSON, body), 400);
  }

  @Test
  void aBodyBeyondAllMeasureIsRefused() {
    String body = "{\"id\":\"" + "x".repeat(2_000_000) + "\"}";

    isProblem(client.orders().post("/orders", JSON, body), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/nobody-placed-this", "/nowhere"})
  void whatDoesNotExistIsNotFound(String path) {
    isProblem(client.orders().get(path), 404);
    isProblem(client.shipments().get(path.replace("orders", "shipments")), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "pending", ""})
  void aCourierCannotReportWhatIsNoStatus(String word) {
    String body = "{\"status\":\"" + word + "\"}";

    isProblem(client.shipments().post("/shipments/nobody:1/status", JSON, body), 400);
  }

  @Test
  void aReportAboutAShipmentThatDoesNotExistIsNotFound() {
    String body = "{\"status\":\"delivered\"}";

    isProblem(client.shipments().post("/shipments/nobody:1/status", JSON, body), 404);
  }

  private static void isProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString()).startsWith("urn:oms:problem:");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
