package oms.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import oms.devservices.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The order API with its workflow and its database; billing and shipping are away. */
@SpringBootTest(
    properties = {
      "spring.config.name=order-service",
      "spring.temporal.test-server.enabled=true",
      "oms.order.decision-timeout=1h",
      "oms.order.shipments-url=http://127.0.0.1:1"
    })
@AutoConfigureMockMvc
class OrderApiTests {

  @Autowired private MockMvcTester http;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl("order_api_test"));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }

  @Test
  void placesAnOrder() {
    String id = newId();

    assertThat(place(body(id, "nothing-in-stock", 1)))
        .hasStatus(201)
        .hasHeader("Location", "/orders/" + id)
        .body()
        .isEmpty();
    awaitStatus(id, "customerActionRequired");
    assertThat(get("/orders/" + id))
        .bodyJson()
        .extractingPath("$.fulfillments[0]")
        .asMap()
        .containsEntry("id", id + ":1")
        .containsEntry("status", "unavailable")
        .doesNotContainKeys("location", "payment", "shipment");
  }

  @Test
  void makesAnIdForAnOrderWithoutOne() {
    assertThat(place("{'customerId':'c','items':[{'sku':'x','quantity':1}]}"))
        .hasStatus(201)
        .headers()
        .hasHeaderSatisfying(
            "Location",
            location -> assertThat(location.getFirst()).matches("/orders/[0-9a-f-]{36}"));
  }

  @Test
  void readsJsonUnderTextPlainAsTheWebUiSendsIt() {
    assertThat(
            http.post()
                .uri("/orders")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .content(
                    json(
                        "{'ID':'%s','customerId':'1234','items':[{'sku':'x','quantity':1,'description':'?'}]}"
                            .formatted(newId()))))
        .hasStatus(201);
  }

  @Test
  void isTheSameOrderWhenPostedAgain() {
    String id = newId();
    assertThat(place(body(id, "x", 1))).hasStatus(201);
    assertThat(place(body(id, "x", 1))).hasStatus(201);
    awaitStatus(id, "customerActionRequired");
    assertThat(place(body(id, "x", 1))).hasStatus(201);

    assertThat(
            jdbc.sql("select count(*) from fulfilments where order_id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void refusesAnIdThatWasUsedForAnotherOrder() {
    String id = newId();
    assertThat(place(body(id, "x", 1))).hasStatus(201);

    assertThat(place(body(id, "x", 2)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:order-id-taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'id':'a b','customerId':'c','items':[{'sku':'x','quantity':1}]}|id",
        "{'id':'stats','customerId':'c','items':[{'sku':'x','quantity':1}]}|id",
        "{'id':'changes','customerId':'c','items':[{'sku':'x','quantity':1}]}|id",
        "{'id':'../x','customerId':'c','items':[{'sku':'x','quantity':1}]}|id",
        "{'id':'gate:g:1','customerId':'c','items':[{'sku':'x','quantity':1}]}|id",
        "{'customerId':'c','items':[{'sku':'gate:parcel','quantity':1}]}|items[0].sku",
        "{'customerId':'','items':[{'sku':'x','quantity':1}]}|customerId",
        "{'items':[{'sku':'x','quantity':1}]}|customerId",
        "{'customerId':'c','items':[]}|items",
        "{'customerId':'c'}|items",
        "{'customerId':'c','items':[null]}|items[0]",
        "{'customerId':'c','items':[{'sku':'','quantity':1}]}|items[0].sku",
        "{'customerId':'c','items':[{'quantity':1}]}|items[0].sku",
        "{'customerId':'c','items':[{'sku':'x'}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':0}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':-1}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':10001}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':99999999999}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':1.5}]}|items[0].quantity",
        "{'customerId':'c','items':[{'sku':'x','quantity':'1'}]}|items[0].quantity",
        "{'customerId':'c','items':{'sku':'x'}}|items",
      })
  void refusesWhatIsNoOrderAndNamesTheField(String body, String field) {
    assertThat(place(body))
        .hasStatus(400)
        .hasContentTypeCompatibleWith("application/problem+json")
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .contains(field);
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThat(place("")).hasStatus(400);
    assertThat(place("{")).hasStatus(400);
    assertThat(place("x".repeat(2_000_000))).hasStatus(413);
  }

  @Test
  void doesNotFindAnUnknownOrder() {
    assertThat(get("/orders/unknown")).hasStatus(404);
    assertThat(get("/orders/unknown/events")).hasStatus(404);
    assertThat(get("/orders/")).hasStatus(404);
    assertThat(decide("unknown", "cancel")).hasStatus(404);
  }

  @Test
  void cancelsAnOrderThatWaitsForItsCustomer() {
    String id = placed();

    assertThat(decide(id, "cancel")).hasStatus(200).body().isEmpty();

    awaitStatus(id, "cancelled");
    assertThat(decide(id, "cancel")).as("again").hasStatus(200);
    assertThat(decide(id, "amend"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:already-closed");
  }

  @Test
  void anOrderAmendedToNothingFails() {
    String id = placed();

    assertThat(decide(id, "amend")).hasStatus(200);

    awaitStatus(id, "failed");
    assertThat(get("/orders/" + id + "/events"))
        .bodyJson()
        .extractingPath("$[*].type")
        .asArray()
        .containsExactly("placed", "customerActionRequired", "amended", "failed");
  }

  @Test
  void refusesToAmendWhatIsComplete() {
    String sku = newId();
    jdbc.sql("insert into stock_levels (sku, warehouse, on_hand) values (?, 'A', 5)")
        .param(sku)
        .update();
    String id = newId();
    place(body(id, sku, 1));
    awaitStatus(id, "processing");

    assertThat(decide(id, "amend"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:nothing-to-amend");
  }

  @Test
  void refusesADecisionThatDoesNotExist() {
    String id = placed();

    for (String action : List.of("bogus", "", "timedOut", "AMEND")) {
      assertThat(decide(id, action))
          .hasStatus(400)
          .bodyJson()
          .extractingPath("$.errors[0].field")
          .isEqualTo("action");
    }
    assertThat(post("/orders/" + id + "/action", "{}")).hasStatus(400);
    awaitStatus(id, "customerActionRequired");
  }

  @Test
  void pagesThroughTheOrdersOfACustomer() {
    String customer = newId();
    List<String> ids = IntStream.range(0, 3).mapToObj(n -> customer + "-" + n).toList();
    ids.forEach(
        id ->
            assertThat(place(body(id, "x", 1).replace("'c'", "'" + customer + "'")))
                .hasStatus(201));

    MvcTestResult first = get("/orders?limit=2&customerId=" + customer);

    assertThat(first)
        .hasHeader(
            "Link",
            "</orders?customerId=%s&limit=2&before=%s>; rel=\"next\""
                .formatted(customer, ids.get(1)));
    assertThat(first)
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(get("/orders?limit=2&customerId=" + customer + "&before=" + ids.get(1)))
        .doesNotContainHeader("Link")
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .containsExactly(ids.getFirst());
  }

  @Test
  void filtersByStatus() {
    String id = placed();
    awaitStatus(id, "customerActionRequired");

    assertThat(get("/orders?status=customerActionRequired"))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .contains(id);
    assertThat(get("/orders?status=completed"))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .doesNotContain(id);
  }

  @ParameterizedTest
  @CsvSource({
    "status=bogus,status",
    "limit=0,limit",
    "limit=501,limit",
    "limit=x,limit",
    "before=unknown,before"
  })
  void refusesAListThatCannotBe(String query, String field) {
    assertThat(get("/orders?" + query))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void namesTheStatusesThereAre() {
    assertThat(get("/orders?status=bogus"))
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .startsWith("status 'bogus' is not one of pending, customerActionRequired");
  }

  @Test
  void tellsHowBusyItIs() {
    assertThat(get("/orders/stats"))
        .hasStatus(200)
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsOnlyKeys("workerCount", "backlog", "completeRate");
  }

  @Test
  void describesItself() {
    assertThat(get("/v3/api-docs"))
        .bodyJson()
        .hasPathSatisfying("$.openapi", version -> assertThat(version).asString().startsWith("3.1"))
        .hasPath("$.paths['/orders/{id}/action'].post.responses['409']")
        .hasPath("$.components.schemas.PlaceOrderRequest.properties.customerId.example");
  }

  private String placed() {
    String id = newId();
    assertThat(place(body(id, "nothing-in-stock", 1))).hasStatus(201);
    awaitStatus(id, "customerActionRequired");
    return id;
  }

  private static String newId() {
    return "o-" + UUID.randomUUID();
  }

  private static String body(String id, String sku, int quantity) {
    return "{'id':'%s','customerId':'c','items':[{'sku':'%s','quantity':%d}]}"
        .formatted(id, sku, quantity);
  }

  private MvcTestResult place(String body) {
    return post("/orders", body);
  }

  private MvcTestResult decide(String id, String action) {
    return post("/orders/" + id + "/action", "{'action':'" + action + "'}");
  }

  private MvcTestResult post(String uri, String body) {
    return http.post().uri(uri).content(json(body)).exchange();
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }

  private void awaitStatus(String id, String status) {
    await()
        .untilAsserted(
            () ->
                assertThat(get("/orders/" + id))
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo(status));
  }
}
