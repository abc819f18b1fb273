package oms.shipping.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writes shipments. A row decides what happened to a parcel: every change is one conditional update
 * together with its line in the timeline, so that of a dispatch and a cancellation at the same
 * moment exactly one is true. Each method is a transaction and can be repeated.
 */
@Repository
public class Shipments {

  /**
   * What a row says.
   *
   * @param status where the parcel is
   * @param courierReference the courier's booking number; {@code null} if it was never booked
   */
  public record Row(ShipmentStatus status, @Nullable String courierReference) {}

  private static final Set<ShipmentStatus> LEFT =
      EnumSet.of(ShipmentStatus.DISPATCHED, ShipmentStatus.DELIVERED);

  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final ShipmentMeters meters;

  Shipments(JdbcClient jdbc, Timeline timeline, ShipmentMeters meters) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.meters = meters;
  }

  /** What is known of a shipment; empty before it is booked, called back or given up. */
  public Optional<Row> find(String id) {
    return jdbc.sql("select status, courier_reference from shipments where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new Row(
                    ShipmentStatus.of(row.getString("status")), row.getString("courier_reference")))
        .optional();
  }

  /**
   * Writes that the courier booked a parcel. A shipment that was called back meanwhile stays so,
   * and the courier has to be told again: the first time may have been before it booked.
   */
  @Transactional
  public void book(ShipParcel parcel, String courierReference) {
    int booked =
        jdbc.sql(
                """
                insert into shipments (id, order_id, warehouse, items, status,
                                       courier_reference, booked_at, updated_at)
                values (:id, :orderId, :warehouse, :items::jsonb, 'booked', :reference, now(), now())
                on conflict (id) do nothing""")
            .param("id", parcel.id())
            .param("orderId", parcel.orderId())
            .param("warehouse", parcel.warehouse())
            .param("items", Lines.COLUMN.write(parcel.items()))
            .param("reference", courierReference)
            .update();
    if (booked == 1) {
      timeline.append(parcel.id(), "booked", courierReference);
      meters.booked(parcel);
    } else {
      tellCourierAgain(parcel.id());
    }
  }

  private void tellCourierAgain(String id) {
    jdbc.sql(
            """
            update shipments set courier_told_at = null
             where id = :id and status in ('cancelled', 'failed')""")
        .param("id", id)
        .update();
  }

  /** Writes that a parcel could not be booked. */
  @Transactional
  public void fail(ShipParcel parcel, String reason) {
    int failed =
        jdbc.sql(
                """
                insert into shipments (id, order_id, warehouse, items, status, updated_at)
                values (:id, :orderId, :warehouse, :items::jsonb, 'failed', now())
                on conflict (id) do nothing""")
            .param("id", parcel.id())
            .param("orderId", parcel.orderId())
            .param("warehouse", parcel.warehouse())
            .param("items", Lines.COLUMN.write(parcel.items()))
            .update();
    if (failed == 1) {
      timeline.append(parcel.id(), "failed", reason);
    }
  }

  /**
   * Writes what a carrier reports.
   *
   * @return {@code false} if the shipment's state does not allow it; what is so already is allowed
   */
  @Transactional
  public boolean report(String id, ShipmentStatus reported) {
    int changed =
        jdbc.sql(
                """
                update shipments
                   set status = :reported, updated_at = now(),
                       report_after = now() + interval '3 seconds'
                 where id = :id and status in (:from)""")
            .param("reported", reported.word())
            .param("id", id)
            .param("from", before(reported))
            .update();
    if (changed == 1) {
      timeline.append(id, reported.word(), "");
    }
    return changed == 1 || find(id).filter(row -> row.status() == reported).isPresent();
  }

  /** Carriers may leave the dispatch out. */
  private static List<String> before(ShipmentStatus reported) {
    return switch (reported) {
      case DISPATCHED -> List.of("booked");
      case DELIVERED -> List.of("booked", "dispatched");
      case PENDING, BOOKED, CANCELLED, FAILED ->
          throw new IllegalArgumentException("No carrier reports " + reported.word());
    };
  }

  /**
   * Calls shipments back, all or none; those that do not exist yet will never be booked.
   *
   * @return {@code false} if one of them has left the warehouse
   */
  @Transactional
  public boolean callBack(CancelShipments shipments) {
    // In the order of their ids, so that two callers wait for each other and never deadlock.
    List<String> ids = shipments.shipmentIds().stream().sorted().toList();
    ids.forEach(id -> callBack(id, shipments.orderId()));
    boolean none = ids.stream().flatMap(id -> find(id).stream()).anyMatch(row -> left(row));
    if (none) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return !none;
  }

  private static boolean left(Row row) {
    return LEFT.contains(row.status());
  }

  private void callBack(String id, String orderId) {
    int calledBack =
        jdbc.sql(
                """
                insert into shipments as s (id, order_id, status, updated_at)
                values (:id, :orderId, 'cancelled', now())
                on conflict (id) do update set status = 'cancelled', updated_at = now()
                 where s.status = 'booked'""")
            .param("id", id)
            .param("orderId", orderId)
            .update();
    if (calledBack == 1) {
      timeline.append(id, "cancelled", "Called back with its order");
    }
  }
}
