package oms.shipping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ShipmentEvent;
import oms.contracts.shipping.http.ShipmentListing;
import oms.shipping.ledger.Untold.Delivery;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShipmentsTests {

  private ServiceDatabase database;
  private Shipments shipments;
  private Untold untold;
  private ShipmentReads reads;

  @BeforeAll
  void start() {
    database = new ServiceDatabase("shipping", context -> context.scan("oms.shipping.ledger"));
    shipments = database.bean(Shipments.class);
    untold = database.bean(Untold.class);
    reads = database.bean(ShipmentReads.class);
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void bookingTwiceWritesOnce() {
    booked("twice:1");
    shipments.book(parcel("twice:1"), "another");

    assertThat(reads.find("twice:1").orElseThrow().courierReference()).isEqualTo("ref-twice:1");
    assertThat(eventsOf("twice:1")).containsExactly("booked");
  }

  @Test
  void goesFromBookedToDispatchedToDelivered() {
    booked("way:1");

    assertThat(shipments.report("way:1", ShipmentStatus.DISPATCHED)).isTrue();
    assertThat(shipments.report("way:1", ShipmentStatus.DISPATCHED)).as("again").isTrue();
    assertThat(shipments.report("way:1", ShipmentStatus.DELIVERED)).isTrue();
    assertThat(shipments.report("way:1", ShipmentStatus.DISPATCHED)).as("back").isFalse();

    assertThat(eventsOf("way:1")).containsExactly("booked", "dispatched", "delivered");
  }

  @Test
  void aDispatchMayBeLeftOut() {
    booked("short:1");

    assertThat(shipments.report("short:1", ShipmentStatus.DELIVERED)).isTrue();
  }

  @Test
  void whatIsUnknownCannotBeReported() {
    assertThat(shipments.report("unknown:1", ShipmentStatus.DELIVERED)).isFalse();
  }

  @Test
  void callsAllBackOrNone() {
    booked("some:1");
    booked("some:2");
    shipments.report("some:2", ShipmentStatus.DISPATCHED);

    assertThat(callBack("some", "some:1", "some:2", "some:3")).isFalse();

    assertThat(statusOf("some:1")).isEqualTo(ShipmentStatus.BOOKED);
    assertThat(shipments.find("some:3")).isEmpty();
  }

  @Test
  void whatIsCalledBackBeforeItExistsIsNeverBooked() {
    assertThat(callBack("early", "early:1")).isTrue();
    booked("early:1");

    assertThat(statusOf("early:1")).isEqualTo(ShipmentStatus.CANCELLED);
    assertThat(callBack("early", "early:1")).as("again").isTrue();
  }

  @Test
  void whatIsCalledBackCannotBeDispatched() {
    booked("back:1");
    callBack("back", "back:1");

    assertThat(shipments.report("back:1", ShipmentStatus.DISPATCHED)).isFalse();
    assertThat(eventsOf("back:1")).containsExactly("booked", "cancelled");
  }

  @Test
  void theCourierIsToldAgainOfABookingThatCameAfterTheCallBack() {
    callBack("late", "late:1");
    untold.courierTold(List.of("late:1"));
    assertThat(untold.callBacks(500)).doesNotContain("late:1");

    booked("late:1");

    assertThat(untold.callBacks(500)).contains("late:1");
  }

  @Test
  void ofADispatchAndACallBackAtTheSameMomentExactlyOneWins() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int n = 0; n < 40; n++) {
        String order = "race" + n;
        booked(order + ":1");
        booked(order + ":2");

        Future<Boolean> calledBack =
            threads.submit(() -> callBack(order, order + ":1", order + ":2"));
        Future<Boolean> dispatched =
            threads.submit(() -> shipments.report(order + ":2", ShipmentStatus.DISPATCHED));

        assertThat(calledBack.get()).isNotEqualTo(dispatched.get());
        assertThat(statusOf(order + ":1"))
            .isEqualTo(calledBack.get() ? ShipmentStatus.CANCELLED : ShipmentStatus.BOOKED);
      }
    }
  }

  @Test
  void remembersWhichDeliveriesWereTold() {
    booked("told:1");
    shipments.report("told:1", ShipmentStatus.DELIVERED);
    assertThat(claimed()).as("it is being told").doesNotContain("told:1");
    makeDue("told:1");
    assertThat(claimed()).contains("told:1");
    assertThat(claimed()).as("it is being told").doesNotContain("told:1");
    makeDue("told:1");

    untold.told("told:1");

    assertThat(claimed()).doesNotContain("told:1");
  }

  @Test
  void listsWhatCarriersHaveToDo() {
    booked("todo:1");
    booked("todo:2");
    booked("todo:3");
    booked("gate:todo:1:1");
    shipments.report("todo:1", ShipmentStatus.DISPATCHED);
    shipments.report("todo:2", ShipmentStatus.DELIVERED);
    callBack("todo", "todo:4");

    assertThat(reads.pending(500))
        .extracting(ShipmentListing::id)
        .contains("todo:1", "todo:3")
        .doesNotContain("todo:2", "todo:4", "gate:todo:1:1");
  }

  @Test
  void pagesThroughTheShipmentsOfAWarehouse() {
    for (int n = 1; n <= 3; n++) {
      shipments.book(
          new ShipParcel("page:" + n, "page", "Paged", List.of(new LineItem("x", 1)), null),
          "p" + n);
    }
    shipments.book(
        new ShipParcel(
            "gate:page:1:1", "gate:page:1", "Paged", List.of(new LineItem("x", 1)), null),
        "g");
    var filter = new ShipmentFilter(null, "Paged", null, null);

    assertThat(reads.newestFirst(filter, null, 2))
        .extracting(ShipmentListing::id)
        .containsExactly("page:3", "page:2");
    assertThat(reads.newestFirst(filter, "page:2", 2))
        .extracting(ShipmentListing::id)
        .containsExactly("page:1");
  }

  @Test
  void listsAllShipmentsOfAnOrderBookedOrNot() {
    shipments.book(parcel("all:1"), "ref-all:1");
    callBack("all", "all:2");

    assertThat(reads.newestFirst(new ShipmentFilter(null, null, "all", null), null, 10))
        .extracting(ShipmentListing::id)
        .containsExactlyInAnyOrder("all:1", "all:2");
  }

  private void booked(String id) {
    shipments.book(parcel(id), "ref-" + id);
  }

  private static ShipParcel parcel(String id) {
    return new ShipParcel(
        id, id.substring(0, id.indexOf(':')), "A", List.of(new LineItem("x", 1)), null);
  }

  private boolean callBack(String orderId, String... ids) {
    return shipments.callBack(new CancelShipments(orderId, List.of(ids)));
  }

  private ShipmentStatus statusOf(String id) {
    return shipments.find(id).orElseThrow().status();
  }

  private List<String> eventsOf(String id) {
    return database.bean(Timeline.class).of(id).stream().map(ShipmentEvent::type).toList();
  }

  private List<String> claimed() {
    return untold.claimDeliveries(500).stream().map(Delivery::id).toList();
  }

  private void makeDue(String id) {
    database
        .jdbc()
        .sql("update shipments set report_after = now() where id = ?")
        .param(id)
        .update();
  }
}
