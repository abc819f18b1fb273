package oms.console.api;

import java.util.List;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ReportResult;
import oms.contracts.shipping.http.ShipmentEvent;
import oms.contracts.shipping.http.ShipmentListing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What shipping-service is asked. Lists carry a {@code Link} to the next page while there is one.
 */
public interface ShippingApi {

  /**
   * What happened to several parcels.
   *
   * @param ids which
   * @param status what happened
   */
  record Report(List<String> ids, ShipmentStatus status) {}

  /** Booked shipments, newest first. */
  @GetExchange("/shipments")
  ResponseEntity<List<ShipmentListing>> shipments(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String warehouse,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam int limit);

  /** What happened to a shipment, oldest first. */
  @GetExchange("/shipments/{id}/events")
  List<ShipmentEvent> events(@PathVariable String id);

  /** Reports what happened, and tells what became of each report. */
  @PostExchange("/shipments/status")
  List<ReportResult> report(@RequestBody Report report);
}
