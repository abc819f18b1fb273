package oms.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.ShippingProperties;
import oms.shipping.carrier.Booking.Result;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Untold;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourierActivitiesTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration GIVE_UP = Duration.ofMinutes(10);

  private ServiceDatabase database;
  private Shipments shipments;
  private Untold untold;
  private SimulatedCourier courier;

  @BeforeAll
  void start() {
    database = new ServiceDatabase("shipping", context -> context.scan("oms.shipping.ledger"));
    shipments = database.bean(Shipments.class);
    untold = database.bean(Untold.class);
    courier =
        new SimulatedCourier(
            database.jdbc(),
            SimulatedCourier.told(database.jdbc()),
            new SimulatedCourierProperties(
                Map.of(
                    "refused",
                    "refuse",
                    "silent",
                    "timeout-after",
                    "slow",
                    "fail-2",
                    "dead",
                    "down"),
                Duration.ZERO));
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void booksAParcelOnceHoweverOftenItIsAsked() {
    ShipParcel parcel = parcel("book:1", "x");

    Booking first = at(NOON).book(parcel, NOON);

    assertThat(first.result()).isEqualTo(Result.BOOKED);
    assertThat(at(NOON).book(parcel, NOON)).isEqualTo(first);
    assertThat(bookings("book:1")).isEqualTo(1);
  }

  @Test
  void aRefusalIsAResult() {
    assertThat(at(NOON).book(parcel("no:1", "refused"), NOON).result())
        .isEqualTo(Result.NOT_BOOKED);
    assertThat(shipments.find("no:1").orElseThrow().status()).isEqualTo(ShipmentStatus.FAILED);
  }

  @Test
  void aBookingWhoseAnswerWasLostIsFoundAgain() {
    ShipParcel parcel = parcel("lost:1", "silent");
    assertThatExceptionOfType(CourierUnavailableException.class)
        .isThrownBy(() -> at(NOON).book(parcel, NOON));

    assertThat(at(NOON).book(parcel, NOON).result()).isEqualTo(Result.BOOKED);
    assertThat(bookings("lost:1")).isEqualTo(1);
  }

  @Test
  void isTriedUntilTheCourierIsBack() {
    ShipParcel parcel = parcel("slow:1", "slow");
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatExceptionOfType(CourierUnavailableException.class)
          .isThrownBy(() -> at(NOON).book(parcel, NOON));
    }

    assertThat(at(NOON).book(parcel, NOON).result()).isEqualTo(Result.BOOKED);
  }

  @Test
  void givesUpInTheEndAndTellsTheCourier() {
    ShipParcel parcel = parcel("dead:1", "dead");

    Booking booking = at(NOON.plus(GIVE_UP).plusSeconds(1)).book(parcel, NOON);

    assertThat(booking.result()).isEqualTo(Result.NOT_BOOKED);
    assertThat(untold.callBacks(100)).contains("dead:1");
  }

  @Test
  void asksOnceEvenWhenItIsLate() {
    Booking booking = at(NOON.plus(GIVE_UP).plusSeconds(1)).book(parcel("late:1", "x"), NOON);

    assertThat(booking.result()).isEqualTo(Result.BOOKED);
  }

  @Test
  void doesNotAskTheCourierForWhatWasCalledBack() {
    shipments.callBack(new CancelShipments("back", List.of("back:1")));

    assertThat(at(NOON).book(parcel("back:1", "x"), NOON).result()).isEqualTo(Result.CALLED_BACK);
    assertThat(bookings("back:1")).isZero();
  }

  @Test
  void theCourierHearsOfEveryParcelThatIsCalledBack() {
    ShipParcel parcel = parcel("hear:1", "x");
    at(NOON).book(parcel, NOON);
    assertThat(at(NOON).callBack(parcel)).isTrue();

    new CallBacks(courier, untold).tellCourier();

    assertThat(cancelled("hear:1")).isTrue();
    assertThat(untold.callBacks(100)).doesNotContain("hear:1");
  }

  @Test
  void noCourierHearsOfTheParcelsOfAGate() {
    ShipParcel parcel = parcel("gate:g:1:1", "dead");

    assertThat(at(NOON).book(parcel, NOON).result()).isEqualTo(Result.BOOKED);
    assertThat(bookings("gate:g:1:1")).isZero();
    assertThat(at(NOON).callBack(parcel)).isTrue();
    new CallBacks(new UnreachableCourier(), untold).tellCourier();

    assertThat(untold.callBacks(100)).doesNotContain("gate:g:1:1");
  }

  private static final class UnreachableCourier implements Courier {
    @Override
    public Answer book(ShipParcel parcel) {
      throw new CourierUnavailableException("away");
    }

    @Override
    public void cancel(String shipmentId) {
      throw new CourierUnavailableException("away");
    }
  }

  private CourierActivities at(Instant now) {
    return new CourierActivities(
        courier, shipments, new ShippingProperties(GIVE_UP), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ShipParcel parcel(String id, String sku) {
    return new ShipParcel(
        id, id.substring(0, id.indexOf(':')), "A", List.of(new LineItem(sku, 1)), null);
  }

  private long bookings(String shipmentId) {
    return database.number(
        "select count(*) from simulated_courier.bookings where shipment_id = ?", shipmentId);
  }

  private boolean cancelled(String shipmentId) {
    return database.number(
            "select count(*) from simulated_courier.bookings where shipment_id = ? and cancelled",
            shipmentId)
        == 1;
  }
}
