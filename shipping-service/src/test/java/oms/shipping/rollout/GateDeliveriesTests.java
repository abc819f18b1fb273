package oms.shipping.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.UUID;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Untold;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateDeliveriesTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  private ServiceDatabase database;
  private Shipments shipments;
  private Untold untold;
  private GateDeliveries deliveries;

  @BeforeAll
  void start() {
    database = new ServiceDatabase("shipping", context -> context.scan("oms.shipping.ledger"));
    shipments = database.bean(Shipments.class);
    untold = database.bean(Untold.class);
    deliveries = new GateDeliveries(temporal.getWorkflowClient(), shipments, untold);
  }

  @AfterAll
  void stop() {
    database.close();
    temporal.close();
  }

  @Test
  void aParcelThatIsBookedIsDeliveredAndNobodyIsLeftToBeTold() {
    String parcel = booked(GateOrders.id(UUID.randomUUID().toString(), 1));

    deliveries.deliver(parcel);
    deliveries.deliver(parcel);

    assertThat(status(parcel)).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(
            database.number(
                "select count(*) from shipments where id = ? and reported_at is not null", parcel))
        .isEqualTo(1);
  }

  @Test
  void aParcelThatIsNotBookedYetIsAskedForAgain() {
    assertThatExceptionOfType(ApplicationFailure.class)
        .isThrownBy(() -> deliveries.deliver("gate:none:1:1"))
        .matches(failure -> !failure.isNonRetryable())
        .withMessageContaining("gate:none:1:1 is not booked");
  }

  @Test
  void aCustomersParcelIsLeftToItsCarrier() {
    String parcel = booked("order-7");

    assertThatExceptionOfType(ApplicationFailure.class)
        .isThrownBy(() -> deliveries.deliver(parcel))
        .matches(ApplicationFailure::isNonRetryable);
    assertThat(status(parcel)).isEqualTo(ShipmentStatus.BOOKED);
  }

  private String booked(String orderId) {
    String id = GateOrders.partOf(orderId);
    var parcel = new ShipParcel(id, orderId, GateOrders.WAREHOUSE, GateOrders.ITEMS, null);
    shipments.book(parcel, "reference");
    return id;
  }

  private ShipmentStatus status(String id) {
    return shipments.find(id).orElseThrow().status();
  }
}
