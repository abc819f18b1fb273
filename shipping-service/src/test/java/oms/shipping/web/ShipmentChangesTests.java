package oms.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ShipmentChanged;
import oms.devservices.PostgresServer;
import oms.shipping.ledger.Shipments;
import oms.testkit.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What shipping-service tells as it happens, over HTTP; there is no Temporal. */
@Timeout(60)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=shipping-service",
      "oms.role=api",
      "spring.temporal.connection.target=127.0.0.1:1",
      "management.server.port=0"
    })
class ShipmentChangesTests {

  @Autowired private Shipments shipments;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl("shipping_changes_test"));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }

  @Test
  void tellsOfTheShipmentsOfAnOrderAndNeverOfARolloutGates() throws Exception {
    try (var all = stream("");
        var one = stream("?order=mine")) {
      book(GateOrders.id("g", 1));
      book("other");
      book("mine");
      assertThat(shipments.report("mine:1", ShipmentStatus.DISPATCHED)).isTrue();

      assertThat(all.data().map(ShipmentChangesTests::read).limit(3))
          .extracting(ShipmentChanged::subject)
          .containsExactly("other:1", "mine:1", "mine:1");
      assertThat(one.data().map(ShipmentChangesTests::read).limit(2))
          .satisfiesExactly(
              booked -> {
                assertThat(booked.type()).isEqualTo("booked");
                assertThat(booked.detail()).isEqualTo("ref");
                assertThat(booked.shipment().orderId()).isEqualTo("mine");
                assertThat(booked.shipment().warehouse()).isEqualTo("A");
              },
              dispatched -> {
                assertThat(dispatched.type()).isEqualTo("dispatched");
                assertThat(dispatched.shipment().status()).isEqualTo(ShipmentStatus.DISPATCHED);
              });
    }
  }

  private EventStream stream(String query) throws Exception {
    return new EventStream(URI.create("http://127.0.0.1:" + port + "/shipments/changes" + query));
  }

  private static ShipmentChanged read(String json) {
    return JsonMapper.shared().readValue(json, ShipmentChanged.class);
  }

  private void book(String order) {
    shipments.book(
        new ShipParcel(order + ":1", order, "A", List.of(new LineItem("x", 1)), null), "ref");
  }
}
