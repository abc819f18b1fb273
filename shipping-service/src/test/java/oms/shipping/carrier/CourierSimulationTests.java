package oms.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;
import oms.testkit.ServiceDatabase;
import oms.worker.simulation.Simulated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourierSimulationTests {

  private ServiceDatabase database;
  private Simulated simulation;
  private SimulatedCourier courier;

  @BeforeAll
  void start() {
    database = new ServiceDatabase("shipping", _ -> {});
    simulation = SimulatedCourier.told(database.jdbc());
    courier =
        new SimulatedCourier(
            database.jdbc(),
            simulation,
            new SimulatedCourierProperties(Map.of("unwanted", "refuse"), Duration.ZERO));
  }

  @AfterEach
  void isNormalAgain() {
    tell(SimulationMode.NORMAL);
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void isNormalAtFirst() {
    assertThat(simulation.told()).isEqualTo(new Simulation(SimulationMode.NORMAL, 0));
    assertThat(courier.book(parcel("first", "x"))).isInstanceOf(Courier.Answer.Booked.class);
  }

  @Test
  void aDeadCourierAnswersNothingUntilItIsToldOtherwise() {
    tell(SimulationMode.DEAD);
    assertSilent(parcel("dead", "x"));
    assertSilent(parcel("dead", "unwanted"));
    assertThatExceptionOfType(CourierUnavailableException.class)
        .isThrownBy(() -> courier.cancel("dead:1"));

    tell(SimulationMode.NORMAL);
    assertThat(courier.book(parcel("dead", "x"))).isInstanceOf(Courier.Answer.Booked.class);
  }

  @Test
  void aFailingCourierAnswersTheSecondCallAboutAParcel() {
    tell(SimulationMode.FAILING);
    assertSilent(parcel("failing", "x"));
    assertThat(courier.book(parcel("failing", "x"))).isInstanceOf(Courier.Answer.Booked.class);
    assertThat(courier.book(parcel("refused", "unwanted")))
        .as("settings by SKU hold still")
        .isInstanceOf(Courier.Answer.Refused.class);
  }

  @Test
  void aSlowCourierAnswers() {
    simulation.tell(new Simulation(SimulationMode.SLOW, 1));
    assertThat(courier.book(parcel("slow", "x"))).isInstanceOf(Courier.Answer.Booked.class);
  }

  private void tell(SimulationMode mode) {
    simulation.tell(new Simulation(mode, 0));
  }

  private void assertSilent(ShipParcel parcel) {
    assertThatExceptionOfType(CourierUnavailableException.class)
        .isThrownBy(() -> courier.book(parcel));
  }

  private static ShipParcel parcel(String order, String sku) {
    return new ShipParcel(order + ":1", order, "A", List.of(new LineItem(sku, 1)), null);
  }
}
