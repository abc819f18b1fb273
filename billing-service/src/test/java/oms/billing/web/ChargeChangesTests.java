package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import oms.billing.BillingServiceApplication;
import oms.billing.DemoDatabase;
import oms.billing.fraud.FraudLimits;
import oms.billing.payment.Cashier;
import oms.billing.payment.ChargeCommand;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.http.ChargeChanged;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.item.LineItem;
import oms.contracts.rollout.GateOrders;
import oms.testkit.EventStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.json.JsonMapper;

/** What billing-service tells as it happens, over HTTP; there is no Temporal. */
@SpringBootTest(
    classes = BillingServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=billing-service",
      "oms.role=api",
      "spring.temporal.connection.target=127.0.0.1:1",
      "management.server.port=0",
      "oms.billing.payment.settle-every=1h",
      "oms.billing.simulated-gateway.behaviours.declined-customer=decline"
    })
@ActiveProfiles("demo")
@Import(DemoDatabase.class)
class ChargeChangesTests {

  @Autowired private Cashier cashier;
  @Autowired private FraudLimits limits;
  @LocalServerPort private int port;

  @BeforeEach
  void reset() {
    limits.reset();
  }

  @Test
  @Timeout(60)
  void tellsOfTheChargesOfAnOrderAndNeverOfARolloutGates() throws Exception {
    String order = UUID.randomUUID().toString();
    try (var one = stream("?order=" + order)) {
      charge(GateOrders.id(order, 1), order, "anna");
      charge(order + ":1", order, "anna");
      charge(order + ":2", order, "declined-customer");

      List<ChargeChanged> changes = one.data().map(ChargeChangesTests::read).limit(6).toList();

      assertThat(changes)
          .extracting(change -> change.subject() + " " + change.type())
          .containsExactly(
              order + ":1 requested",
              order + ":1 captureRequested",
              order + ":1 captured",
              order + ":2 requested",
              order + ":2 captureRequested",
              order + ":2 declined");
      assertThat(changes.get(2).charge().status()).isEqualTo(ChargeStatus.CAPTURED);
      assertThat(changes.getLast().charge().declined()).isEqualTo(DeclineReason.CARD_DECLINED);
    }
  }

  private EventStream stream(String query) throws Exception {
    return new EventStream(URI.create("http://127.0.0.1:" + port + "/charges/changes" + query));
  }

  private static ChargeChanged read(String json) {
    return JsonMapper.shared().readValue(json, ChargeChanged.class);
  }

  private void charge(String key, String order, String customer) {
    cashier.charge(
        new ChargeCommand(key, order, customer, List.of(new LineItem("Vans Old Skool", 1))));
  }
}
