package oms.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.devservices.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shipment API with its workflow, its relay and its database. */
@SpringBootTest(
    properties = {
      "spring.config.name=shipping-service",
      "spring.temporal.test-server.enabled=true",
      "oms.shipping.simulated-courier.behaviours.refused=refuse"
    })
@AutoConfigureMockMvc
class ShipmentApiTests {

  @Autowired private MockMvcTester http;
  @Autowired private WorkflowClient temporal;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl("shipping_api_test"));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }

  @Test
  void aReportedDeliveryEndsTheShipment() {
    String id = booked("x");

    assertThat(report(id, "dispatched")).hasStatus(200).body().isEmpty();
    assertThat(report(id, "delivered")).hasStatus(200).body().isEmpty();

    assertThat(outcome(id).result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(report(id, "delivered")).as("again").hasStatus(200);
    assertThat(get("/shipments/" + id + "/events"))
        .bodyJson()
        .extractingPath("$[*].type")
        .asArray()
        .containsExactly("booked", "dispatched", "delivered");
  }

  @Test
  void showsAShipment() {
    String id = booked("x");

    assertThat(get("/shipments/" + id))
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsEntry("id", id)
        .containsEntry("status", "booked")
        .containsEntry("courierReference", id + ":1234")
        .containsKeys("updatedAt", "items");
    assertThat(get("/shipments/pending")).bodyText().contains(id);
    assertThat(get("/shipments?status=booked&warehouse=A")).bodyText().contains(id);
    assertThat(get("/shipments?orderId=" + id.substring(0, id.indexOf(':'))))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .containsExactly(id);
  }

  @Test
  void aParcelThatNobodyTakesIsOverAndNotPending() {
    String id = start("refused");

    assertThat(outcome(id).result()).isEqualTo(ShipmentResult.NOT_BOOKED);
    assertThat(get("/shipments/pending")).bodyText().doesNotContain(id);
    assertThat(report(id, "delivered"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:shipment-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "booked", "pending", "cancelled", "", "DELIVERED"})
  void refusesWhatNoCarrierCanSay(String word) {
    String id = booked("x");

    assertThat(report(id, word))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("status");
    assertThat(get("/shipments/" + id)).bodyJson().extractingPath("$.status").isEqualTo("booked");
  }

  @Test
  void severalAreReportedAtOnceAndEachIsDecidedOnItsOwn() {
    String one = booked("x");
    String delivered = booked("x");
    report(delivered, "delivered");

    MvcTestResult answer =
        reportAll("['%s','%s','unknown:1','%s']".formatted(one, delivered, one), "dispatched");

    assertThat(answer)
        .hasStatus(200)
        .bodyJson()
        .extractingPath("$[*].accepted")
        .asArray()
        .containsExactly(true, false, false, true);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[1]")
        .asMap()
        .containsEntry("id", delivered)
        .containsEntry("status", "delivered")
        .containsEntry("reason", "The shipment is delivered and cannot become dispatched");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[2]")
        .asMap()
        .containsEntry("reason", "There is no such shipment")
        .doesNotContainKey("status");
    assertThat(get("/shipments/" + one))
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("dispatched");
  }

  @Test
  void deliveriesReportedAtOnceEndTheirShipments() {
    String one = booked("x");
    String other = booked("x");

    assertThat(reportAll("['%s','%s']".formatted(one, other), "delivered")).hasStatus(200);

    assertThat(outcome(one).result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(outcome(other).result()).isEqualTo(ShipmentResult.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "['']", "[null]", "'x:1'", "null", "[1]"})
  void refusesReportsAboutNothing(String ids) {
    assertThat(reportAll(ids, "dispatched"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .asString()
        .startsWith("ids");
  }

  @Test
  void refusesTooManyReportsAtOnce() {
    String ids = String.join(",", Collections.nCopies(501, "'x:1'"));

    assertThat(reportAll("[" + ids + "]", "dispatched")).hasStatus(400);
    assertThat(reportAll("['x:1']", "booked")).hasStatus(400);
  }

  @Test
  void findsShipmentsByTheBeginningOfTheirIdOrTheirOrders() {
    String id = booked("x");
    String order = id.substring(0, id.indexOf(':'));

    assertThat(get("/shipments?q=" + order.substring(0, order.length() - 2)))
        .bodyJson()
        .extractingPath("$[*].orderId")
        .asArray()
        .containsExactly(order);
    assertThat(get("/shipments?warehouse=A&q=" + id))
        .bodyJson()
        .extractingPath("$[0].warehouse")
        .isEqualTo("A");
    assertThat(get("/shipments?q=" + id.substring(1))).bodyText().isEqualTo("[]");
  }

  @Test
  void describesItself() {
    assertThat(get("/v3/api-docs"))
        .bodyJson()
        .hasPath("$.paths['/shipments/status'].post.requestBody")
        .hasPath("$.paths['/shipments/changes'].get.responses['200'].content['text/event-stream']")
        .hasPath("$.components.schemas.ShipmentChanged.properties.shipment");
  }

  @Test
  void aParcelDoesNotGoBack() {
    String id = booked("x");
    report(id, "delivered");

    assertThat(report(id, "dispatched")).hasStatus(409);
  }

  @Test
  void doesNotFindAnUnknownShipment() {
    assertThat(get("/shipments/unknown:1")).hasStatus(404);
    assertThat(get("/shipments/unknown:1/events")).hasStatus(404);
    assertThat(report("unknown:1", "delivered")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status=bogus", "limit=0", "before=unknown"})
  void refusesAListThatCannotBe(String query) {
    assertThat(get("/shipments?" + query)).hasStatus(400);
  }

  @Test
  void thereIsNothingToSimulateOutsideOfDemos() {
    assertThat(get("/simulation")).hasStatus(404);
  }

  @Test
  void tellsHowBusyItIs() {
    assertThat(get("/shipments/stats"))
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsOnlyKeys("workerCount", "backlog");
  }

  private String booked(String sku) {
    String id = start(sku);
    await().untilAsserted(() -> assertThat(get("/shipments/" + id)).hasStatus(200));
    return id;
  }

  private String start(String sku) {
    String order = "o-" + UUID.randomUUID();
    var parcel = new ShipParcel(order + ":1", order, "A", List.of(new LineItem(sku, 1)), null);
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(ShipmentWorkflow.workflowId(parcel.id()))
            .setTaskQueue(ShipmentWorkflow.TASK_QUEUE)
            .build();
    WorkflowClient.start(temporal.newWorkflowStub(ShipmentWorkflow.class, options)::ship, parcel);
    return parcel.id();
  }

  private ShipmentOutcome outcome(String id) {
    return WorkflowStub.fromTyped(
            temporal.newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(id)))
        .getResult(ShipmentOutcome.class);
  }

  private MvcTestResult report(String id, String status) {
    return http.post()
        .uri("/shipments/{id}/status", id)
        .content("{\"status\":\"%s\"}".formatted(status))
        .exchange();
  }

  private MvcTestResult reportAll(String ids, String status) {
    return http.post()
        .uri("/shipments/status")
        .content("{'ids':%s,'status':'%s'}".formatted(ids, status).replace('\'', '"'))
        .exchange();
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
