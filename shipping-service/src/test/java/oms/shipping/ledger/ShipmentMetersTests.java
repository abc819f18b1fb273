package oms.shipping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.testkit.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShipmentMetersTests {

  private ServiceDatabase database;
  private Shipments shipments;

  @BeforeEach
  void start() {
    database = new ServiceDatabase("shipping", context -> context.scan("oms.shipping.ledger"));
    shipments = database.bean(Shipments.class);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aBookingIsMeasuredOnceFromThePlacingOfItsOrder() {
    ShipParcel parcel = parcel(Instant.now().minusSeconds(3600));

    shipments.book(parcel, "first");
    shipments.book(parcel, "again");

    assertThat(booked().count()).isEqualTo(1);
    assertThat(booked().totalTime(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(3600);
  }

  @Test
  void aParcelOfAnOrderThatDidNotTellIsNotMeasured() {
    shipments.book(parcel(null), "first");

    assertThat(booked().count()).isZero();
  }

  @Test
  void aParcelThatWasCalledBackBeforeIsNotMeasured() {
    shipments.callBack(new CancelShipments("o", List.of("o:1")));

    shipments.book(parcel(Instant.now()), "late");

    assertThat(booked().count()).isZero();
  }

  @Test
  void aBookingThatIsRolledBackIsNotMeasured() {
    new TransactionTemplate(database.bean(JdbcTransactionManager.class))
        .executeWithoutResult(
            status -> {
              shipments.book(parcel(Instant.now()), "first");
              status.setRollbackOnly();
            });

    assertThat(booked().count()).isZero();
  }

  @Test
  void clocksThatDifferCountAsNoTime() {
    shipments.book(parcel(Instant.now().plusSeconds(3600)), "first");

    assertThat(booked().count()).isEqualTo(1);
    assertThat(booked().max(TimeUnit.SECONDS)).isZero();
  }

  private static ShipParcel parcel(@Nullable Instant placedAt) {
    return new ShipParcel("o:1", "o", "A", List.of(new LineItem("x", 1)), placedAt);
  }

  private Timer booked() {
    return database.bean(MeterRegistry.class).get("oms.order.booked").timer();
  }
}
