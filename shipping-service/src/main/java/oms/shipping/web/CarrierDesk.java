package oms.shipping.web;

import java.util.Optional;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ReportResult;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Shipments.Row;
import oms.shipping.relay.Deliveries;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.springframework.stereotype.Component;

/** Takes what carriers report: writes it down, and has a delivery told to its workflow. */
@Component
@ConditionalOnApi
class CarrierDesk {

  private final Shipments shipments;
  private final Deliveries deliveries;

  CarrierDesk(Shipments shipments, Deliveries deliveries) {
    this.shipments = shipments;
    this.deliveries = deliveries;
  }

  /**
   * Takes a report. Can be repeated.
   *
   * @throws org.springframework.web.ErrorResponseException 400 if carriers do not report such a
   *     thing
   */
  ReportResult report(String id, ShipmentStatus reported) {
    requireForCarriers(reported);
    if (!shipments.report(id, reported)) {
      return refusal(id, reported);
    }
    if (reported == ShipmentStatus.DELIVERED) {
      deliveries.tellSoon(id);
    }
    return new ReportResult(id, true, reported, null);
  }

  private static void requireForCarriers(ShipmentStatus reported) {
    if (reported != ShipmentStatus.DISPATCHED && reported != ShipmentStatus.DELIVERED) {
      throw Problems.badRequest("status", "must be dispatched or delivered");
    }
  }

  private ReportResult refusal(String id, ShipmentStatus reported) {
    Optional<ShipmentStatus> stands = shipments.find(id).map(Row::status);
    String reason =
        stands
            .map(ShipmentStatus::word)
            .map(now -> "The shipment is %s and cannot become %s".formatted(now, reported.word()))
            .orElse("There is no such shipment");
    return new ReportResult(id, false, stands.orElse(null), reason);
  }
}
